#pragma once

#include "store/rules.h"
#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

#include <stop_token>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace pado::ui
{

class ArticleChoice;
class ArticleList;
class ArticleListModel;
class EmptyState;
class ReaderView;
class RevisionView;
class StoryPanel;

/// Articles and the reader beside them.
class NewsPage : public Page
{
    Q_OBJECT

public:
    NewsPage(const Services& services, QWidget* parent = nullptr);
    ~NewsPage() override;

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    /// The search of the filters to come as it was typed; empty: none.
    void nameSearch(const QString& query) { m_query = query; }
    /// Reads the article, whether or not the list shows it.   @param fact  its sentence is selected; 0: none
    void open(qint64 article, qint64 fact);
    bool follow(qint64 fact) override;
    ReaderView& reader() { return *m_reader; }

Q_SIGNALS:
    /// A rule to look at before it is stored.
    void ruleWanted(const pado::store::Rule& rule);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeReader();
    QWidget* makeToolBar();
    void connectModel();
    void openRow(int row);
    void load();
    void show(const store::Article& article, const std::vector<store::FactRow>& facts);
    void showBar(size_t facts);
    void select(const store::Article& article, bool isOther);
    void chooseInList();
    void markRead(qint64 article);
    void findStories();
    void showRevisions(bool isWanted, int before = 0);
    void toggleStar();
    void setLabelled(qint64 article, const QString& label, bool isLabelled);
    void askForLabel(qint64 article);
    void showListMenu(const QPoint& at);
    void showReaderMenu(const QPoint& at);
    void openOriginal();
    int rowOf(qint64 article) const;
    int rowOfStory(const store::ArticleRow& article) const;
    void sayEmpty();
    bool pressed(Qt::Key key);

    const Services& m_services;
    Asker m_asker;
    Asker m_counter;
    std::stop_source m_stop; ///< of the search for stories
    store::Filter m_filter;
    QString m_query;
    ArticleListModel* m_model;
    ArticleChoice* m_which;
    QToolButton* m_ranked;
    QToolButton* m_collapse; ///< a story is one row
    QLabel* m_listTitle;
    ArticleList* m_list;
    EmptyState* m_empty;
    QStackedWidget* m_listOrEmpty;
    ReaderView* m_reader;
    QLabel* m_note; ///< why the sentence that was asked for is not there
    QToolButton* m_star;
    QToolButton* m_original;
    QToolButton* m_facts;
    QToolButton* m_revised; ///< what changed takes the reader's place
    QStackedWidget* m_readerOrRevisions;
    RevisionView* m_revisions;
    StoryPanel* m_story;
    store::ArticleRow m_open;
    qint64 m_article = 0; ///< asked for; m_open follows
    qint64 m_fact = 0;
    bool m_isOpening = false;  ///< the user asked, not a reload
    bool m_isStepping = false; ///< the list follows
};

} // namespace pado::ui
