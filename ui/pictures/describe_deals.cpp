#include "extract/fact_json.h"
#include "text/number_format.h"
#include "ui/pictures/describe.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

using extract::Status;

constexpr size_t mostParts = 5; // as many colours as are told apart, beside that of the others

/// Statuses differ by pattern and colour.
BarFill fillOf(Status status)
{
    switch (status) {
    case Status::Done:
        return BarFill::Solid;
    case Status::Planned:
        return BarFill::Hatched;
    case Status::Reported:
        return BarFill::Dotted;
    case Status::Denied:
        return BarFill::Crossed;
    }
    return BarFill::Solid;
}

constexpr std::array statuses = {Status::Done, Status::Planned, Status::Reported, Status::Denied};

std::vector<double> countsOf(const std::vector<insight::DealCell>& cells, Status status)
{
    std::vector<double> counts;
    for (const insight::DealCell& cell : cells)
        counts.push_back(cell[size_t(status)].count);
    return counts;
}

bool isEmpty(const std::vector<double>& values)
{
    return std::ranges::all_of(values, [](double value) { return value == 0; });
}

QString rowName(const QString& key, const Telling& telling)
{
    if (telling.question.split == insight::Split::Type) {
        if (const auto type = extract::relationTypeNamed(key))
            return telling.labels.type(*type);
    }
    if (telling.question.split == insight::Split::Sector)
        return key == u"~" ? QCoreApplication::translate("pictures", "분야 모름") : key;
    return telling.name(key);
}

std::vector<BarPart> statusParts(const insight::DealTable& table, const Telling& telling)
{
    std::vector<BarPart> parts;
    for (const Status status : statuses) {
        BarPart part{telling.labels.status(status), telling.theme.series(int(status)), fillOf(status), true,
                     countsOf(table.total, status)};
        if (status == Status::Done || !isEmpty(part.values))
            parts.push_back(std::move(part));
    }
    return parts;
}

/// How many rows have a done deal: those with most stand first.
size_t doneRows(const insight::DealTable& table)
{
    return size_t(std::ranges::count_if(
        table.rows, [](const insight::DealTable::Row& row) { return !isEmpty(countsOf(row.cells, Status::Done)); }));
}

/// The strongest rows; the done deals of the others as one, where no deal is in two rows.
std::vector<BarPart> rowParts(const insight::DealTable& table, const Telling& telling)
{
    std::vector<BarPart> parts;
    const size_t rows = doneRows(table);
    const size_t named = rows > mostParts + 1 ? mostParts : rows;
    for (size_t i = 0; i < named; ++i)
        parts.push_back({rowName(table.rows[i].key, telling), telling.theme.series(int(i)), BarFill::Solid, true,
                         countsOf(table.rows[i].cells, Status::Done)});
    if (named == rows || telling.question.split != insight::Split::Type)
        return parts;
    BarPart others{QCoreApplication::translate("pictures", "기타"), telling.theme.text(), BarFill::Hatched, true,
                   std::vector<double>(table.periods.size(), 0)};
    for (size_t i = named; i < rows; ++i) {
        for (size_t period = 0; period < table.periods.size(); ++period)
            others.values[period] += table.rows[i].cells[period][size_t(Status::Done)].count;
    }
    parts.push_back(std::move(others));
    return parts;
}

void addSplitNotes(QStringList& caption, const insight::DealTable& table, const Telling& telling)
{
    if (telling.question.split == insight::Split::None)
        return;
    caption << QCoreApplication::translate("pictures", "완료된 딜만");
    if (telling.question.split == insight::Split::Type)
        return;
    caption << QCoreApplication::translate("pictures", "중복 집계: 여럿이 낀 딜은 줄마다 셈");
    if (const size_t rows = doneRows(table); rows > mostParts + 1)
        caption << QCoreApplication::translate("pictures", "많은 순 %1곳만, 나머지 %2곳은 뺌")
                       .arg(mostParts)
                       .arg(rows - mostParts);
}

void addNotes(QStringList& caption, const insight::DealTable& table)
{
    if (table.unplaced > 0)
        caption << QCoreApplication::translate("pictures", "날짜가 넓은 %1건은 뺌").arg(table.unplaced);
    if (table.internal > 0)
        caption << QCoreApplication::translate("pictures", "계열사 간 %1건은 뺌").arg(table.internal);
    if (std::ranges::any_of(table.periods, &insight::Period::isPartial))
        caption << QCoreApplication::translate("pictures", "점선 칸은 다 차지 않은 기간");
}

/// The sums of done deals; nothing where no amount can be summed.
std::optional<Panel> sumsOf(const insight::DealTable& table, const Telling& telling, const Columns& counts)
{
    double highest = 0;
    for (const insight::DealCell& cell : table.total)
        highest = std::max(highest, cell[size_t(Status::Done)].sum.value_or(0));
    if (highest == 0)
        return std::nullopt;
    const MoneyScale scale = moneyScale(highest, table.currency, telling.labels.language());
    Columns sums;
    sums.bars.categories = counts.bars.categories;
    sums.bars.areCounts = false;
    sums.bars.valueTitle = QCoreApplication::translate("pictures", "금액 (%1)").arg(scale.unit);
    sums.partial = counts.partial;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    for (const insight::DealCell& cell : table.total) {
        const insight::DealSum& done = cell[size_t(Status::Done)];
        part.values.push_back(done.sum.value_or(0) / scale.factor);
        const QString sum = done.sum ? text::formatNumber(*done.sum / scale.factor) : u"–"_s;
        sums.tops << (done.count == 0 ? QString() : u"%1 (%2/%3)"_s.arg(sum).arg(done.summed).arg(done.count));
    }
    sums.bars.parts = {std::move(part)};
    return Panel{QCoreApplication::translate("pictures", "완료된 딜의 금액 (금액을 더한 건수/건수)"), std::move(sums),
                 0.8};
}

} // namespace

Described describe(const insight::DealTable& table, const Telling& telling)
{
    Picture picture;
    picture.title = QCoreApplication::translate("pictures", "기간별 딜");
    int summed = 0, done = 0, all = 0;
    for (const insight::DealCell& cell : table.total) {
        summed += cell[size_t(Status::Done)].summed;
        done += cell[size_t(Status::Done)].count;
        for (const insight::DealSum& status : cell)
            all += status.count;
    }
    picture.caption << QCoreApplication::translate("pictures", "완료 %L1건").arg(done) << Telling::stated(summed, done);
    addNotes(picture.caption, table);
    if (all == 0) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "딜"));
        return {picture};
    }
    addSplitNotes(picture.caption, table, telling);
    Columns counts;
    for (const insight::Period& period : table.periods) {
        counts.bars.categories << period.name;
        counts.partial.push_back(period.isPartial);
    }
    const bool isSplit = telling.question.split != insight::Split::None;
    counts.bars.parts = isSplit ? rowParts(table, telling) : statusParts(table, telling);
    counts.bars.isStacked = !isSplit || telling.question.split == insight::Split::Type;
    counts.bars.valueTitle = QCoreApplication::translate("pictures", "건수 (건)");
    auto sums = sumsOf(table, telling, counts);
    picture.panels.push_back(
        {sums ? QCoreApplication::translate("pictures", "건수") : QString(), std::move(counts), 1});
    if (sums)
        picture.panels.push_back(*std::move(sums));
    return {picture};
}

namespace
{

/// "▲2", "▼1", "–"; "새로" where it was not ranked before.
QString changeOf(const insight::League::Row& row)
{
    if (!row.previousRank)
        return QCoreApplication::translate("pictures", "새로");
    const int change = *row.previousRank - row.rank;
    if (change == 0)
        return u"–"_s;
    return (change > 0 ? u"▲"_s : u"▼"_s) + QString::number(std::abs(change));
}

} // namespace

Described describe(const insight::League& league, const Telling& telling)
{
    const bool isByAmount = telling.question.rankBy == insight::RankBy::Amount;
    Picture picture;
    picture.title = isByAmount ? QCoreApplication::translate("pictures", "완료된 딜 순위: 금액")
                               : QCoreApplication::translate("pictures", "완료된 딜 순위: 건수");
    if (league.rows.empty()) {
        picture.caption << QCoreApplication::translate("pictures", "완료 %L1건").arg(0);
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "완료된 딜"));
        return {picture};
    }
    double highest = 0;
    for (const insight::League::Row& row : league.rows)
        highest = std::max(highest, row.sum.sum.value_or(0));
    const MoneyScale scale = moneyScale(highest, telling.currency(), telling.labels.language());
    Rows rows;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    for (const insight::League::Row& row : league.rows) {
        rows.names << u"%1. %2"_s.arg(row.rank).arg(telling.shortName(row.key));
        part.values.push_back(isByAmount ? row.sum.sum.value_or(0) / scale.factor : row.sum.count);
        const QString count = QCoreApplication::translate("pictures", "%L1건").arg(row.sum.count);
        rows.ends << u"%1 · %2 (%3/%4) · %5"_s.arg(count, telling.sum(row.sum.sum))
                         .arg(row.sum.summed)
                         .arg(row.sum.count)
                         .arg(changeOf(row));
    }
    rows.parts = {std::move(part)};
    rows.measure.isCount = !isByAmount;
    rows.measure.title = isByAmount ? QCoreApplication::translate("pictures", "금액 (%1)").arg(scale.unit)
                                    : QCoreApplication::translate("pictures", "건수 (건)");
    picture.caption << QCoreApplication::translate("pictures", "금액 뒤 괄호는 금액 명시 n/m")
                    << QCoreApplication::translate("pictures", "▲▼는 %1 ~ %2의 순위에서")
                           .arg(dayName(league.before.start), dayName(league.before.end.addDays(-1)))
                    << QCoreApplication::translate("pictures", "중복 집계: 여럿이 낀 딜은 줄마다 셈");
    picture.panels.push_back({{}, std::move(rows)});
    return {picture};
}

Described describe(const insight::Ladder& ladder, const Telling& telling)
{
    Described described;
    Picture& picture = described.picture;
    described.facts = QStringList();
    picture.title = QCoreApplication::translate("pictures", "투자 사다리: %1").arg(telling.name(ladder.company));
    picture.caption << Telling::stated(ladder.summed, int(ladder.rungs.size()));
    if (ladder.sum)
        picture.caption << QCoreApplication::translate("pictures", "합계 %1").arg(telling.sum(ladder.sum));
    if (ladder.rungs.empty()) {
        picture.nothing = telling.nothing(QCoreApplication::translate("pictures", "완료된 투자"));
        return described;
    }
    const MoneyScale scale = moneyScale(ladder.sum.value_or(0), telling.currency(), telling.labels.language());
    Rows rows;
    BarPart part{{}, telling.theme.series(0), BarFill::Solid, false, {}};
    double before = 0;
    bool hasBounds = false;
    for (const insight::Ladder::Rung& rung : ladder.rungs) {
        *described.facts << rung.facts;
        rows.names << (dayName(rung.place.start) + u' ' + rung.round).trimmed();
        rows.starts.push_back(before / scale.factor);
        part.values.push_back(rung.amount.value_or(0) / scale.factor);
        before = rung.cumulative.value_or(before);
        const bool isBound = rung.isComplete == false;
        hasBounds = hasBounds || isBound;
        QString amount = rung.amount ? (isBound ? u"≥ "_s : QString()) + telling.sum(rung.amount)
                                     : QCoreApplication::translate("pictures", "금액 비공개");
        constexpr qsizetype mostInvestors = 3;
        QString investors = telling.names(rung.investors.first(std::min(mostInvestors, rung.investors.size())));
        if (rung.investors.size() > mostInvestors)
            investors = QCoreApplication::translate("pictures", "%1 외 %2곳")
                            .arg(investors)
                            .arg(rung.investors.size() - mostInvestors);
        rows.ends << amount + u" · "_s + investors;
    }
    rows.parts = {std::move(part)};
    rows.measure.title = QCoreApplication::translate("pictures", "누적 금액 (%1)").arg(scale.unit);
    if (hasBounds)
        picture.caption << QCoreApplication::translate("pictures", "≥: 투자자 일부의 금액");
    picture.panels.push_back({{}, std::move(rows)});
    return described;
}

} // namespace pado::ui
