#pragma once

#include "insight/network_map.h"
#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

#include <QHash>
#include <QPointF>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace pado::ui
{

class EmptyState;
class FactTable;
class NetworkPanel;
class NetworkScene;
class NetworkView;
class PageHead;
class TimeBar;

/// Who deals with whom: a map, its deals below, and its growth over time. Around one company, or all of them.
class NetworkPage : public Page
{
    Q_OBJECT

public:
    NetworkPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    bool follow(qint64 fact) override;
    /// Only the company and who is near it; empty: everybody.
    void setCentre(const QString& key);
    NetworkScene& scene() { return *m_scene; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeHead();
    QWidget* makePicture();
    void connectParts();
    void show(std::vector<store::FactRow> deals);
    void showMap();
    void placeNodes();
    void draw();
    void say();
    void sayTime();
    void showDeals();
    void sayChosen();
    void nameCentres();
    void chooseCentre(const QString& name);
    void exportAs(const QString& suffix);
    QDate newSince() const;

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    std::vector<store::FactRow> m_deals; ///< all of the filter
    insight::NetworkMap m_map;           ///< of them, what is shown; points into them
    QHash<QString, QPointF> m_places;    ///< of every node that was ever placed, by key
    int m_placing = 0;                   ///< number of the latest question for places
    bool m_isPlacedAnew = false;
    QString m_centre;
    PageHead* m_head;
    QLineEdit* m_from;
    QToolButton* m_chip;
    QToolButton* m_export;
    NetworkPanel* m_panel;
    NetworkScene* m_scene;
    NetworkView* m_view;
    QLabel* m_nothing; ///< in the picture's place
    QStackedWidget* m_picture;
    QLabel* m_chosen;
    QToolButton* m_play;
    QLabel* m_time;
    TimeBar* m_timeBar;
    FactTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_contents;
};

} // namespace pado::ui
