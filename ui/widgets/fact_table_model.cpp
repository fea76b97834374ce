#include "ui/widgets/fact_table_model.h"

#include "ui/theme.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

constexpr int pageSize = 200;

QString shapeOf(extract::Status status)
{
    switch (status) {
    case extract::Status::Done:
        return u"●"_s;
    case extract::Status::Planned:
        return u"◐"_s;
    case extract::Status::Reported:
        return u"◌"_s;
    case extract::Status::Denied:
        return u"⊘"_s;
    }
    return {};
}

bool isNumeric(FactColumn column)
{
    return column == FactColumn::Figure || column == FactColumn::Sources || column == FactColumn::Confidence;
}

QString wordOf(const extract::Claim& claim, const insight::Labels& labels)
{
    const auto* relation = std::get_if<extract::Relation>(&claim);
    return relation ? labels.status(relation->status) : u"–"_s;
}

/// The status' shape in its colour, beside its word.
QIcon statusIcon(extract::Status status, const Theme& theme)
{
    const QColor colour = status == extract::Status::Done       ? theme.good()
                          : status == extract::Status::Planned  ? theme.accent()
                          : status == extract::Status::Reported ? theme.muted()
                                                                : theme.warning();
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 6, status == extract::Status::Reported ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(status == extract::Status::Done ? QBrush(colour) : QBrush(Qt::NoBrush));
    const QRectF circle(14, 14, 36, 36);
    painter.drawEllipse(circle);
    painter.setBrush(colour);
    if (status == extract::Status::Planned)
        painter.drawChord(circle, -90 * 16, 180 * 16);
    if (status == extract::Status::Denied)
        painter.drawLine(circle.topLeft() + QPointF(6, 6), circle.bottomRight() - QPointF(6, 6));
    return pixmap;
}

double figureValue(const extract::Claim& claim)
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        if (!relation->amount)
            return -1;
        const extract::Amount& amount = *relation->amount;
        if (amount.statedAlternative && amount.statedAlternative->unit == u"KRW")
            return amount.statedAlternative->value;
        return amount.value.value_or(amount.max.value_or(0));
    }
    if (const auto* forecast = std::get_if<extract::Forecast>(&claim))
        return forecast->points.empty() ? -1 : forecast->points.back().value.value_or(0);
    if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim))
        return benchmark->factor ? benchmark->factor->max : benchmark->value.value_or(-1);
    return -1;
}

} // namespace

QString statusText(const extract::Claim& claim, const insight::Labels& labels)
{
    const auto* relation = std::get_if<extract::Relation>(&claim);
    return relation ? shapeOf(relation->status) + u' ' + labels.status(relation->status) : u"–"_s;
}

FactTableModel::FactTableModel(const Services& services, std::vector<FactColumn> columns, QObject* parent)
    : PagedModel(services.workspace, parent),
      m_services(services),
      m_columns(std::move(columns))
{
}

void FactTableModel::setFilter(const store::Filter& filter)
{
    setQuestion([filter](const store::Reader& reader, const QString& cursor) {
        return reader.facts(filter, cursor, pageSize);
    });
}

void FactTableModel::setRows(std::vector<store::FactRow> rows)
{
    setQuestion([rows = std::move(rows)](const store::Reader&, const QString&) -> Result<store::Page<store::FactRow>> {
        return store::Page<store::FactRow>{rows, {}};
    });
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const FactColumn column = m_columns[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case FactColumn::Date:
        return tr("날짜");
    case FactColumn::Kind:
        return tr("유형");
    case FactColumn::Parties:
        return tr("당사자");
    case FactColumn::Object:
        return tr("대상");
    case FactColumn::Figure:
        return tr("금액·값");
    case FactColumn::Status:
        return tr("상태");
    case FactColumn::Sources:
        return tr("매체");
    case FactColumn::Confidence:
        return tr("확신");
    case FactColumn::Quote:
        return tr("문장");
    }
    return {};
}

QString FactTableModel::textOf(const store::FactRow& fact, FactColumn column) const
{
    const auto orDash = [](const QString& text) { return text.isEmpty() ? u"–"_s : text; };
    switch (column) {
    case FactColumn::Date:
        return m_services.labels.date(fact);
    case FactColumn::Kind:
        return m_services.labels.kind(fact.claim);
    case FactColumn::Parties:
        return m_services.labels.headline(fact.claim);
    case FactColumn::Object:
        return orDash(m_services.labels.object(fact.claim));
    case FactColumn::Figure:
        return orDash(m_services.labels.figure(fact.claim));
    case FactColumn::Status:
        return wordOf(fact.claim, m_services.labels);
    case FactColumn::Sources:
        return QString::number(fact.sources);
    case FactColumn::Confidence:
        return QString::number(qRound(fact.confidence * 100));
    case FactColumn::Quote:
        return fact.evidences.empty() ? QString() : fact.evidences.front().evidence.quote;
    }
    return {};
}

QVariant FactTableModel::sortValue(const store::FactRow& fact, FactColumn column) const
{
    switch (column) {
    case FactColumn::Date:
        return fact.placeStart.toJulianDay();
    case FactColumn::Figure:
        return figureValue(fact.claim);
    case FactColumn::Sources:
        return fact.sources;
    case FactColumn::Confidence:
        return fact.confidence;
    case FactColumn::Kind:
    case FactColumn::Parties:
    case FactColumn::Object:
    case FactColumn::Status:
    case FactColumn::Quote:
        return textOf(fact, column);
    }
    return {};
}

QVariant FactTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::FactRow& fact = rowAt(index.row());
    const FactColumn column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(fact, column);
    case Qt::DecorationRole:
        if (const auto* relation = std::get_if<extract::Relation>(&fact.claim);
            relation && column == FactColumn::Status)
            return statusIcon(relation->status, m_services.theme);
        return {};
    case Qt::ToolTipRole:
        return textOf(fact, FactColumn::Quote);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return column == FactColumn::Object || column == FactColumn::Quote ? QVariant(m_services.theme.muted())
                                                                           : QVariant();
    case sortRole:
        return sortValue(fact, column);
    case factRole:
        return fact.id;
    default:
        return {};
    }
}

} // namespace pado::ui
