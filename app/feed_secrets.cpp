#include "app/feed_secrets.h"

#include "app/keyring.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>

namespace pado::app
{

namespace
{

constexpr int patienceMs = 30'000; ///< a locked keyring asks its owner, who may not be there

} // namespace

std::map<qint64, net::Credentials> secretsOf(const std::vector<store::FeedRow>& feeds, Keyring& keyring,
                                             std::stop_token stop)
{
    QStringList names;
    for (const store::FeedRow& feed : feeds) {
        if (!feed.settings.secret.isEmpty())
            names.append(feed.settings.secret);
    }
    if (names.isEmpty())
        return {};
    struct Answer {
        QEventLoop loop;
        Keyring::Found found;
    };
    const auto answer = std::make_shared<Answer>(); // outlives the wait: the keyring may answer after it
    const auto quit = [loop = &answer->loop] {
        QMetaObject::invokeMethod(loop, &QEventLoop::quit, Qt::QueuedConnection);
    };
    QTimer::singleShot(patienceMs, &answer->loop, &QEventLoop::quit);
    const std::stop_callback onStop(stop, quit);
    QMetaObject::invokeMethod(
        &keyring,
        [&keyring, names, answer] {
            keyring.read(names, [answer](const Keyring::Found& found) { // taken over on the waiting thread
                QMetaObject::invokeMethod(
                    &answer->loop,
                    [answer = answer.get(), found] {
                        answer->found = found;
                        answer->loop.quit();
                    },
                    Qt::QueuedConnection);
            });
        },
        Qt::QueuedConnection);
    answer->loop.exec();
    std::map<qint64, net::Credentials> secrets;
    for (const store::FeedRow& feed : feeds) {
        if (const auto known = answer->found.find(feed.settings.secret); known != answer->found.end())
            secrets[feed.id] = known->second;
    }
    return secrets;
}

void forgetSecret(const QString& name)
{
    Keyring keyring(Keyring::defaultFile());
    QEventLoop loop;
    QMetaObject::invokeMethod(
        &keyring, [&] { keyring.remove(name, [&loop] { loop.quit(); }); }, Qt::QueuedConnection);
    loop.exec();
}

} // namespace pado::app
