#pragma once

#include "ui/services.h"
#include "ui/widgets/paged_model.h"

#include <QCoreApplication>

namespace pado::ui
{

enum class FactColumn { Date, Kind, Parties, Object, Figure, Status, Sources, Confidence, Quote };

/// Which facts a table shows: those of the filter that also fit what the store has no column for.
struct FactQuestion {
    store::Filter filter;
    QString benchmark = {};                          ///< key of the test; empty: any
    std::vector<extract::RelationType> without = {}; ///< relations left out
    QDate endsBy = {};                               ///< the fact's days end by then; invalid: whenever
    std::optional<std::vector<qint64>> only = {};    ///< these facts in this order, whatever the filter says

    bool operator==(const FactQuestion&) const = default;
    bool fits(const store::FactRow& fact) const;
};

/// Facts as rows of a table, with the columns that a page chooses; latest first, page after page.
class FactTableModel : public PagedModel<store::FactRow>
{
    Q_DECLARE_TR_FUNCTIONS(pado::ui::FactTableModel)

public:
    static constexpr int sortRole = Qt::UserRole;
    static constexpr int factRole = Qt::UserRole + 1; ///< qint64 id

    FactTableModel(const Services& services, std::vector<FactColumn> columns, QObject* parent);

    /// The same question again keeps as many rows as there were.
    void ask(const FactQuestion& question);

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString textOf(const store::FactRow& fact, FactColumn column) const;
    QVariant sortValue(const store::FactRow& fact, FactColumn column) const;

    const Services& m_services;
    std::vector<FactColumn> m_columns;
    FactQuestion m_question;
};

/// "● 완료": a shape and a word, never colour alone. Empty for claims without a status.
QString statusText(const extract::Claim& claim, const insight::Labels& labels);

/// "2/11": independent sources of a fact by outlets that tell it; in words: "독립 출처 2 · 매체 11".
QString sourceCounts(const store::FactRow& fact);
QString sourceCountsInWords(const store::FactRow& fact);

} // namespace pado::ui
