#include "window_fixture.h"

#include "ui/news/article_choice.h"
#include "ui/news/article_list.h"
#include "ui/news/article_menu.h"
#include "ui/news/news_page.h"
#include "ui/sources/rule_dialog.h"
#include "ui/sources/rule_table_model.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>

/// Rules in the window: made with a preview, ordered, turned off, applied to what is there, taken back.
class TestWindowRules : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatARuleWouldHideBeforeItIsSaved()
    {
        openRules();
        buttonNamed(*m_window, u"규칙 추가…"_s)->click();
        auto* dialog = m_window->findChild<ui::RuleDialog*>();
        QVERIFY(dialog);
        auto* save = buttonNamed(*dialog, u"저장"_s);
        QVERIFY(!save->isEnabled());
        lineEditNamed(u"낱말"_s)->setText(u"투자"_s);
        buttonNamed(*dialog, u"받지 않기"_s)->click();
        QTRY_VERIFY(hasLabelWith(*dialog, u"건을 가립니다"_s));
        const auto* matching = named<QListWidget>(u"조건에 맞는 기사"_s);
        QVERIFY(matching->count() > 0);
        QVERIFY(matching->count() < int(*m_workspace->reader()->articleCount({})));
        QVERIFY(save->isEnabled());
        save->click();
        auto* table = tableNamed(u"규칙 표"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"투자 가리기"_s);
        QVERIFY(m_workspace->reader()->rules()->front().actions.isDropped);
        QTRY_VERIFY(buttonNamed(*m_window, u"규칙 1"_s, true));
    }

    void ordersRulesByDragAndByKey()
    {
        keep(u"가"_s);
        keep(u"나"_s);
        keep(u"다"_s);
        openRules();
        auto* table = tableNamed(u"규칙 표"_s);
        QTRY_COMPARE(names(*table), (QStringList{u"가"_s, u"나"_s, u"다"_s}));
        const std::unique_ptr<QMimeData> dragged(table->model()->mimeData({table->model()->index(2, 0)}));
        table->model()->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
        QTRY_COMPARE(names(*table), (QStringList{u"다"_s, u"가"_s, u"나"_s}));
        QCOMPARE(table->currentIndex().row(), 0); // what was moved stays chosen
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(names(*table), (QStringList{u"가"_s, u"다"_s, u"나"_s}));
        QCOMPARE(m_workspace->reader()->rules()->at(1).name, u"다"_s);
    }

    void turnsARuleOffByItsTick()
    {
        keep(u"가"_s);
        openRules();
        auto* table = tableNamed(u"규칙 표"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->model()->setData(table->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QTRY_COMPARE(table->model()->index(0, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
        QVERIFY(!m_workspace->reader()->rules()->front().isEnabled);
    }

    void marksWhatIsThereAndTakesItBack()
    {
        keep(u"투자"_s, {.label = u"돈"_s});
        openRules();
        auto* table = tableNamed(u"규칙 표"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        store::Filter labelled;
        labelled.labels = QStringList{u"돈"_s};
        buttonNamed(*m_window, u"받은 기사에 쓰기…"_s)->click();
        QTRY_VERIFY(question());
        QVERIFY(question()->text().contains(u"건에 ‘투자’"_s));
        buttonNamed(*question(), u"그대로 두기"_s)->click();
        QTRY_VERIFY(!question());
        QCOMPARE(*m_workspace->reader()->articleCount(labelled), 0);
        buttonNamed(*m_window, u"받은 기사에 쓰기…"_s)->click();
        QTRY_VERIFY(question());
        buttonNamed(*question(), u"쓰기"_s)->click();
        QTRY_VERIFY(*m_workspace->reader()->articleCount(labelled) > 0);
        const int count = int(*m_workspace->reader()->articleCount(labelled));
        const QString undo = u"되돌리기 (%1건)"_s.arg(count);
        QTRY_VERIFY(buttonNamed(*m_window, undo));

        m_window->go({.page = ui::MainWindow::News});
        auto* choice = named<ui::ArticleChoice>(u"보일 기사"_s);
        QTRY_VERIFY(choice->findText(u"돈"_s) > 0);
        choice->setCurrentIndex(choice->findText(u"돈"_s));
        buttonNamed(m_window->news(), u"이야기로 묶기"_s)->setChecked(false);
        QTRY_COMPARE(listNamed(u"기사 목록"_s)->model()->rowCount(), count);

        openRules();
        buttonNamed(*m_window, undo)->click();
        QTRY_COMPARE(*m_workspace->reader()->articleCount(labelled), 0);
        QTRY_VERIFY(!buttonNamed(*m_window, undo));
    }

    void offersToHideAWordOfTheReader()
    {
        m_window->go({.page = ui::MainWindow::News});
        Q_EMIT m_window->news().ruleWanted(ui::hiding(u"누리봇"_s));
        auto* dialog = m_window->findChild<ui::RuleDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->rule().conditions.front().words, QStringList{u"누리봇"_s});
        QVERIFY(dialog->rule().actions.isDropped);
    }

    void labelsAnArticleByHand()
    {
        m_window->go({.page = ui::MainWindow::News});
        auto* list = listNamed(u"기사 목록"_s);
        QTRY_VERIFY(list->model()->rowCount() > 10);
        const qint64 article = list->model()->index(0, 0).data(ui::ArticleListModel::idRole).toLongLong();
        QVERIFY(m_workspace->writer()->setLabelled(article, u"나중에"_s, true));
        m_window->news().reload();
        QTRY_COMPARE(named<ui::ArticleChoice>(u"보일 기사"_s)->labels(), QStringList{u"나중에"_s});
        Q_EMIT list->customContextMenuRequested(list->visualRect(list->model()->index(1, 0)).center());
        auto* menu = m_window->news().findChild<ui::ArticleMenu*>();
        QVERIFY(menu);
        for (QAction* action : menu->findChildren<QAction*>()) {
            if (action->text() == u"나중에"_s)
                action->setChecked(true);
        }
        const qint64 second = list->model()->index(1, 0).data(ui::ArticleListModel::idRole).toLongLong();
        QTRY_COMPARE(m_workspace->reader()->article(second)->row.labels, QStringList{u"나중에"_s});
        menu->close();
    }

    void keepsArticlesAsLongAsChosen()
    {
        openRules();
        auto* days = named<QComboBox>(u"기사 보관"_s);
        QTRY_VERIFY(hasLabelWith(*m_window, u"아무것도 지우지 않습니다"_s));
        days->setCurrentIndex(days->findText(u"90일"_s));
        Q_EMIT days->activated(days->currentIndex());
        QTRY_VERIFY(hasLabelWith(*m_window, u"지울 기사는 없습니다"_s)); // the demo stays
        QCOMPARE(m_workspace->reader()->retention()->days, std::optional(90));
    }

private:
    void openRules()
    {
        m_window->go({.page = ui::MainWindow::Sources});
        for (const QString& name : {u"규칙"_s, u"규칙 1"_s, u"규칙 3"_s}) {
            if (QAbstractButton* button = buttonNamed(*m_window, name, true))
                button->click();
        }
    }

    QMessageBox* question() const { return m_window->findChild<QMessageBox*>(); }

    void keep(const QString& name, const store::Actions& actions = {.isRead = true})
    {
        store::Rule rule;
        rule.name = name;
        rule.conditions = {{store::Field::Anywhere, store::Test::Contains, {name}}};
        rule.actions = actions;
        QVERIFY(m_workspace->writer()->saveRule(rule));
    }

    static QStringList names(const QTableView& table)
    {
        QStringList names;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            names << table.model()->index(row, 0).data().toString();
        return names;
    }
};

QTEST_MAIN(TestWindowRules)
#include "tst_window_rules.moc"
