#include "ui/news/article_list.h"
#include "ui/news/news_page.h"
#include "ui/news/reader_view.h"
#include "window_fixture.h"

#include <QTextBrowser>

/// Reports of one event, and revisions of one article, as the window shows them.
class TestWindowStories : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aStoryIsOneRowThatNamesItsOtherOutlets()
    {
        const qint64 first = keep(u"1"_s, u"나루일보"_s, told, 1);
        const qint64 second = keep(u"2"_s, u"두레경제"_s, told + u" 회사는 더 밝히지 않았다."_s, 2);
        m_window->go({.page = ui::MainWindow::News});
        auto* list = listNamed(u"기사 목록"_s);
        QTRY_VERIFY(list->model()->rowCount() > 10);
        const int stories = list->model()->rowCount();
        QCOMPARE(list->model()->index(0, 0).data(ui::ArticleListModel::idRole).toLongLong(), second);
        QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"외 1개 매체"_s));
        buttonNamed(m_window->news(), u"이야기로 묶기"_s)->click();
        QTRY_VERIFY(list->model()->rowCount() > stories);
        QCOMPARE(list->model()->index(1, 0).data(ui::ArticleListModel::idRole).toLongLong(), first);
    }

    void theReaderLeadsToTheOtherReports()
    {
        const qint64 first = keep(u"1"_s, u"나루일보"_s, told, 1);
        const qint64 second = keep(u"2"_s, u"두레경제"_s, told + u" 회사는 더 밝히지 않았다."_s, 2);
        m_window->showArticle(second, 0);
        QTRY_VERIFY(hasLabelWith(m_window->news(), u"독립 출처 1 · 매체 2 · 기사 2"_s));
        auto* reports = labelNamed(u"이 이야기의 다른 기사"_s);
        QVERIFY(reports->text().contains(u"첫 보도"_s) && reports->text().contains(u"가장 자세함"_s));
        QVERIFY(reports->text().contains(u"같은 글"_s));
        Q_EMIT reports->linkActivated(QString::number(first));
        QTRY_COMPARE(m_window->news().reader().article(), first);
        auto* list = listNamed(u"기사 목록"_s); // the story's row stays chosen
        QTRY_COMPARE(list->currentIndex().data(ui::ArticleListModel::idRole).toLongLong(), second);
    }

    void showsWhatARevisionChanged()
    {
        const qint64 article = keep(u"1"_s, u"나루일보"_s, told, 1);
        QCOMPARE(keep(u"1"_s, u"나루일보"_s, QString(told).replace(u"30억"_s, u"35억"_s), 1), article);
        m_window->showArticle(article, 0);
        QTRY_VERIFY(buttonNamed(m_window->news(), u"수정됨 · 2판"_s));
        buttonNamed(m_window->news(), u"수정됨 · 2판"_s)->click();
        auto* changes = named<QTextBrowser>(u"판 사이에 달라진 곳"_s);
        QTRY_VERIFY(changes->toPlainText().contains(u"30억 35억"_s));
        QTextCursor word = changes->document()->find(u"35억"_s);
        QVERIFY(word.charFormat().fontUnderline());
        word = changes->document()->find(u"30억"_s);
        QVERIFY(word.charFormat().fontStrikeOut());
        QVERIFY(hasLabelWith(m_window->news(), u"취소선"_s));
        buttonNamed(m_window->news(), u"수정됨 · 2판"_s)->click();
        QTRY_VERIFY(m_window->news().reader().isVisible());
    }

private:
    qint64 keep(const QString& id, const QString& outlet, const QString& text, int hour) const
    {
        store::NewArticle article;
        article.externalId = id;
        article.url = u"https://one.example/"_s + id;
        article.title = u"누리칩, 투자 유치"_s;
        article.source = outlet;
        article.text = text;
        article.published = QDateTime(QDate(2029, 12, 30), QTime(hour, 0), Qt::UTC);
        auto writer = m_workspace->writer();
        const auto stored =
            writer->storeArticle(article, m_extractor->extract({article.text, article.title, article.published}));
        return stored && writer->addToStories(100) ? stored->id : 0;
    }

    const QString told =
        u"누리칩은 30일 가온벤처스로부터 30억 원의 투자를 유치했다고 밝혔다. 누리칩은 전기를 적게 쓰는 "
        "추론 칩을 만드는 회사로, 받은 돈을 다음 세대 칩의 설계와 인력에 쓴다."_s;
};

QTEST_MAIN(TestWindowStories)
#include "tst_window_stories.moc"
