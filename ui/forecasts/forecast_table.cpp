#include "ui/forecasts/forecast_table.h"

#include "text/number_format.h"
#include "ui/theme.h"
#include "ui/widgets/fact_table_model.h"
#include "ui/widgets/figure_sort.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

const extract::Forecast& forecastOf(const insight::ForecastSeries& row)
{
    return std::get<extract::Forecast>(row.fact.claim);
}

FigureKey keyOf(const extract::ForecastPoint& point)
{
    const auto& stated = point.statedAlternative;
    return FigureKey::of(point.value ? point.value : point.max, point.unit,
                         stated && stated->unit == u"KRW" ? std::optional(stated->value) : std::nullopt);
}

bool isNumeric(int column)
{
    return column >= ForecastTableModel::Base;
}

} // namespace

ForecastTableModel::ForecastTableModel(const Services& services, QObject* parent)
    : QAbstractTableModel(parent),
      m_services(services)
{
}

void ForecastTableModel::setRows(std::vector<insight::ForecastSeries> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QVariant ForecastTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::InitialSortOrderRole)
        return isNumeric(section) || section == Published ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role == Qt::ToolTipRole && section == Computed)
        return tr("첫 값과 끝 값에서 계산한 연평균 성장률");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names = {tr("첫 보도"),   tr("기관"),      tr("시장(원문)"), tr("기준 값"),  tr("목표 값"),
                               tr("CAGR 명시"), tr("CAGR 계산"), tr("배수"),       tr("독립/매체")};
    return names.value(section);
}

QString ForecastTableModel::textOf(const insight::ForecastSeries& row, int column) const
{
    const extract::Forecast& forecast = forecastOf(row);
    const text::Language language = m_services.labels.language();
    const auto pointText = [this](const extract::ForecastPoint& point) {
        return u"%1 (%2)"_s.arg(m_services.labels.point(point)).arg(point.year);
    };
    switch (column) {
    case Published:
        return m_services.labels.date(row.fact);
    case Publisher:
        return m_services.labels.name(forecast.publisher);
    case Market:
        return forecast.region.isEmpty() ? forecast.market
                                         : forecast.market + u" · "_s + m_services.labels.region(forecast.region);
    case Base:
        return forecast.points.size() < 2 ? u"–"_s : pointText(forecast.points.front());
    case Target:
        return forecast.points.empty() ? u"–"_s : pointText(forecast.points.back());
    case Stated:
        return forecast.cagr ? text::formatPercent(*forecast.cagr, language) : u"–"_s;
    case Computed:
        return row.growth.cagr ? text::formatPercent(*row.growth.cagr, language) : u"–"_s;
    case Multiple:
        return row.growth.multiple ? QLocale().toString(*row.growth.multiple, 'f', 2) + u"×"_s : u"–"_s;
    case Sources:
        return sourceCounts(row.fact);
    default:
        return {};
    }
}

QVariant ForecastTableModel::sortValue(const insight::ForecastSeries& row, int column) const
{
    const extract::Forecast& forecast = forecastOf(row);
    switch (column) {
    case Published:
        return row.fact.placeStart.toJulianDay();
    case Base:
        return QVariant::fromValue(forecast.points.size() < 2 ? FigureKey() : keyOf(forecast.points.front()));
    case Target:
        return QVariant::fromValue(forecast.points.empty() ? FigureKey() : keyOf(forecast.points.back()));
    case Stated:
        return forecast.cagr.value_or(-1);
    case Computed:
        return row.growth.cagr.value_or(-1);
    case Multiple:
        return row.growth.multiple.value_or(-1);
    case Sources:
        return row.fact.independentSources;
    default:
        return textOf(row, column);
    }
}

QVariant ForecastTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const insight::ForecastSeries& row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return row.fact.evidences.empty() ? QString() : row.fact.evidences.front().evidence.quote;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return index.column() == Market ? QVariant(m_services.theme.muted()) : QVariant();
    case sortRole:
        return sortValue(row, index.column());
    case factRole:
        return row.fact.id;
    case articleRole:
        return row.fact.evidences.empty() ? qint64(0) : row.fact.evidences.front().article;
    default:
        return {};
    }
}

} // namespace pado::ui
