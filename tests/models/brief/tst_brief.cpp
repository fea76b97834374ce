#include "brief/brief.h"
#include "brief/section.h"
#include "extract/extractor.h"
#include "pipeline/demo.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

class TestBrief : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_extractor = std::make_unique<extract::Extractor>(*extract::Extractor::load());
        m_labels = std::make_unique<insight::Labels>(m_extractor->knowledge(), text::Language::Korean);
        m_workspace = *store::Workspace::open(m_folder.path(), store::OpenMode::CreateMissing, clock());
        QVERIFY(pipeline::fillWithDemo(*m_workspace, *m_extractor, {}, [](const Progress&) {}));
    }

    void everyLineHasItsSentence()
    {
        const brief::Brief brief = compose({});
        QVERIFY(!brief.keyPoints.empty() && !brief.deals.empty() && !brief.forecasts.empty());
        const auto hasNote = [&](int number) {
            return number >= 1 && number <= int(brief.notes.size()) &&
                   !brief.notes[size_t(number) - 1].evidence.evidence.quote.isEmpty();
        };
        for (const brief::KeyPoint& point : brief.keyPoints) {
            QVERIFY(!point.notes.empty());
            for (const int note : point.notes)
                QVERIFY(hasNote(note));
        }
        for (const brief::DealLine& line : brief.deals)
            QVERIFY(hasNote(line.note));
        for (const brief::ForecastLine& line : brief.forecasts)
            QVERIFY(hasNote(line.note));
        for (const auto* lines : {&brief.affairs, &brief.deals})
            QVERIFY(std::ranges::all_of(*lines, [&](const auto& line) { return hasNote(line.note); }));
        QVERIFY(std::ranges::all_of(brief.launches, [&](const auto& line) { return hasNote(line.note); }));
        QVERIFY(std::ranges::all_of(brief.statements, [&](const auto& line) { return hasNote(line.note); }));
        for (size_t i = 0; i < brief.notes.size(); ++i)
            QCOMPARE(brief.notes[i].number, int(i) + 1);
        QCOMPARE(brief.keyPoints.front().notes.front(), 1); // in order of first use
    }

    void amountsAreThoseOfTheSentences()
    {
        const brief::Brief brief = compose({});
        int checked = 0;
        for (const brief::DealLine& line : brief.deals) {
            static const QRegularExpression hundreds(u"^([0-9,]+)억 원$"_s);
            const auto match = hundreds.match(line.amount);
            if (!match.hasMatch())
                continue;
            const QString digits = match.captured(1).remove(u',');
            const QString quote = QString(brief.notes[size_t(line.note) - 1].evidence.evidence.quote).remove(u',');
            QVERIFY2(quote.contains(digits), qPrintable(line.amount + u": "_s + quote));
            ++checked;
        }
        QVERIFY(checked > 5);
    }

    void tellsLaunchesPolicyDisputesAndStatements()
    {
        const brief::Brief brief = compose({});
        QVERIFY(!brief.launches.empty() && !brief.affairs.empty() && !brief.statements.empty());
        for (const brief::LaunchLine& line : brief.launches) // that a product exists is no launch
            QCOMPARE(std::get<extract::Relation>(line.fact.claim).type, extract::RelationType::Launch);
        const QString markdown = QString::fromUtf8(brief::toMarkdown(brief));
        for (const QString& title : {u"## 출시·제품\n"_s, u"## 정책·분쟁\n"_s, u"## 발언\n"_s})
            QVERIFY2(markdown.contains(title), qPrintable(title));
        const brief::StatementLine& said = brief.statements.front();
        QVERIFY(!said.speaker.isEmpty() && said.quote.startsWith(u'“'));
        QCOMPARE(brief.facts(), int(brief.deals.size() + brief.launches.size() + brief.affairs.size() +
                                    brief.forecasts.size() + brief.benchmarks.size() + brief.statements.size()));
    }

    void saysHowManyStatementsAreLeftOut()
    {
        const brief::Brief brief = compose({});
        QVERIFY(brief.statements.size() <= 12);
        QVERIFY(brief.moreStatements > 0);
        const QString told = u"나머지 %1건은 뺐습니다."_s.arg(brief.moreStatements);
        QVERIFY(QString::fromUtf8(brief::toHtml(brief, {})).contains(told));
    }

    void leavesOutSectionsWithoutFacts()
    {
        store::Filter filter;
        filter.types = {u"investment"_s};
        const brief::Brief brief = compose(filter);
        const auto sections = brief::sections(brief);
        QCOMPARE(sections.size(), size_t(1));
        QCOMPARE(sections.front().kind, brief::SectionKind::Deals);
        const QString markdown = QString::fromUtf8(brief::toMarkdown(brief));
        QVERIFY(!markdown.contains(u"## 시장 전망"_s) && !markdown.contains(u"해당하는 사실이 없습니다"_s));
        QVERIFY2(brief.subtitle.contains(u"유형 투자"_s), qPrintable(brief.subtitle));
    }

    void namesTheLargestDealsFirst()
    {
        QStringList points;
        for (const brief::KeyPoint& point : compose({}).keyPoints)
            points << point.text;
        const QString all = points.join(u'\n');
        for (const QString& sum : {u"5,900억"_s, u"1,500억"_s, u"1,321억"_s, u"1,100억"_s, u"780억"_s})
            QVERIFY2(all.contains(sum), qPrintable(sum + u" in\n"_s + all));
        QVERIFY2(!all.contains(u"600만 달러"_s), qPrintable(all));
    }

    void marksDatesThatAreThoseOfTheReport()
    {
        const brief::Brief brief = compose({});
        int marked = 0;
        for (const brief::DealLine& line : brief.deals) {
            QCOMPARE(line.date.endsWith(brief::reportMark), !line.fact.isPlacedByEvent);
            marked += line.date.endsWith(brief::reportMark);
        }
        QVERIFY(marked > 0 && marked < int(brief.deals.size()));
        QVERIFY(brief::sections(brief).front().line.contains(u"* 문장에 날짜가 없어 첫 보도 날짜를"_s));
    }

    void saysWhenThereIsNothing()
    {
        store::Filter filter;
        filter.from = QDate(1999, 1, 1);
        filter.to = QDate(1999, 2, 1);
        const brief::Brief brief = compose(filter);
        QVERIFY(brief.notes.empty() && brief.keyPoints.empty());
        QVERIFY(QString::fromUtf8(brief::toMarkdown(brief)).contains(u"이 기간에는 해당하는 사실이 없습니다."_s));
        QVERIFY(QString::fromUtf8(brief::toHtml(brief, {})).contains(u"이 기간에는 해당하는 사실이 없습니다."_s));
    }

    void letsNoMarkupIn()
    {
        brief::Brief brief = compose({});
        const QString hostile = u"<script>steal()</script> | [x](javascript:steal()) `a` **b**"_s;
        brief.notes.front().evidence.articleTitle = hostile;
        brief.notes.front().evidence.url = u"javascript:steal()"_s;
        brief.deals.front().parties = hostile;
        brief.keyPoints.front().text = hostile;
        const QString html = QString::fromUtf8(brief::toHtml(brief, {}));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"href=\"javascript"_s));
        const QString markdown = QString::fromUtf8(brief::toMarkdown(brief));
        static const QRegularExpression unescaped(u"(?<!\\\\)<script|(?<!\\\\)\\[x"_s);
        QVERIFY2(!unescaped.match(markdown).hasMatch(), qPrintable(unescaped.match(markdown).captured()));
        static const QRegularExpression row(u"^\\|.*steal.*\\|$"_s, QRegularExpression::MultilineOption);
        const auto match = row.match(markdown);
        QVERIFY(match.hasMatch());
        QCOMPARE(match.captured().count(u'|') - match.captured().count(u"\\|"_s), 8); // seven cells still
    }

    void htmlStandsAlone()
    {
        const QString html = QString::fromUtf8(brief::toHtml(compose({}), {"<svg/>", "<svg/>"}));
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
        static const QRegularExpression loads(u"(src|href)=\"(?!#|data:|https?://)"_s);
        QVERIFY(!loads.match(html).hasMatch());
        QVERIFY(!html.contains(u"<link"_s));
        for (const QRegularExpressionMatch& match : QRegularExpression(u"href=\"#(note-\\d+)\""_s).globalMatch(html))
            QVERIFY(html.contains(u"id=\"%1\""_s.arg(match.captured(1))));
    }

private:
    static Clock clock()
    {
        return [] { return QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC); };
    }

    brief::Brief compose(const store::Filter& filter)
    {
        const auto reader = m_workspace->reader();
        auto brief = brief::compose(*reader, filter, *m_labels, clock(), true);
        return brief ? *std::move(brief) : brief::Brief{};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<extract::Extractor> m_extractor;
    std::unique_ptr<insight::Labels> m_labels;
    std::optional<store::Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestBrief)
#include "tst_brief.moc"
