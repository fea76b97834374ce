#include "app/fact_line.h"

namespace pado::app
{

QString lineOf(const store::FactRow& fact, const insight::Labels& labels)
{
    const QString quote = fact.evidences.empty() ? QString() : fact.evidences.front().evidence.quote;
    return QStringList{QString::number(fact.id),    labels.date(fact),         labels.kind(fact.claim),
                       labels.headline(fact.claim), labels.figure(fact.claim), quote}
        .join(u'\t');
}

} // namespace pado::app
