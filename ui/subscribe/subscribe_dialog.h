#pragma once

#include "base/error.h"
#include "ui/asker.h"
#include "ui/services.h"

#include <QDialog>
#include <QSet>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pado::store
{
struct NewFeed;
class Reader;
class Writer;
} // namespace pado::store

namespace pado::ui
{

/// What the dialogs that subscribe have in common: they know what is subscribed already, offer something to tick, and
/// store what was ticked in a job.
class SubscribeDialog : public QDialog
{
    Q_OBJECT

public:
    SubscribeDialog(const Services& services, const QString& title, QWidget* parent);

    /// Stores what is chosen and closes; a word that is missing is asked for first.
    void subscribe();

Q_SIGNALS:
    /// Stored: the new ones' ids.
    void subscribed(const std::vector<qint64>& feeds);

protected:
    const Services& services() const { return m_services; }
    /// Where the dialog's own parts go, above message and buttons.
    QVBoxLayout* contents() { return m_contents; }
    bool isKnown(const QString& url) const { return m_known.contains(url); }
    /// Asks the workspace what is subscribed, then calls `takeKnown`.
    void askKnown();
    /// An editable choice of the workspace's folders.
    QComboBox* makeFolderChoice();
    /// The button follows what is ticked.
    void showChosen();
    /// One sentence above the buttons; empty: none.
    void say(const QString& sentence);
    void say(const Error& error);

    virtual std::vector<store::NewFeed> chosen() const = 0;
    using Further = std::function<Result<void>(const store::Reader&, store::Writer&)>;
    /// What is stored after the subscriptions, in the same job; empty: nothing.
    virtual Further further() const { return {}; }
    /// What has to be filled in before, with the focus put there; empty: nothing.
    virtual QString askMissing() { return {}; }
    virtual void takeKnown(const std::vector<store::FeedRow>& feeds) = 0;

private:
    const Services& m_services;
    Asker m_asker;
    QVBoxLayout* m_contents;
    QLabel* m_message;
    QLabel* m_count;
    QPushButton* m_subscribe;
    QComboBox* m_folders = nullptr;
    QSet<QString> m_known;
    bool m_isStoring = false;
};

} // namespace pado::ui
