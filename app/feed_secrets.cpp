#include "app/feed_secrets.h"

#include "app/invocation.h"
#include "app/keyring.h"
#include "app/report.h"

#include <QEventLoop>
#include <QTimer>
#include <QUrl>
#include <QUuid>

#include <memory>

using namespace Qt::Literals::StringLiterals;

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

Result<QString> keepSecret(const net::Credentials& credentials, const QString& known, const GlobalOptions& global)
{
    const QString name = known.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : known;
    Result<Keyring::Place> place = failure("keyring.cannot_write", Keyring::defaultFile());
    Keyring keyring(Keyring::defaultFile());
    QEventLoop loop;
    const auto write = [&] {
        keyring.write(name, credentials, [&](const Result<Keyring::Place>& kept) {
            place = kept;
            loop.quit();
        });
    };
    QMetaObject::invokeMethod(&keyring, write, Qt::QueuedConnection);
    loop.exec();
    if (!place)
        return tl::unexpected(place.error());
    if (*place == Keyring::Place::File)
        warn((languageOf(global) == text::Language::Korean
                  ? u"시스템 키링이 없어 본인만 읽을 수 있는 파일에 보관했습니다: %1"_s
                  : u"No keyring answered, so it is kept in a file that only you can read: %1"_s)
                 .arg(Keyring::defaultFile()));
    return name;
}

net::Credentials takeSecret(QString& address)
{
    QUrl url(address.trimmed(), QUrl::TolerantMode);
    if ((url.scheme() != u"http" && url.scheme() != u"https") || url.userInfo().isEmpty())
        return {};
    net::Credentials credentials{url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded), {}};
    url.setUserInfo({});
    address = url.toString(QUrl::FullyEncoded);
    return credentials;
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
