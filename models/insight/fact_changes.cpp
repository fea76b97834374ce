#include "insight/fact_changes.h"

#include "insight/figures/chart.h"

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

Result<FactChanges> factChanges(const store::Reader& reader, const Moment& since, const Moment& until)
{
    Question question;
    question.chart = Chart::Ledger;
    question.moment = until;
    question.since = since;
    const auto answer = answerOf(reader, nullptr, question);
    if (!answer)
        return tl::unexpected(answer.error());
    QHash<QString, qint64> numbers;
    for (const store::FactRecord& fact : answer->archive->facts)
        numbers.insert(fact.id, fact.number);
    FactChanges changes;
    const auto add = [&](const QString& id, const QString& change) {
        if (QStringList& known = changes[numbers.value(id)]; !known.contains(change))
            known << change;
    };
    const auto& ledger = std::get<Ledger>(answer->figures);
    for (const auto& [ids, change] : {std::pair(&ledger.fresh, u"new"_s), std::pair(&ledger.changed, u"changed"_s),
                                      std::pair(&ledger.denied, u"denied"_s)}) {
        for (const QString& id : *ids)
            add(id, change);
    }
    for (const auto& [one, other] : ledger.contradicted) {
        add(one, u"contradicted"_s);
        add(other, u"contradicted"_s);
    }
    for (const auto& [memorandum, fact] : ledger.followed)
        add(memorandum, u"followed"_s);
    return changes;
}

} // namespace pado::insight
