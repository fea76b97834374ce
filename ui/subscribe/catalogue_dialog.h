#pragma once

#include "ui/subscribe/subscribe_dialog.h"

class QCheckBox;
class QLineEdit;

namespace pado::ui
{

class TickTree;

/// The feeds that Pado knows, by kind, with what their publishers say about their use. None is ticked unasked.
class CatalogueDialog : public SubscribeDialog
{
    Q_OBJECT

public:
    CatalogueDialog(const Services& services, QWidget* parent = nullptr);

protected:
    std::vector<store::NewFeed> chosen() const override;
    QString askMissing() override;
    void takeKnown(const std::vector<store::FeedRow>& feeds) override;

private:
    QWidget* makeBlanks();
    void fill();
    void showGroups();
    void showBlanks();

    QLineEdit* m_search;
    TickTree* m_tree;
    QWidget* m_blanks; ///< shown while a feed with a blank is ticked or current
    QLineEdit* m_query;
    QLineEdit* m_host;
    QCheckBox* m_withFolders;
};

} // namespace pado::ui
