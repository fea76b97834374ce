#include "window_fixture.h"

#include "feed/catalogue.h"
#include "support/loopback_server.h"
#include "ui/sources/feed_settings_dialog.h"
#include "ui/sources/retention_choice.h"
#include "ui/subscribe/add_feed_dialog.h"
#include "ui/subscribe/catalogue_dialog.h"
#include "ui/subscribe/opml_dialog.h"
#include "ui/widgets/tick_tree.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QInputDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QTextBrowser>

/// Subscribing in the window: by address, from the starter feeds, from another reader's list.
class TestWindowSubscribe : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void showsFactsBeforeAnythingIsSubscribed()
    {
        auto* dialog = openedByInsert();
        QVERIFY(dialog);
        lineEdit(*dialog, u"주소나 찾을 말"_s)->setText(served(u"files/index.html"_s));
        QTest::keyClick(lineEdit(*dialog, u"주소나 찾을 말"_s), Qt::Key_Return);
        auto* tree = dialog->findChild<ui::TickTree*>();
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QCOMPARE(tree->topLevelItem(0)->text(0), u"가온 IT"_s);
        QCOMPARE(tree->ticked(), std::vector<int>{0}); // the likeliest, and only that
        const QString preview = dialog->findChild<QTextBrowser*>()->toPlainText();
        QVERIFY2(preview.contains(u"150억"_s) && preview.contains(u"투자"_s), qPrintable(preview));
        QCOMPARE(m_workspace->reader()->feeds()->size(), 6U);
        dialog->findChild<QComboBox*>()->setEditText(u"전문지/AI"_s);
        lineEdit(*dialog, u"매체 이름"_s)->setText(u"가온일보"_s);
        QTest::mouseClick(buttonNamed(*dialog, u"구독"_s), Qt::LeftButton);
        auto* table = tableNamed(u"소스 표"_s);
        QTRY_COMPARE(table->model()->rowCount(), 7);
        QVERIFY(rowWith(*table, {u"가온 IT"_s, u"전문지/AI"_s}) >= 0);
        QTRY_VERIFY_WITH_TIMEOUT(rowWith(*table, {u"가온 IT"_s, u"● 정상"_s}) >= 0, 15'000);
        QTRY_VERIFY(gone<ui::AddFeedDialog>());
        // The same again: it is said to be there.
        dialog = openedByInsert();
        dialog->search(served(u"files/index.html"_s));
        QTRY_COMPARE(dialog->findChild<ui::TickTree*>()->topLevelItemCount(), 2);
        QCOMPARE(dialog->findChild<ui::TickTree*>()->topLevelItem(0)->text(2), u"구독 중"_s);
        QVERIFY(!buttonNamed(*dialog, u"구독"_s)->isEnabled());
    }

    void keepsOneSourcesArticlesAsLongAsItsSettingsSay()
    {
        const qint64 feed = own({.url = served(u"files/a.xml"_s), .title = u"가온"_s});
        // A change loads the table anew, without a choice for a moment.
        const auto settings = [this] {
            if (gone<ui::FeedSettingsDialog>()) {
                auto* table = tableNamed(u"소스 표"_s);
                table->selectRow(rowWith(*table, {u"가온"_s}));
                QTest::keyClick(table, Qt::Key_Return);
            }
            return m_window->findChild<ui::FeedSettingsDialog*>();
        };
        ui::FeedSettingsDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = settings()));
        auto* days = dialog->findChild<ui::RetentionChoice*>();
        QTRY_VERIFY(days->isEnabled());
        QVERIFY(days->isInherited());
        days->setDays(90);
        buttonNamed(*dialog, u"저장"_s)->click();
        QTRY_COMPARE(m_workspace->reader()->retention()->feeds, (std::map{std::pair(feed, std::optional(90))}));
        QTRY_VERIFY(gone<ui::FeedSettingsDialog>());
        QTRY_VERIFY((dialog = settings()));
        days = dialog->findChild<ui::RetentionChoice*>();
        QTRY_COMPARE(days->days(), std::optional(90));
        days->setCurrentIndex(0);
        buttonNamed(*dialog, u"저장"_s)->click();
        QTRY_VERIFY(m_workspace->reader()->retention()->feeds.empty());
    }

    void forgetsThePasswordOfASourceThatIsLeft()
    {
        QStringList forgotten;
        m_services->secrets.forget = [&](const QString& name) { forgotten << name; };
        store::FeedSettings settings;
        settings.secret = u"열쇠"_s;
        own({.url = served(u"files/a.xml"_s), .title = u"가온"_s, .settings = settings});
        QTest::keyClick(tableNamed(u"소스 표"_s), Qt::Key_Delete);
        buttonNamed(*m_window->findChild<QMessageBox*>(), u"구독 끊기"_s)->click();
        QTRY_COMPARE(forgotten, QStringList{u"열쇠"_s});
        QCOMPARE(m_workspace->reader()->feeds()->size(), 6U);
    }

    void saysWhatIsWrongWithAnAddress()
    {
        auto* dialog = openedByInsert();
        dialog->search(served(u"files/nowhere"_s));
        QTRY_VERIFY(hasLabelWith(*dialog, u"404"_s));
        dialog->search(u"https://me:hidden@naru.example/"_s);
        QTRY_VERIFY(hasLabelWith(*dialog, u"비밀번호"_s));
        QVERIFY(!hasLabelWith(*dialog, u"hidden"_s));
    }

    void aWordIsLookedUpAmongTheStarterFeeds()
    {
        auto* dialog = openedByInsert();
        auto* tree = dialog->findChild<ui::TickTree*>();
        QTRY_VERIFY((dialog->search(u"반도체"_s), tree->topLevelItemCount() > 3));
        QVERIFY(tree->ticked().empty());
        QVERIFY(!tree->findItems(u"반도체"_s, Qt::MatchEndsWith).isEmpty()); // a keyword feed with the word in it
        QVERIFY(dialog->findChild<QTextBrowser*>()->toPlainText().contains(u"이용 조건"_s));
    }

    void starterFeedsAreTickedByNobodyElse()
    {
        const auto known = std::ranges::find(feed::catalogue(), u"ai"_s, &feed::CatalogueFeed::category);
        QVERIFY(m_workspace->writer()->addFeed({.url = known->url}));
        m_window->go({.page = ui::MainWindow::Sources});
        QTest::mouseClick(buttonNamed(*m_window, u"시작 소스…"_s), Qt::LeftButton);
        auto* dialog = m_window->findChild<ui::CatalogueDialog*>();
        auto* tree = dialog->findChild<ui::TickTree*>();
        QTRY_VERIFY(tree->topLevelItemCount() > 5);
        QVERIFY(tree->ticked().empty());
        QVERIFY(!buttonNamed(*dialog, u"구독"_s)->isEnabled());
        const auto subscribed = tree->findItems(u"구독 중"_s, Qt::MatchExactly | Qt::MatchRecursive, 3);
        QCOMPARE(subscribed.size(), 1);
        QVERIFY(!subscribed.front()->data(0, Qt::CheckStateRole).isValid());
        // A group ticks what the search leaves of it.
        lineEdit(*dialog, u"시작 소스 찾기"_s)->setText(u"etnews"_s);
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            if (!tree->topLevelItem(i)->isHidden())
                tree->topLevelItem(i)->setCheckState(0, Qt::Checked);
        }
        lineEdit(*dialog, u"시작 소스 찾기"_s)->clear();
        const auto ticked = tree->ticked();
        QVERIFY(!ticked.empty());
        for (const int key : ticked)
            QVERIFY(feed::catalogue()[size_t(key)].url.contains(u"etnews"_s));
        QVERIFY(buttonNamed(*dialog, u"%1개 구독"_s.arg(ticked.size())));
    }

    void aKeywordFeedAsksForItsWord()
    {
        m_window->go({.page = ui::MainWindow::Sources});
        QTest::mouseClick(buttonNamed(*m_window, u"시작 소스…"_s), Qt::LeftButton);
        auto* dialog = m_window->findChild<ui::CatalogueDialog*>();
        auto* tree = dialog->findChild<ui::TickTree*>();
        QTRY_VERIFY(tree->topLevelItemCount() > 5);
        QVERIFY(!lineEdit(*dialog, u"키워드"_s)->isVisible());
        const auto rows = tree->findItems(u"해커뉴스 키워드"_s, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(rows.size(), 1);
        rows.front()->setCheckState(0, Qt::Checked);
        QVERIFY(lineEdit(*dialog, u"키워드"_s)->isVisible());
        QTest::mouseClick(buttonNamed(*dialog, u"구독"_s), Qt::LeftButton);
        QVERIFY(hasLabelWith(*dialog, u"‘해커뉴스 키워드’에 넣을 키워드를 쓰십시오"_s));
        QCOMPARE(m_workspace->reader()->feeds()->size(), 6U);
    }

    void aListIsDroppedAndChosenFrom()
    {
        const QString it = served(u"files/it.xml"_s), sport = served(u"files/sport.xml"_s);
        QVERIFY(m_workspace->writer()->addFeed({.url = sport}));
        write(u"list.opml"_s, "<opml version='2.0'><body><outline text='경제'><outline text='가온 IT' xmlUrl='" +
                                  it.toUtf8() + "'/><outline text='가온 스포츠' xmlUrl='" + sport.toUtf8() +
                                  "'/></outline><outline text='파일' xmlUrl='file:///tmp/x'/></body></opml>");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_files.filePath(u"list.opml"_s))});
        drop(data);
        auto* dialog = m_window->findChild<ui::OpmlDialog*>();
        QVERIFY(dialog);
        auto* tree = dialog->findChild<ui::TickTree*>();
        QTRY_COMPARE(tree->topLevelItemCount(), 2); // a folder, and no folder
        QCOMPARE(tree->ticked(), std::vector<int>{0});
        QCOMPARE(tree->topLevelItem(0)->child(1)->text(2), u"이미 구독 중"_s);
        QVERIFY(tree->topLevelItem(1)->child(0)->text(2).contains(u"웹 주소가 아님"_s));
        QTest::mouseClick(buttonNamed(*dialog, u"구독"_s), Qt::LeftButton);
        auto* table = tableNamed(u"소스 표"_s);
        QTRY_VERIFY(rowWith(*table, {u"가온 IT"_s, u"경제"_s}) >= 0);
    }

    void aDroppedAddressIsLookedAt()
    {
        QMimeData data;
        data.setUrls({QUrl(served(u"files/index.html"_s))});
        drop(data);
        auto* dialog = m_window->findChild<ui::AddFeedDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<ui::TickTree*>()->topLevelItemCount(), 2);
    }

    void aSourceMovesToAFolder()
    {
        QVERIFY(m_workspace->writer()->addFeed({.url = served(u"files/it.xml"_s), .title = u"가온 IT"_s}));
        m_window->go({.page = ui::MainWindow::Sources});
        auto* table = tableNamed(u"소스 표"_s);
        QTRY_COMPARE(table->model()->rowCount(), 7);
        table->selectRow(rowWith(*table, {u"가온 IT"_s}));
        const auto actions = table->actions();
        const auto move = std::ranges::find_if(actions, [](QAction* one) { return one->text() == u"폴더 바꾸기…"_s; });
        QVERIFY(move != actions.end() && (*move)->isEnabled());
        (*move)->trigger();
        auto* dialog = m_window->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(u" 전문지 / AI "_s);
        dialog->accept();
        QTRY_VERIFY(rowWith(*table, {u"가온 IT"_s, u"전문지/AI"_s}) >= 0);
        QCOMPARE(m_workspace->reader()->feeds()->back().folders, (QStringList{u"전문지"_s, u"AI"_s}));
    }

    void tellsWhatIsWrongWithASource()
    {
        QVERIFY(m_workspace->writer()->addFeed({.url = u"http://127.0.0.1:9/feed"_s}));
        m_window->go({.page = ui::MainWindow::Sources});
        auto* table = tableNamed(u"소스 표"_s);
        QTRY_COMPARE(table->model()->rowCount(), 7);
        m_refresher->refresh({.which = pipeline::Which::All});
        QTRY_VERIFY_WITH_TIMEOUT(rowWith(*table, {u"▲ 실패"_s}) >= 0, 15'000);
    }

private:
    /// Address of a file on the server, which starts with the first.
    QString served(const QString& path)
    {
        if (!m_server) {
            write(u"index.html"_s, "<link rel='alternate' type='application/rss+xml' href='it.xml'>"
                                   "<link rel='alternate' type='application/rss+xml' href='sport.xml'>");
            write(u"it.xml"_s,
                  feed("가온 IT", "SK텔레콤은 지난 4월 AI 스타트업 누리봇에 150억원을 투자했다고 밝혔다."));
            write(u"sport.xml"_s, feed("가온 스포츠", "공이 골대를 넘었다."));
            m_server = std::make_unique<LoopbackServer>(m_files.path());
        }
        return m_server->url(path);
    }

    ui::AddFeedDialog* openedByInsert() const
    {
        m_window->go({.page = ui::MainWindow::Sources});
        m_window->activateWindow(); // after a dialog
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return nullptr;
        tableNamed(u"소스 표"_s)->setFocus();
        QTest::keyClick(tableNamed(u"소스 표"_s), Qt::Key_Insert);
        return m_window->findChild<ui::AddFeedDialog*>();
    }

    /// Subscribes and chooses the source on its page.   @return its id
    qint64 own(const store::NewFeed& feed)
    {
        const qint64 id = m_workspace->writer()->addFeed(feed).value_or(0);
        m_window->go({.page = ui::MainWindow::Sources});
        auto* table = tableNamed(u"소스 표"_s);
        [&] { QTRY_VERIFY(rowWith(*table, {feed.title}) >= 0); }();
        table->selectRow(rowWith(*table, {feed.title}));
        table->setFocus();
        return id;
    }

    template <class Dialog>
    bool gone() const
    {
        return m_window->findChild<Dialog*>() == nullptr;
    }

    static QLineEdit* lineEdit(const QWidget& parent, const QString& name)
    {
        for (auto* field : parent.findChildren<QLineEdit*>()) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }

    void drop(const QMimeData& data) const
    {
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_files.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QByteArray feed(const QByteArray& title, const QByteArray& text)
    {
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>" + title +
               "</title><item><title>새 소식</title><link>https://gaon.example/1</link><pubDate>Tue, 20 Jun 2023 "
               "09:12:00 "
               "+0900</pubDate><description>" +
               text + "</description></item></channel></rss>";
    }

    QTemporaryDir m_files;
    std::unique_ptr<LoopbackServer> m_server;
};

QTEST_MAIN(TestWindowSubscribe)
#include "tst_window_subscribe.moc"
