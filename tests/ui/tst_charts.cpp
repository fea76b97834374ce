#include "extract/knowledge_base.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/end_labels.h"
#include "ui/charts/forecast_chart.h"
#include "ui/charts/forecast_labels.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/vector_image.h"
#include "ui/theme.h"

#include <QAbstractBarSeries>
#include <QGraphicsLayout>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr QSizeF size(700, 280);

insight::ForecastSeries forecast(const QString& publisher, int vintage, std::vector<std::pair<int, double>> points)
{
    extract::Forecast claim;
    claim.publisher = {{}, publisher};
    claim.market = u"AI 반도체"_s;
    for (const auto& [year, value] : points) {
        extract::ForecastPoint point;
        point.year = year;
        point.value = value;
        point.unit = u"USD"_s;
        claim.points.push_back(point);
    }
    insight::ForecastSeries series;
    series.fact.claim = claim;
    series.vintageYear = vintage;
    return series;
}

/// What an SVG says, text after text.
QStringList textsOf(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            texts << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    return texts;
}

ui::StackedBars bars(int columns)
{
    ui::StackedBars bars;
    for (int i = 0; i < columns; ++i)
        bars.categories << QString::number(2000 + i);
    bars.parts = {{u"투자"_s, Qt::blue, ui::BarFill::Solid, true, std::vector<double>(size_t(columns), 1200)}};
    return bars;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto knowledge = extract::KnowledgeBase::load();
        QVERIFY(knowledge);
        m_knowledge = std::make_unique<extract::KnowledgeBase>(*knowledge);
        m_labels = std::make_unique<insight::Labels>(*m_knowledge, text::Language::Korean);
    }

    void largeForecastsAreWrittenInFull()
    {
        const QStringList texts = textsOf(svgOf({forecast(u"누리조사"_s, 2023, {{2022, 4e10}, {2032, 1.304e12}})}));
        QVERIFY2(texts.contains(u"누리조사 2023 · 13,040"_s), qPrintable(texts.join(u'|')));
        QVERIFY2(texts.contains(u"10,000"_s), qPrintable(texts.join(u'|')));
        QVERIFY2(texts.contains(u"2022"_s) && !texts.contains(u"2,022"_s), qPrintable(texts.join(u'|')));
    }

    void linesOfOnePointAreNamedOnceAndOlderVintagesByYear()
    {
        const QStringList texts = textsOf(svgOf({forecast(u"누리조사"_s, 2024, {{2023, 5e10}, {2025, 9.2e10}}),
                                                 forecast(u"누리조사"_s, 2023, {{2022, 4e10}, {2027, 1.194e11}}),
                                                 forecast(u"누리조사"_s, 2023, {{2023, 5e10}, {2027, 1.194e11}}),
                                                 forecast(u"가람연구"_s, 2022, {{2022, 4e10}, {2026, 8e10}})}));
        QCOMPARE(texts.count(u"누리조사 2024 · 920"_s), 1);
        QCOMPARE(texts.count(u"2023"_s), 2); // a tick, and one name for two older lines
        QCOMPARE(texts.count(u"가람연구 2022 · 800"_s), 1);
        QVERIFY(texts.filter(u"1,194"_s).isEmpty());
    }

    void namesOfLinesStandBesideTheirEndsAndApart()
    {
        std::vector<insight::ForecastSeries> series;
        for (int i = 0; i < 8; ++i)
            series.push_back(forecast(u"조사기관%1"_s.arg(i), 2024, {{2022, 4e10 + i * 1e9}, {2030, 5e11 + i * 9e10}}));
        QChart* chart = ui::makeForecastChart(series, {}, *m_labels, style());
        QCOMPARE(textsOf(ui::chartSvg(chart, size)).filter(u"조사기관"_s).size(), 8);
        std::unique_ptr<QChart> again(ui::makeForecastChart(series, {}, *m_labels, style()));
        again->resize(size);
        again->layout()->activate();
        const auto placed = labelsOf(*again)->place();
        QCOMPARE(placed.size(), size_t(8));
        for (size_t i = 0; i < placed.size(); ++i) {
            QVERIFY(again->boundingRect().contains(placed[i].box));
            QVERIFY(std::abs(placed[i].box.center().y() - placed[i].end.y()) < 4 * placed[i].box.height());
            for (size_t j = 0; j < i; ++j)
                QVERIFY(!placed[i].box.intersects(placed[j].box));
        }
    }

    void theLegendStandsRightUnderTheHeading()
    {
        const std::unique_ptr<QChart> chart(ui::makeStackedBars(bars(6), style()));
        chart->resize(size);
        chart->layout()->activate();
        const ui::ChartLegend* legend = nullptr;
        for (const QGraphicsItem* item : chart->childItems()) {
            if (const auto* one = dynamic_cast<const ui::ChartLegend*>(item))
                legend = one;
        }
        QVERIFY(legend);
        QCOMPARE(legend->mapToParent(legend->boundingRect().topLeft()), QPointF());
        QVERIFY(chart->plotArea().top() - legend->boundingRect().bottom() < 24); // half a tick's label and a gap
        QVERIFY(chart->plotArea().top() > legend->boundingRect().bottom());
    }

    void aSingleColumnIsNoWall()
    {
        for (const int columns : {1, 2, 3, 12}) {
            const std::unique_ptr<QChart> chart(ui::makeStackedBars(bars(columns), style()));
            const auto* series = qobject_cast<const QAbstractBarSeries*>(chart->series().first());
            QVERIFY2(series->barWidth() / columns <= 0.1, qPrintable(QString::number(columns)));
        }
        QVERIFY(textsOf(ui::chartSvg(ui::makeStackedBars(bars(4), style()), size)).contains(u"1,000"_s));
    }

private:
    ui::ChartStyle style() const { return {m_theme, m_theme.hint()}; }

    QByteArray svgOf(const std::vector<insight::ForecastSeries>& series) const
    {
        return ui::chartSvg(ui::makeForecastChart(series, {}, *m_labels, style()), size);
    }

    static const ui::EndLabels* labelsOf(const QChart& chart)
    {
        for (const QGraphicsItem* item : chart.childItems()) {
            if (const auto* labels = dynamic_cast<const ui::EndLabels*>(item))
                return labels;
        }
        return nullptr;
    }

    const ui::Theme m_theme{ui::Scheme::Light};
    std::unique_ptr<extract::KnowledgeBase> m_knowledge;
    std::unique_ptr<insight::Labels> m_labels;
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
