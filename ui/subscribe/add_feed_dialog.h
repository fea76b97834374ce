#pragma once

#include "feed/catalogue.h"
#include "pipeline/discover.h"
#include "store/writer.h"
#include "ui/subscribe/subscribe_dialog.h"

#include <optional>
#include <stop_token>

class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace pado::ui
{

class JobBar;
class TickTree;

/// One field for any address or word: the feeds behind it, each with its newest articles and the facts found in them,
/// before anything is subscribed.
class AddFeedDialog : public SubscribeDialog
{
    Q_OBJECT

public:
    /// @param typed  searched for at once; empty: the user types
    AddFeedDialog(const Services& services, const QString& typed, QWidget* parent = nullptr);
    ~AddFeedDialog() override;

    void search(const QString& typed);

protected:
    std::vector<store::NewFeed> chosen() const override;
    void takeKnown(const std::vector<store::FeedRow>& feeds) override;

private:
    /// What can be subscribed: a feed that was found, or one of the catalogue.
    struct Offer {
        store::NewFeed feed;
        feed::Terms terms = feed::Terms::Unknown;
        bool isInCatalogue = false;
        std::optional<pipeline::FoundFeed> found;
    };

    QWidget* makeFields();
    QWidget* makeResults();
    void discover(const QString& address);
    void take(const Result<pipeline::DiscoverReport>& report);
    void offer(const pipeline::FoundFeed& found);
    void offerFromCatalogue(const QString& word);
    void offer(const feed::CatalogueFeed& known, const QString& word);
    void showOffers(bool isFirstTicked);
    void showPreview();
    QString carriesText(pipeline::Carries carries) const;

    QLineEdit* m_typed;
    QPushButton* m_find;
    JobBar* m_jobs;
    TickTree* m_tree;
    QTextBrowser* m_preview;
    QPushButton* m_look; ///< fetches the preview of a feed of the catalogue
    QComboBox* m_folder;
    QLineEdit* m_outlet;
    std::vector<Offer> m_offers;
    std::stop_source m_stop;
    int m_question = 0; ///< answers to an older one are void
    bool m_wasKnownAsked = false;
};

} // namespace pado::ui
