#pragma once

#include "ui/asker.h"
#include "ui/page.h"
#include "ui/services.h"

class QComboBox;
class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace pado::ui
{

class ArticleListModel;
class EmptyState;
class ReaderView;

/// Articles and the reader beside them.
class NewsPage : public Page
{
    Q_OBJECT

public:
    NewsPage(const Services& services, QWidget* parent = nullptr);

    void reload() override;
    void setFilter(const store::Filter& filter) override;
    /// Reads the article, whether or not the list shows it.   @param fact  its sentence is selected; 0: none
    void open(qint64 article, qint64 fact);
    ReaderView& reader() { return *m_reader; }

Q_SIGNALS:
    /// The user wants to see all articles again.
    void filterCleared();
    void sourcesWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeReader();
    QWidget* makeToolBar();
    void connectModel();
    void openRow(int row);
    void show(const store::Article& article, const std::vector<store::FactRow>& facts, qint64 fact);
    void markRead(qint64 article);
    void toggleStar();
    void openOriginal();
    int rowOf(qint64 article) const;
    void sayEmpty();
    bool pressed(Qt::Key key);

    const Services& m_services;
    Asker m_asker;
    Asker m_counter;
    store::Filter m_filter;
    ArticleListModel* m_model;
    QComboBox* m_which;
    QLabel* m_listTitle;
    QListView* m_list;
    EmptyState* m_empty;
    QStackedWidget* m_listOrEmpty;
    ReaderView* m_reader;
    QToolButton* m_star;
    QToolButton* m_original;
    QToolButton* m_facts;
    store::ArticleRow m_open;
    bool m_isStepping = false;
};

} // namespace pado::ui
