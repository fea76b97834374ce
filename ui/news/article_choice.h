#pragma once

#include "ui/asker.h"

#include <QComboBox>

namespace pado::ui
{

/// Which articles the list shows: all, unread, starred, or those that bear a label.
class ArticleChoice : public QComboBox
{
    Q_OBJECT

public:
    enum Which { All, Unread, Starred };

    ArticleChoice(const store::Workspace& workspace, QWidget* parent);
    /// Offers the labels that articles bear now; the choice stays while its label does.
    void reload();
    QStringList labels() const;
    void narrow(store::Filter& filter) const;

private:
    void offer(const QStringList& labels);

    Asker m_asker;
};

} // namespace pado::ui
