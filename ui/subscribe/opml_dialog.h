#pragma once

#include "pipeline/subscriptions.h"
#include "ui/subscribe/subscribe_dialog.h"

class QLabel;

namespace pado::ui
{

class TickTree;

/// What an OPML file offers, in its folders: new ones ticked, those that are there already or cannot be taken marked.
class OpmlDialog : public SubscribeDialog
{
    Q_OBJECT

public:
    OpmlDialog(const Services& services, const QString& file, QWidget* parent = nullptr);

protected:
    std::vector<store::NewFeed> chosen() const override;
    Further further() const override;
    void takeKnown(const std::vector<store::FeedRow>& feeds) override;

private:
    void fill();
    QString stateOf(const pipeline::OfferedFeed& offer) const;

    QString m_file;
    QLabel* m_line;
    TickTree* m_tree;
    std::vector<pipeline::OfferedFeed> m_offers;
    QByteArray m_frame; ///< what the list says beside its feeds
};

} // namespace pado::ui
