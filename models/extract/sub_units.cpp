#include "sub_units.h"

#include "name_boundary.h"
#include "names.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr qsizetype longestPart = 10;
constexpr double score = 0.9;

/// Where the hospital's name ends that begins behind the university's, -1: none does.
qsizetype endOfHospital(QStringView text, qsizetype at)
{
    constexpr QStringView kinds[] = {u"병원", u"의료원"};
    for (int words = 0; words < 2; ++words) {
        const qsizetype start = at < text.size() && text[at] == u' ' ? at + 1 : at;
        const QStringView run = hangulRun(text, start).left(longestPart);
        for (const QStringView kind : kinds) {
            if (const qsizetype place = run.indexOf(kind); place >= 0)
                return start + place + kind.size();
        }
        if (run != u"부속" && run != u"의대" && run != u"산하") // 한별대학교 [부속] 구로병원
            return -1;
        at = start + run.size();
    }
    return -1;
}

} // namespace

void addHospitals(Reading& reading, const Language& language)
{
    QStringList hospitals;
    for (size_t i = 0; i < reading.names.size(); ++i) {
        const Named& named = reading.names[i];
        if (reading.entities[size_t(named.entity)].type != EntityType::University)
            continue;
        const qsizetype end = endOfHospital(reading.text, named.end);
        if (end > named.end && isNameEnd(reading.text, end, language))
            hospitals << reading.text.mid(named.start, end - named.start);
    }
    hospitals.removeDuplicates();
    for (const QString& hospital : hospitals) {
        reading.names.removeIf([&](const Named& named) {
            return QStringView(reading.text).sliced(named.start).startsWith(hospital) &&
                   named.end - named.start < hospital.size();
        });
        ArticleEntity entity;
        entity.ref.name = hospital;
        entity.type = EntityType::Institute;
        addEverywhere(reading, hospital, entityIndex(reading, entity), Origin::Constructed, score, language);
    }
    if (!hospitals.isEmpty())
        reading.names.sort();
}

} // namespace pado::extract
