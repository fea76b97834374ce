#include "brief/brief.h"
#include "extract/knowledge_base.h"
#include "ui/brief/brief_charts.h"
#include "ui/brief/write_brief.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QString mark = u"HBM 1,300억 (1.4~3배)"_s;

/// A brief with the mark in a paragraph, in a table and in a chart, and more deals than fit on a page.
brief::Brief longBrief()
{
    brief::Brief brief;
    brief.title = u"시험 브리프"_s;
    brief.subtitle = u"2023-01-01 – 2023-12-31"_s;
    brief.created = QDateTime(QDate(2023, 12, 31), QTime(9, 0), Qt::UTC);
    brief.keyPoints.push_back({u"문단의 "_s + mark, u"자세히"_s, {1}});
    for (int i = 0; i < 120; ++i) {
        brief::DealLine line;
        line.date = u"2023-06-20"_s;
        line.type = u"투자"_s;
        line.parties = u"누리칩 → 하람텔레콤"_s;
        line.object = i == 0 ? mark : u"추론용 칩"_s;
        line.amount = u"150억 원"_s;
        line.status = u"완료"_s;
        line.note = 1;
        brief.deals.push_back(line);
    }
    extract::Forecast forecast;
    forecast.publisher = {{}, mark};
    forecast.market = u"HBM"_s;
    for (const auto& [year, value] : {std::pair{2022, 1e10}, std::pair{2027, 1.3e11}}) {
        extract::ForecastPoint point;
        point.year = year;
        point.value = value;
        point.unit = u"USD"_s;
        forecast.points.push_back(point);
    }
    insight::ForecastSeries series;
    series.fact.claim = forecast;
    series.vintageYear = 2023;
    brief.chartForecasts = {series};
    brief::ForecastLine line;
    line.series = series;
    line.publisher = u"조사 기관"_s;
    line.note = 1;
    brief.forecasts = {line};
    for (int i = 0; i < 12; ++i)
        brief.dealCounts.quarters.push_back({2021 + i / 4, i % 4 + 1, {{extract::RelationType::Investment, 1}}, {}});
    brief::Note note;
    note.number = 1;
    note.evidence.source = u"나루일보"_s;
    note.evidence.evidence.quote = u"누리칩은 150억 원을 투자받았다."_s;
    brief.notes = {note};
    return brief;
}

} // namespace

class TestBriefPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed(); // as the command does
        if (output(u"pdftotext"_s, {u"-v"_s}).isNull())
            QSKIP("poppler-utils is not installed");
        const auto knowledge = extract::KnowledgeBase::load();
        QVERIFY(knowledge);
        m_knowledge = std::make_unique<extract::KnowledgeBase>(*knowledge);
        m_labels = std::make_unique<insight::Labels>(*m_knowledge, text::Language::Korean);
        const brief::Brief brief = longBrief();
        m_charts = std::make_unique<ui::BriefCharts>(ui::drawCharts(brief, *m_labels));
        m_file = m_folder.filePath(u"brief.pdf"_s);
        QVERIFY(ui::writeBrief(brief, *m_charts, ui::BriefFormat::Pdf, m_file));
    }

    /// Qt's PDF engine loses digits after Latin letters, unless the font is told not to shape.
    void textCanBeFound()
    {
        const QString text = output(u"pdftotext"_s, {u"-layout"_s, m_file, u"-"_s});
        QVERIFY2(text.contains(u"문단의 "_s + mark), qPrintable(text.left(2000)));
        QVERIFY2(text.count(mark) >= 3, qPrintable(QString::number(text.count(mark)))); // paragraph, table, chart
    }

    void fontsAreInside()
    {
        const QStringList lines = output(u"pdffonts"_s, {m_file}).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        for (const QString& line : lines.mid(2))
            QVERIFY2(line.contains(u" yes "_s), qPrintable(line));
    }

    /// A character that the Korean font lacks would bring a second family along.
    void oneFamilyDoesForAll()
    {
        QSet<QString> families;
        for (const QString& line : output(u"pdffonts"_s, {m_file}).split(u'\n', Qt::SkipEmptyParts).mid(2))
            families << line.section(u' ', 0, 0).section(u'-', 0, 0);
        QVERIFY2(families.size() == 1, qPrintable(families.values().join(u' ')));
    }

    void sameBriefGivesSameBytes()
    {
        const brief::Brief brief = longBrief();
        const auto once = ui::renderBrief(brief, *m_charts, ui::BriefFormat::Pdf);
        QVERIFY(once);
        QVERIFY(once->contains("/CreationDate (D:20231231090000")); // the brief's time, not the clock's
        QCOMPARE(*ui::renderBrief(brief, *m_charts, ui::BriefFormat::Pdf), *once);
        QVERIFY(output(u"pdfinfo"_s, {u"-isodates"_s, m_file}).contains(u"2023-12-31T09:00:00"_s));
    }

    void noRowStandsAloneOnAPage()
    {
        brief::Brief brief = longBrief();
        brief.keyPoints.clear();
        brief.forecasts.clear();
        const auto deals = brief.deals;
        for (size_t count = 18; count < 52; ++count) {
            brief.deals.assign(deals.begin(), deals.begin() + qsizetype(count));
            for (const QString& page : pagesOf(brief)) {
                const auto rows = page.count(u"누리칩 → 하람텔레콤"_s);
                QVERIFY2(rows != 1, qPrintable(QString::number(count) + page));
            }
        }
    }

    void sectionsFollowOnOnePage()
    {
        brief::Brief brief = longBrief();
        brief.deals.resize(2);
        brief.launches = {{{}, u"2023-06-01"_s, u"누리칩"_s, u"여울"_s, u"–"_s, u"완료"_s, 1}};
        brief.statements = {{{}, u"2023-06-01"_s, u"한소율"_s, u"누리칩 대표"_s, u"“효율로 겨룰 때”"_s, 1}};
        brief.forecasts.clear();
        const QStringList pages = pagesOf(brief);
        QVERIFY(!pages.isEmpty() && pages.size() <= 2);
        for (const QString& title : {u"당사자"_s, u"출시·제품"_s, u"발언"_s})
            QVERIFY2(pages.front().contains(title), qPrintable(title));
    }

    void anEmptyPeriodIsOnePageThatSaysSo()
    {
        brief::Brief brief;
        brief.title = u"시험 브리프"_s;
        const QStringList pages = pagesOf(brief);
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages.front().contains(u"이 기간에는 해당하는 사실이 없습니다."_s));
    }

    void fewQuartersHaveNoChart()
    {
        brief::Brief brief = longBrief();
        QVERIFY(!m_charts->deals.picture.isNull() && !m_charts->figures.deals.isEmpty());
        brief.dealCounts.quarters.resize(2);
        QVERIFY(ui::drawCharts(brief, *m_labels).deals.picture.isNull());
        QVERIFY(ui::drawCharts(brief, *m_labels).figures.deals.isEmpty());
    }

    void pagesAreA4AndHeadsComeAgain()
    {
        const QString info = output(u"pdfinfo"_s, {m_file});
        QVERIFY(info.contains(u"(A4)"_s));
        QVERIFY(info.contains(u"시험 브리프"_s));
        QVERIFY(info.contains(u"Creator:"_s));
        const QStringList pages =
            output(u"pdftotext"_s, {u"-layout"_s, m_file, u"-"_s}).split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() >= 5);
        int heads = 0, tables = 0;
        for (const QString& page : pages) {
            tables += page.contains(u"누리칩 → 하람텔레콤"_s);
            heads += page.contains(u"누리칩 → 하람텔레콤"_s) && page.contains(u"당사자"_s);
            QVERIFY2(QString(page).remove(u' ').contains(u"/%1"_s.arg(pages.size())), qPrintable(page));
        }
        QVERIFY(tables >= 3);
        QCOMPARE(heads, tables);
    }

    void chartsAreVectors()
    {
        QVERIFY(output(u"pdfimages"_s, {u"-list"_s, m_file}).split(u'\n', Qt::SkipEmptyParts).size() <= 4);
    }

    void leavesTheOldFileWhereItCannotWrite()
    {
        const brief::Brief brief = longBrief();
        const auto written =
            ui::writeBrief(brief, ui::BriefCharts(), ui::BriefFormat::Markdown, u"/nowhere/at/all.md"_s);
        QVERIFY(!written);
        QCOMPARE(QString(written.error().code), u"brief.cannot_write"_s);
    }

    void aFullDeviceIsToldAndStaysADevice()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        const auto written = ui::writeBrief(longBrief(), ui::BriefCharts(), ui::BriefFormat::Markdown, u"/dev/full"_s);
        QVERIFY(!written);
        QVERIFY(!written.error().hint.isEmpty());
        QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
    }

private:
    static QString output(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForStarted() || !process.waitForFinished())
            return {};
        return QString::fromUtf8(process.readAllStandardOutput()) + u""_s;
    }

    /// The text of each page, without charts.
    QStringList pagesOf(const brief::Brief& brief) const
    {
        const QString file = m_folder.filePath(u"pages.pdf"_s);
        if (!ui::writeBrief(brief, ui::BriefCharts(), ui::BriefFormat::Pdf, file))
            return {};
        return output(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}).split(u'\f', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<extract::KnowledgeBase> m_knowledge;
    std::unique_ptr<insight::Labels> m_labels;
    std::unique_ptr<ui::BriefCharts> m_charts;
};

QTEST_MAIN(TestBriefPdf)
#include "tst_brief_pdf.moc"
