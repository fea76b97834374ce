#pragma once

#include "ui/frame/history.h"
#include "ui/frame/period_bar.h"
#include "ui/services.h"

#include "pipeline/import.h"
#include "pipeline/refresh.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace pado::brief
{
struct Brief;
}

namespace pado::ui
{

class BenchmarksPage;
class CompaniesPage;
class DealsPage;
class EvidencePane;
class ForecastsPage;
class JobBar;
class MessageStrip;
class NetworkPage;
class NewsPage;
class Page;
class Rail;
class Refresher;
class SourcesPage;
class TodayPage;
class TopBar;

enum class BriefFormat;
enum class SchemeChoice { System, Light, Dark };
enum class LanguageChoice { Korean, English };

/// The window: a rail of pages, what they share above and below, the evidence at their right.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Order of the rail.
    enum PageNumber { Today, News, Companies, Deals, Forecasts, Benchmarks, Network, Sources };

    /// @param refresher  outlives the window
    MainWindow(const Services& services, Refresher& refresher, QWidget* parent = nullptr);

    void go(const Place& place);
    Place place() const { return m_place; }
    void showArticle(qint64 article, qint64 fact);
    void showFact(qint64 fact); ///< 0: none
    void showCompany(const QString& key);
    /// Which entry of the menus is ticked.
    void setChoices(SchemeChoice scheme, LanguageChoice language);

    /// The starter feeds, or another reader's list, to choose from.
    void chooseStarters();
    void chooseOpml();
    /// Takes articles out of the files.
    void import(const QStringList& files);
    /// Writes the brief of the period, in the format of the file's suffix.
    void saveBrief(const QString& file);

    NewsPage& news() { return *m_news; }
    DealsPage& deals() { return *m_deals; }
    ForecastsPage& forecasts() { return *m_forecasts; }
    EvidencePane& evidence() { return *m_evidence; }

Q_SIGNALS:
    void schemeChosen(pado::ui::SchemeChoice scheme);
    void languageChosen(pado::ui::LanguageChoice language);
    /// The first page shows its data.
    void ready();
    /// The user closes it.
    void closing();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePages();
    template <class PageType>
    PageType* addPage(const QString& name, const QString& iconName);
    void makeEvidence();
    void makeStatusBar();
    void makeMenus();
    void makeViewMenu();
    void makeFactMenu();
    void makeHelpMenu();
    void connectPages();
    void connectRefresher();
    void moveTo(Place place);
    void followFact(const Place& place, bool isOtherPage);
    void changePeriod(const Period& period);
    void search(const QString& query);
    Result<store::Search> understand(const QString& query) const;
    void reloadAll();
    void say(const QString& message);
    void tellInPassing(const QString& line);
    void tellReview(qint64 fact, store::Review review);
    void tell(const pipeline::RefreshReport& report);
    void showLastRefresh();
    void importFiles();
    void makeBrief();
    void tell(const pipeline::ImportReport& report);
    void paintBrief(const brief::Brief& brief, BriefFormat format, const QString& file);
    void endBrief(const Result<bool>& written, const QString& file);
    bool beginWork(const QString& name, const QString& stopping);
    void endWork();
    bool refuseWhileWorking();
    void showShortcuts();
    void showAbout();
    store::Filter filter() const;
    Page* pageAt(int number) const;

    const Services& m_services;
    Refresher& m_refresher;
    Rail* m_rail;
    TopBar* m_top;
    MessageStrip* m_strip;
    QStackedWidget* m_pages;
    TodayPage* m_today;
    NewsPage* m_news;
    CompaniesPage* m_companies;
    DealsPage* m_deals;
    ForecastsPage* m_forecasts;
    BenchmarksPage* m_benchmarks;
    NetworkPage* m_network;
    SourcesPage* m_sources;
    QDockWidget* m_dock;
    EvidencePane* m_evidence;
    JobBar* m_refreshing;
    JobBar* m_working; ///< an import or a brief
    QLabel* m_lastRefresh;
    QToolButton* m_failing;
    QList<QAction*> m_schemeActions, m_languageActions;
    SchemeChoice m_scheme{};
    LanguageChoice m_language{};
    History m_history;
    Place m_place;
    qint64 m_fact = 0;   ///< what the evidence pane was last asked to show
    QString m_newsQuery; ///< what the news page shows
    Period m_period;
    QStringList m_counts;        ///< "딜 107건" of each page
    std::vector<bool> m_isStale; ///< page needs its data anew when it is shown next
    bool m_isReady = false;
    std::stop_source m_stop; ///< of imports and briefs
    bool m_isWorking = false;
};

} // namespace pado::ui
