#include "insight/deals.h"
#include "ui/network/network_items.h"
#include "ui/network/network_page.h"
#include "ui/network/network_picture.h"
#include "ui/network/network_scene.h"
#include "ui/network/network_view.h"
#include "ui/network/time_bar.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QSvgRenderer>

/// The map of companies in the window, on the demo workspace.
class TestWindowNetwork : public WindowFixture
{
    Q_OBJECT

    ui::NetworkPage* page() const { return m_window->findChild<ui::NetworkPage*>(); }
    ui::NetworkScene& scene() const { return page()->scene(); }
    ui::NetworkView* view() const { return m_window->findChild<ui::NetworkView*>(); }

    template <class Item>
    std::vector<Item*> marks() const
    {
        std::vector<Item*> found;
        for (QGraphicsItem* item : scene().items()) {
            if (auto* one = dynamic_cast<Item*>(item))
                found.push_back(one);
        }
        return found;
    }
    ui::NodeItem* company(const QString& name) const
    {
        for (ui::NodeItem* node : marks<ui::NodeItem>()) {
            if (node->words().name == name)
                return node;
        }
        return nullptr;
    }
    void open()
    {
        m_window->go({.page = ui::MainWindow::Network});
        QTRY_VERIFY(!marks<ui::NodeItem>().empty());
        QTRY_VERIFY(currentTable()->model()->rowCount() > 0);
    }
    /// The check box whose words begin so.
    QCheckBox* check(const QString& words) const
    {
        for (auto* box : page()->findChildren<QCheckBox*>()) {
            if (box->text().startsWith(words))
                return box;
        }
        return nullptr;
    }

private Q_SLOTS:
    void showsWhoDealsWithWhomAndTheSentenceBehindALine()
    {
        open();
        QVERIFY(company(u"리벨리온"_s));
        const auto lines = marks<ui::EdgeItem>();
        const auto line = std::ranges::find_if(lines, [](const ui::EdgeItem* edge) {
            return edge->from().words().name == u"KT"_s && edge->to().words().name == u"리벨리온"_s;
        });
        QVERIFY(line != lines.end());
        scene().chooseEdge((*line)->edge());
        auto* table = currentTable();
        QTRY_VERIFY(rowWith(*table, {u"KT → 리벨리온"_s}) >= 0);
        QTRY_VERIFY(hasLabelWith(*m_window, u"리벨리온"_s)); // the evidence pane
        QVERIFY(std::ranges::all_of(lines, [&](const ui::EdgeItem* edge) { return edge->toolTip().contains(u'\n'); }));
    }

    void noNameLiesOverAnother()
    {
        open();
        const auto nodes = marks<ui::NodeItem>();
        for (const ui::NodeItem* one : nodes) {
            for (const ui::NodeItem* other : nodes) {
                if (one != other)
                    QVERIFY2(!one->sceneBoundingRect().intersects(other->sceneBoundingRect()),
                             qPrintable(one->words().name + u' ' + other->words().name));
            }
        }
    }

    void narrowsToTypesAndSaysHowMany()
    {
        open();
        const size_t before = marks<ui::EdgeItem>().size();
        auto* investments = check(u"투자"_s);
        QVERIFY(investments && investments->isChecked());
        investments->click();
        QTRY_VERIFY(marks<ui::EdgeItem>().size() < before);
        for (const ui::EdgeItem* edge : marks<ui::EdgeItem>())
            QVERIFY(edge->look().type != extract::RelationType::Investment);
        QTRY_VERIFY(hasLabelWith(*m_window, u"관계 %1"_s.arg(marks<ui::EdgeItem>().size())));
        QTRY_VERIFY(rowWith(*currentTable(), {u"투자"_s}) < 0);
        for (auto* box : page()->findChildren<QCheckBox*>())
            box->setChecked(false);
        QTRY_VERIFY(hasLabelWith(*m_window, u"이 조건에 맞는 관계가 없습니다"_s));
        QTest::mouseClick(buttonNamed(*page(), u"조건 지우기"_s), Qt::LeftButton);
        QTRY_COMPARE(marks<ui::EdgeItem>().size(), before);
    }

    void whatIsChosenAndMovedStaysSoWhenTheMapComesAnew()
    {
        open();
        ui::NodeItem* kt = company(u"KT"_s);
        const QPoint from = view()->mapFromScene(kt->pos());
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view()->viewport(), from + QPoint(40, 30));
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, from + QPoint(40, 30));
        const QPointF moved = company(u"KT"_s)->pos();
        const size_t lines = marks<ui::EdgeItem>().size();
        check(u"투자"_s)->click();
        QTRY_VERIFY(marks<ui::EdgeItem>().size() < lines);
        QCOMPARE(scene().choice().companies, QStringList{u"kt"_s});
        QCOMPARE(company(u"KT"_s)->pos(), moved);
        const ui::EdgeItem* line = marks<ui::EdgeItem>().front();
        scene().chooseEdge(line->edge());
        const auto chosen = scene().choice();
        page()->reload();
        QTRY_VERIFY(!scene().selectedItems().isEmpty());
        QCOMPARE(scene().choice().ties, chosen.ties);
    }

    void beginsAtOneCompanyAndComesBack()
    {
        open();
        const size_t all = marks<ui::NodeItem>().size();
        auto* from = lineEditNamed(u"기업에서 시작"_s);
        QVERIFY(from);
        QTest::keyClicks(from, u"Nobody Inc"_s);
        QTest::keyClick(from, Qt::Key_Return);
        QTRY_VERIFY(hasLabelWith(*m_window, u"‘Nobody Inc’"_s));
        QCOMPARE(marks<ui::NodeItem>().size(), all); // the map stays
        from->clear();
        QTest::keyClicks(from, u"Rebellions"_s); // by any of its names
        QTest::keyClick(from, Qt::Key_Return);
        QTRY_VERIFY(marks<ui::NodeItem>().size() < all);
        QVERIFY(company(u"리벨리온"_s));
        for (const ui::EdgeItem* edge : marks<ui::EdgeItem>())
            QVERIFY(edge->from().words().name == u"리벨리온"_s || edge->to().words().name == u"리벨리온"_s);
        QTest::mouseClick(buttonNamed(*m_window, u"리벨리온 ✕"_s), Qt::LeftButton);
        QTRY_COMPARE(marks<ui::NodeItem>().size(), all);
    }

    void isReachedFromACompany()
    {
        m_window->go({.page = ui::MainWindow::Companies, .company = u"rebellions"_s});
        QLabel* counterparts = nullptr;
        QTRY_VERIFY([&] {
            for (auto* label : m_window->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(u"관계망에서 보기"_s))
                    counterparts = label;
            }
            return counterparts != nullptr;
        }());
        Q_EMIT counterparts->linkActivated(u"pado:network"_s);
        QTRY_VERIFY(buttonNamed(*m_window, u"리벨리온 ✕"_s));
        QTRY_VERIFY(company(u"리벨리온"_s));
    }

    void marksStayWhereTheyAreWhenTimeGoesBack()
    {
        open();
        const size_t all = marks<ui::EdgeItem>().size();
        QHash<QString, QPoint> before; // on the screen
        for (const ui::NodeItem* node : marks<ui::NodeItem>())
            before.insert(node->words().name, view()->mapFromScene(node->pos()));
        auto* time = m_window->findChild<ui::TimeBar*>();
        QVERIFY(time->isVisible());
        QTest::mouseClick(time, Qt::LeftButton, {}, QPoint(time->width() / 2, 5));
        QTRY_VERIFY(marks<ui::EdgeItem>().size() < all);
        QVERIFY(time->until().isValid());
        for (const ui::NodeItem* node : marks<ui::NodeItem>())
            QCOMPARE(view()->mapFromScene(node->pos()), before.value(node->words().name));
        QTest::keyClick(time, Qt::Key_End);
        QTRY_COMPARE(marks<ui::EdgeItem>().size(), all);
    }

    void arrowsWalkAlongTheTies()
    {
        open();
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Right);
        const auto first = scene().choice().companies;
        QCOMPARE(first.size(), 1);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Up, Qt::Key_Down}) {
            QTest::keyClick(view(), key);
            if (scene().choice().companies != first)
                break;
        }
        QVERIFY(scene().choice().companies != first);
        QTRY_VERIFY(currentTable()->model()->rowCount() > 0);
        QTest::keyClick(view(), Qt::Key_Escape);
        QVERIFY(scene().choice().companies.isEmpty());
    }

    void findsTheWayBetweenTwo()
    {
        open();
        const auto press = [this](const ui::NodeItem& node, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, view()->mapFromScene(node.pos()));
        };
        press(*company(u"마이크로소프트"_s), {});
        press(*company(u"사피온코리아"_s), Qt::ShiftModifier);
        QTRY_VERIFY(hasLabelWith(*m_window, u"가장 가까운 길 3단계"_s));
        QTRY_VERIFY(rowWith(*currentTable(), {u"KT → 리벨리온"_s}) >= 0);
        QTRY_VERIFY(rowWith(*currentTable(), {u"KT → 업스테이지"_s}) < 0);
        press(*company(u"사피온코리아"_s), Qt::ShiftModifier);
        press(*company(u"오픈AI"_s), Qt::ShiftModifier);
        QTRY_VERIFY(hasLabelWith(*m_window, u"이어지지 않습니다"_s));
    }

    void thePictureHasItsLegendAndItsSource()
    {
        const auto deals = insight::deals(*m_workspace->reader(), {});
        QVERIFY(deals);
        insight::NetworkChoice choice;
        choice.statuses = {extract::Status::Done};
        const auto map = insight::networkMap(*deals, choice, m_extractor->knowledge());
        const ui::NetworkPicture picture{.map = map, .size = {1000, 700}};
        const QByteArray svg = ui::toSvg(picture, *m_labels, *m_theme);
        QVERIFY(QSvgRenderer(svg).isValid());
        const QString text = QString::fromUtf8(svg);
        for (const QString& word :
             {u"관계망"_s, u"출처:"_s, u"딜 %1건"_s.arg(map.deals.size()), u"제휴"_s, u"완료"_s, u"리벨리온"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
        QVERIFY(!text.contains(u"예정"_s)); // it holds none
        QImage image;
        QVERIFY(image.loadFromData(*ui::toPng(picture, *m_labels, *m_theme)));
        QCOMPARE(image.size(), QSize(2000, 1400));
        QVERIFY(ui::toSvg({.map = {}}, *m_labels, *m_theme).contains("없습니다"));
    }
};

QTEST_MAIN(TestWindowNetwork)
#include "tst_window_network.moc"
