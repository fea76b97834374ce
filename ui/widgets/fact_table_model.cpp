#include "ui/widgets/fact_table_model.h"

#include "ui/theme.h"
#include "ui/widgets/figure_sort.h"

#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

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

std::optional<double> wonOf(const std::optional<extract::StatedAlternative>& stated)
{
    return stated && stated->unit == u"KRW" ? std::optional(stated->value) : std::nullopt;
}

FigureKey figureKey(const extract::Claim& claim)
{
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        if (!relation->amount)
            return {};
        const extract::Amount& amount = *relation->amount;
        const auto value = amount.value ? amount.value : amount.max ? amount.max : amount.min;
        return FigureKey::of(value, amount.unit, wonOf(amount.statedAlternative));
    }
    if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        if (forecast->points.empty())
            return {};
        const extract::ForecastPoint& last = forecast->points.back();
        return FigureKey::of(last.value ? last.value : last.max, last.unit, wonOf(last.statedAlternative));
    }
    if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        if (benchmark->factor)
            return FigureKey::of(benchmark->factor->max, u"times"_s);
        return FigureKey::of(benchmark->value, u"points"_s);
    }
    return {};
}

/// The next of the facts that are named; who is gone since is passed over.
Result<store::Page<store::FactRow>> pageOfThese(const store::Reader& reader, const std::vector<qint64>& facts,
                                                const QString& cursor, int limit)
{
    store::Page<store::FactRow> page;
    const auto from = size_t(cursor.toULongLong()), to = std::min(facts.size(), from + size_t(limit));
    for (size_t i = from; i < to; ++i) {
        auto fact = reader.fact(facts[i]);
        if (fact)
            page.rows.push_back(*std::move(fact));
        else if (fact.error().code != "store.not_found"_L1)
            return tl::unexpected(fact.error());
    }
    if (to < facts.size())
        page.next = QString::number(to);
    return page;
}

/// A page of what fits: as many pages of the store as it takes.
Result<store::Page<store::FactRow>> pageOf(const store::Reader& reader, const FactQuestion& question,
                                           const QString& cursor, int limit)
{
    if (question.only)
        return pageOfThese(reader, *question.only, cursor, limit);
    store::Page<store::FactRow> kept{{}, cursor};
    do {
        auto some = reader.facts(question.filter, kept.next, limit);
        if (!some)
            return some;
        std::ranges::copy_if(some->rows, std::back_inserter(kept.rows),
                             [&](const store::FactRow& fact) { return question.fits(fact); });
        kept.next = some->next;
    } while (!kept.next.isEmpty() && std::ssize(kept.rows) < limit);
    return kept;
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

bool FactQuestion::fits(const store::FactRow& fact) const
{
    if (endsBy.isValid() && fact.placeEnd > endsBy)
        return false;
    if (const auto* test = std::get_if<extract::Benchmark>(&fact.claim); test && !benchmark.isEmpty())
        return store::keyOf(test->benchmark) == benchmark;
    const auto* relation = std::get_if<extract::Relation>(&fact.claim);
    return !relation || std::ranges::find(without, relation->type) == without.end();
}

void FactTableModel::ask(const FactQuestion& question)
{
    const Start start = question == m_question ? Start::SamePlace : Start::Top;
    m_question = question;
    setQuestion([question](const store::Reader& reader, const QString& cursor,
                           int limit) { return pageOf(reader, question, cursor, limit); },
                start);
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const FactColumn column = m_columns[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::InitialSortOrderRole)
        return isNumeric(column) || column == FactColumn::Date ? Qt::DescendingOrder : Qt::AscendingOrder;
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
        return tr("독립/매체");
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
        return sourceCounts(fact);
    case FactColumn::Confidence:
        return QLocale().toString(qRound(fact.confidence * 100));
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
        return QVariant::fromValue(figureKey(fact.claim));
    case FactColumn::Sources:
        return QVariant::fromValue(fact.independentSources * 10'000 + fact.sources);
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
        return column == FactColumn::Sources ? sourceCountsInWords(fact) : textOf(fact, FactColumn::Quote);
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

QString sourceCounts(const store::FactRow& fact)
{
    return QLocale().toString(fact.independentSources) + u'/' + QLocale().toString(fact.sources);
}

QString sourceCountsInWords(const store::FactRow& fact)
{
    return FactTableModel::tr("독립 출처 %L1 · 매체 %L2").arg(fact.independentSources).arg(fact.sources);
}

} // namespace pado::ui
