#include "ui/evidence/quote_html.h"

#include "extract/knowledge_base.h"
#include "text/quantity.h"
#include "ui/theme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::ui
{

namespace
{

struct Mark {
    qsizetype start, end;
    QString open, close;
};

std::vector<extract::EntityRef> entitiesOf(const extract::Claim& claim)
{
    std::vector<extract::EntityRef> entities;
    if (const auto* relation = std::get_if<extract::Relation>(&claim)) {
        for (const extract::Party& party : relation->parties)
            entities.push_back(party.entity);
    } else if (const auto* forecast = std::get_if<extract::Forecast>(&claim)) {
        entities.push_back(forecast->publisher);
    } else if (const auto* benchmark = std::get_if<extract::Benchmark>(&claim)) {
        entities = benchmark->versus;
        entities.push_back(benchmark->subject);
        entities.push_back(benchmark->benchmark);
    } else {
        entities.push_back(std::get<extract::Statement>(claim).speaker);
    }
    return entities;
}

/// The longest of the entity's names that the sentence holds.
std::optional<Mark> nameIn(const QString& quote, const extract::EntityRef& entity,
                           const extract::KnowledgeBase& knowledge)
{
    QStringList names{entity.name};
    if (const extract::KnownEntity* known = knowledge.find(entity.id))
        names += known->aliases + QStringList{known->nameKo, known->nameEn};
    std::ranges::sort(names, std::greater{}, &QString::size);
    for (const QString& name : names) {
        const qsizetype at = name.isEmpty() ? -1 : quote.indexOf(name);
        if (at >= 0)
            return Mark{at, at + name.size(), u"<b>"_s, u"</b>"_s};
    }
    return std::nullopt;
}

} // namespace

QString quoteHtml(const QString& quote, const extract::Claim& claim, const Services& services)
{
    std::vector<Mark> marks;
    for (const extract::EntityRef& entity : entitiesOf(claim)) {
        if (auto mark = nameIn(quote, entity, services.extractor.knowledge()))
            marks.push_back(*std::move(mark));
    }
    const QString tint = u"<span style=\"background-color:%1\">"_s.arg(services.theme.amountMark().name());
    for (const text::Quantity& quantity : text::findQuantities(quote, {})) {
        if (quantity.kind == text::QuantityKind::Money || quantity.kind == text::QuantityKind::Multiple)
            marks.push_back({quantity.start, quantity.end, tint, u"</span>"_s});
    }
    std::ranges::sort(marks, {}, &Mark::start);
    QString html;
    qsizetype done = 0;
    for (const Mark& mark : marks) {
        if (mark.start < done)
            continue;
        html += quote.mid(done, mark.start - done).toHtmlEscaped() + mark.open +
                quote.mid(mark.start, mark.end - mark.start).toHtmlEscaped() + mark.close;
        done = mark.end;
    }
    return html + quote.mid(done).toHtmlEscaped();
}

} // namespace pado::ui
