#include "municipalities.h"

#include "name_boundary.h"
#include "names.h"

namespace pado::extract
{

namespace
{

constexpr double score = 0.9;

/// Topic, subject, object, partner, or a member of a list; 원주시에 is but a place.
bool isActing(QStringView text, qsizetype end, const Language& language)
{
    const QStringView tail = hangulRun(text, end);
    if (tail.isEmpty())
        return end < text.size() && (text[end] == u',' || text[end] == u'·');
    const Case which = language.caseOfTail(tail);
    return which == Case::Topic || which == Case::Subject || which == Case::With || which == Case::Object;
}

} // namespace

void addMunicipalities(Reading& reading, const Language& language)
{
    const QStringView text = reading.text;
    QStringList found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isHangul(text[at]) || !isNameStart(text, at))
            continue;
        qsizetype length = 0;
        language.municipalities.anyStart(text.sliced(at), [&](int, qsizetype size) {
            length = size;
            return false;
        });
        const qsizetype end = at + length;
        if (length == 0 || !isFree(reading, at, end) || !isNameEnd(text, end, language) ||
            !isActing(text, end, language))
            continue;
        const QString name = text.mid(at, length).toString();
        at = end;
        if (found.contains(name))
            continue; // it stands everywhere already
        found << name;
        ArticleEntity entity;
        entity.ref.name = name;
        entity.type = EntityType::Government;
        addEverywhere(reading, name, entityIndex(reading, entity), Origin::Constructed, score, language);
        reading.names.sort();
    }
}

} // namespace pado::extract
