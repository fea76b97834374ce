#include "models/insight/figure_samples.h"
#include "ui/pictures/pictures.h"

#include <QImage>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>
#include <memory>

using namespace samples;
using extract::RelationType;
using extract::Status;

namespace
{

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

/// All that it says, without blanks: Qt writes the scripts of a line apart.
QString wordsOf(const QByteArray& svg)
{
    return textsOf(svg).join(QString()).remove(u' ');
}

QString elementOf(const QByteArray& svg, QStringView name)
{
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == name)
            return xml.readElementText();
    }
    return {};
}

extract::Relation investedOn(QDate when, const QString& investor, const QString& investee, std::optional<double> sum,
                             Status status = Status::Done)
{
    auto deal = investment(investor, investee, sum ? std::optional(won(*sum)) : std::nullopt);
    deal.date = day(when);
    deal.status = status;
    return deal;
}

extract::Forecast forecast(const QString& publisher, std::vector<extract::ForecastPoint> points)
{
    extract::Forecast claim;
    claim.publisher = {{}, publisher};
    claim.market = u"AI 반도체"_s;
    claim.points = std::move(points);
    return claim;
}

insight::Question asked(insight::Chart chart)
{
    insight::Question question = year2023();
    question.chart = chart;
    question.moment = *insight::momentOf(u"2023-12-31"_s);
    return question;
}

} // namespace

/// Pictures of figures that are known, read as a reader reads them: by their words, and by the bars.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dealsTellTheirPeriodSumsAndSource()
    {
        fourDeals();
        insight::Question question = asked(insight::Chart::Deals);
        question.by = insight::PeriodLength::Quarter;
        const QByteArray drawn = svg(pictureOf(of(insight::dealTable, question), question));
        const QString all = wordsOf(drawn);
        for (const QString& text : {u"기간별 딜"_s, u"2023-01-01 ~ 2023-12-31 · 분기별"_s, u"금액 명시 2/3"_s,
                                    u"2023Q1"_s, u"2023Q4"_s, u"완료"_s, u"예정"_s, u"450 (2/2)"_s, u"금액 (억 원)"_s,
                                    u"출처: 파도(Pado) · 2023-12-31 기준 · 사실 4건, 매체 2곳"_s})
            QVERIFY2(all.contains(QString(text).remove(u' ')), qPrintable(text + u"\n in \n"_s + all));
        QCOMPARE(elementOf(drawn, u"title"), u"기간별 딜"_s);
        QCOMPARE(elementOf(drawn, u"desc"), u"2023Q1부터 2023Q4까지 봅니다. 가장 큰 값은 2023Q1의 2입니다."_s);
    }

    void aBarStandsForEachNumber()
    {
        fourDeals();
        const insight::Question question = asked(insight::Chart::League);
        const ui::Picture picture = pictureOf(of(insight::league, question), question);
        const auto* rows = std::get_if<ui::Rows>(&picture.panels.front().body);
        QVERIFY(rows);
        QCOMPARE(rows->names.first(), u"1. 씨앗벤처"_s);
        QCOMPARE(rows->parts.front().values.front(), 2.0);
        QCOMPARE(rows->ends.first(), u"2건 · 450억 원 (2/2) · 새로"_s);
        // Each bar is a path of its own, in the colour of its series.
        QCOMPARE(pathsOf(svg(picture), m_theme.series(0)), rows->names.size());
    }

    void namesAreNoMarkup()
    {
        m_learned.fact(u"f1"_s, investedOn(QDate(2023, 2, 1), u"~<b>낱말</b> A&B"_s, u"~둘\u0001째"_s, 1e9),
                       morning(2023, 2, 1));
        const insight::Question question = asked(insight::Chart::League);
        const QByteArray drawn = svg(pictureOf(of(insight::league, question), question));
        QVERIFY(QSvgRenderer(drawn).isValid());
        QVERIFY2(wordsOf(drawn).contains(u"1.<b>낱말</b>A&B"_s), qPrintable(wordsOf(drawn)));
        QVERIFY2(wordsOf(drawn).contains(u"1.둘째"_s), qPrintable(wordsOf(drawn)));
    }

    void whatIsNotDoneIsHatched()
    {
        fourDeals();
        const insight::Question question = asked(insight::Chart::Deals);
        const ui::Picture picture = pictureOf(of(insight::dealTable, question), question);
        const auto& parts = std::get<ui::Columns>(picture.panels.front().body).bars.parts;
        QCOMPARE(parts.size(), size_t(2)); // nothing is only reported, nothing denied
        QVERIFY(parts[0].fill == ui::BarFill::Solid && parts[1].fill != ui::BarFill::Solid);
        QVERIFY(parts[0].colour != parts[1].colour);
        QVERIFY(!svg(picture).contains("pattern")); // lines, which every reader of SVG draws
    }

    void manyRowsGoAndItIsSaid()
    {
        for (int i = 0; i < 40; ++i)
            m_learned.fact(u"f%1"_s.arg(i, 2, 10, QChar(u'0')),
                           investedOn(QDate(2023, 2, 1), u"~투자사%1"_s.arg(i), u"dot"_s, 1e9), morning(2023, 2, 1));
        insight::Question question = asked(insight::Chart::League);
        question.role = u"investor"_s;
        const ui::Picture picture = pictureOf(of(insight::league, question), question);
        const qsizetype shown = std::get<ui::Rows>(picture.panels.front().body).names.size();
        QVERIFY(shown > 10 && shown < 40);
        QVERIFY(picture.caption.contains(u"위 %1줄만, 나머지 %2줄은 뺌"_s.arg(shown).arg(40 - shown)));
        const ui::Picture tall = pictureOf(of(insight::league, question), question, {1280, 1600});
        QCOMPARE(std::get<ui::Rows>(tall.panels.front().body).names.size(), 40);
    }

    void forecastsNameTheirPublishersAndUnit()
    {
        m_learned.fact(u"f1"_s, forecast(u"누리조사"_s, {point(2023, 5e10), point(2027, 1.2e11)}), morning(2023, 2, 1));
        m_learned.fact(u"f2"_s, forecast(u"가람연구"_s, {point(2023, 4e10), point(2027, 9e10)}), morning(2023, 3, 1));
        m_learned.fact(u"f3"_s, forecast(u"가람연구"_s, {point(2023, 5e13, u"KRW"_s)}), morning(2023, 3, 1));
        const insight::Question question = asked(insight::Chart::Forecast);
        const ui::Picture picture = pictureOf(of(insight::forecastChart, question), question);
        QCOMPARE(picture.panels.size(), size_t(2)); // won and dollars never share an axis
        const QStringList texts = textsOf(svg(picture));
        QVERIFY2(texts.contains(u"누리조사 2023 · 1,200"_s), qPrintable(texts.join(u'|')));
        QVERIFY2(texts.contains(u"2023"_s) && !texts.contains(u"2,023"_s), qPrintable(texts.join(u'|')));
        QVERIFY(wordsOf(svg(picture)).contains(u"시장규모(억달러)"_s));
        QVERIFY2(picture.caption.contains(u"기관 간 차이 최대 33% (AI 반도체, 2027년, 2곳)"_s),
                 qPrintable(picture.caption.join(u'|')));
        QVERIFY(picture.caption.contains(u"값이 하나뿐인 곳은 선 없이 점만 찍음"_s));
    }

    void whoIsNamedTogetherStandsInAMatrix()
    {
        for (int i = 0; i < 3; ++i) {
            const int article = m_learned.article(u"가람"_s, morning(2023, 4, 1 + i));
            m_learned.mention(article, u"dot"_s);
            m_learned.mention(article, u"maru-chip"_s);
        }
        const insight::Question question = asked(insight::Chart::CoMentions);
        const ui::Picture picture = pictureOf(of(insight::coMentions, question), question);
        const QStringList texts = textsOf(svg(picture));
        QCOMPARE(texts.count(u"도트봇 (3)"_s), 2); // of a row and of a column
        QCOMPARE(texts.count(u"3"_s), 2);          // both cells of the one pair
        QCOMPARE(picture.alternative, u"가장 자주 함께 나온 둘은 도트봇 (3) · 마루칩 (3), 3번입니다."_s);
        QVERIFY(picture.source.endsWith(u"기사 3건, 매체 1곳"_s));
    }

    void nothingToDrawIsSaidInWords_data()
    {
        QTest::addColumn<int>("chart");
        for (const QString& name : insight::chartNames()) {
            const auto chart = *insight::chartNamed(name);
            if (ui::hasPicture(chart))
                QTest::newRow(qPrintable(name)) << int(chart);
        }
    }

    void nothingToDrawIsSaidInWords()
    {
        QFETCH(int, chart);
        insight::Question question = asked(insight::Chart(chart));
        question.companies = question.between = {u"dot"_s, u"maru-chip"_s};
        const ui::Picture picture = pictureOf(emptyFigures(size_t(chart)), question);
        QVERIFY(picture.nothing.endsWith(u"없습니다."_s));
        const QByteArray drawn = svg(picture);
        QVERIFY(wordsOf(drawn).contains(QString(picture.nothing).remove(u' ')));
        QVERIFY(QSvgRenderer(drawn).isValid());
    }

    void onlyTheNetworkHasNone()
    {
        QStringList without;
        for (const QString& name : insight::chartNames()) {
            if (!ui::hasPicture(*insight::chartNamed(name)))
                without << name;
        }
        QCOMPARE(without, QStringList{u"network"_s});
    }

    void aPngHasTwiceTheDots()
    {
        fourDeals();
        const insight::Question question = asked(insight::Chart::Funnel);
        const ui::Picture picture = pictureOf(of(insight::funnel, question), question);
        const auto png = ui::render(picture, ui::PictureFormat::Png, m_theme, {800, 500});
        QVERIFY(png);
        const QImage image = QImage::fromData(*png, "PNG");
        QCOMPARE(image.size(), QSize(1600, 1000));
        QCOMPARE(image.text(u"Title"_s), picture.title);
        QCOMPARE(image.pixelColor(3, 3), m_theme.page());
        const auto again = ui::render(picture, ui::PictureFormat::Png, m_theme, {800, 500});
        QCOMPARE(*again, *png); // the same picture, the same bytes
    }

    void anSvgLoadsAndKeepsItsSize()
    {
        fourDeals();
        const insight::Question question = asked(insight::Chart::Funnel);
        const QByteArray drawn = svg(pictureOf(of(insight::funnel, question), question));
        QSvgRenderer renderer(drawn);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF().size(), QSizeF(ui::pictureSize));
        QVERIFY(drawn.contains("sans-serif")); // where none of our fonts is
    }

    void init() { m_learned = Learned(); }

private:
    /// Three done deals, two with an amount, and a planned one.
    void fourDeals()
    {
        m_learned.fact(u"f1"_s, investedOn(QDate(2023, 2, 1), u"seed"_s, u"dot"_s, 1.5e10), morning(2023, 2, 1));
        m_learned.fact(u"f2"_s, investedOn(QDate(2023, 3, 1), u"seed"_s, u"maru-chip"_s, 3e10), morning(2023, 3, 1),
                       u"누리"_s);
        m_learned.fact(u"f3"_s, investedOn(QDate(2023, 5, 1), u"maru-net"_s, u"yeoul-lab"_s, {}), morning(2023, 5, 1));
        m_learned.fact(u"f4"_s, investedOn(QDate(2023, 8, 1), u"maru"_s, u"yeoul-lab"_s, 7e10, Status::Planned),
                       morning(2023, 8, 1));
    }

    using Make = std::function<insight::Figures(const insight::View&)>;
    template <class Figures>
    static Make of(Figures (*make)(const insight::View&, const insight::Question&), const insight::Question& question)
    {
        return [=](const insight::View& view) { return insight::Figures(make(view, question)); };
    }

    /// What the library's own figures are when nothing is known.
    static Make emptyFigures(size_t index)
    {
        const auto empty = [&]<size_t... Is>(std::index_sequence<Is...>)
        {
            insight::Figures figures;
            ((Is == index ? void(figures.emplace<Is>()) : void()), ...);
            return figures;
        }
        (std::make_index_sequence<std::variant_size_v<insight::Figures>>());
        return [=](const insight::View&) { return empty; };
    }

    ui::Picture pictureOf(const Make& make, const insight::Question& question, const QSize& size = ui::pictureSize)
    {
        const insight::View& known = m_learned.asOf(u"2023-12-31"_s);
        insight::Answer answer;
        answer.archive = std::make_unique<const insight::Archive>(known.archive);
        answer.view = std::make_unique<const insight::View>(viewOf(*answer.archive, known.moment, known.minConfidence));
        answer.figures = make(*answer.view);
        return ui::pictureOf(answer, question, knowledge(), m_labels, m_theme, size);
    }

    QByteArray svg(const ui::Picture& picture) const
    {
        const auto svg = ui::render(picture, ui::PictureFormat::Svg, m_theme, ui::pictureSize);
        return svg ? *svg : QByteArray();
    }

    /// How many shapes are filled with the colour.
    static qsizetype pathsOf(const QByteArray& svg, const QColor& colour)
    {
        qsizetype count = 0;
        bool isFilled = false;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"g")
                isFilled = xml.attributes().value(u"fill"_s) == colour.name();
            else if (isFilled && (xml.name() == u"path" || xml.name() == u"rect"))
                ++count;
        }
        return count;
    }

    Learned m_learned;
    const ui::Theme m_theme{ui::Scheme::Light};
    const insight::Labels m_labels{knowledge(), text::Language::Korean};
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
