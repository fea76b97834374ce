#pragma once

#include "ui/asker.h"
#include "ui/services.h"

#include "store/rows.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace pado::ui
{

/// Below an article, the other reports of its story: outlet, time and title, which was first, which is fullest, and
/// which carry the same text. Hidden where there is no other.
class StoryPanel : public QWidget
{
    Q_OBJECT

public:
    StoryPanel(const Services& services, QWidget* parent);

    void show(qint64 article); ///< 0: none

Q_SIGNALS:
    void articleWanted(qint64 article);

private:
    void fill(const store::Story& story);
    QString lineOf(const store::StoryReport& report, const store::Story& story) const;

    const Services& m_services;
    Asker m_asker;
    qint64 m_article = 0;
    QLabel* m_title;
    QLabel* m_reports;
    QScrollArea* m_scroll;
};

} // namespace pado::ui
