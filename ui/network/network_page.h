#pragma once

#include "insight/network_map.h"
#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

#include <QHash>
#include <QPointF>

#include <memory>
#include <stop_token>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace pado::ui
{

class CompanyField;
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
    ~NetworkPage() override;

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    bool follow(qint64 fact) override;
    /// Only the company and who is near it; empty: everybody.
    void setCentre(const QString& key);
    NetworkScene& scene() { return *m_scene; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A map with the deals that it points into.
    struct Content {
        std::shared_ptr<const std::vector<store::FactRow>> deals;
        insight::NetworkMap map;
    };

    void makeHead();
    QWidget* makePicture();
    void connectParts();
    void show(std::vector<store::FactRow> deals);
    void showChoice();
    void showMonth();
    void arrange(const QHash<QString, QPointF>& before);
    void say();
    void sayTime();
    void showDeals();
    void sayChosen();
    void choose();
    void clear();
    void exportAs(const QString& suffix);
    QDate newSince() const;

    const Services& m_services;
    Asker m_asker;
    store::Filter m_filter;
    std::shared_ptr<const std::vector<store::FactRow>> m_deals; ///< all of the filter
    Content m_all;                    ///< of the choice, at all times; its nodes have places, or will
    Content m_shown;                  ///< of that, what is drawn: up to a month
    QHash<QString, QPointF> m_places; ///< of the nodes of `m_all` as it was last arranged, by key
    int m_arranging = 0;              ///< number of the latest question for places
    std::stop_source m_stop;          ///< of that question
    QString m_centre;
    PageHead* m_head;
    CompanyField* m_from;
    QToolButton* m_chip;
    QToolButton* m_export;
    NetworkPanel* m_panel;
    NetworkScene* m_scene;
    NetworkView* m_view;
    EmptyState* m_nothing; ///< in the picture's place
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
