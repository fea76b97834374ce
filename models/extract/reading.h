#pragma once

#include "extract/fact.h"
#include "text/quantity.h"
#include "text/sentence.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace pado::extract
{

/// A named thing in one article, known or introduced by it.
struct ArticleEntity {
    EntityRef ref;
    EntityType type = EntityType::Company;
    QString maker; ///< id or "~name" of who makes it (products); the text's own word wins over the knowledge base's
    bool isMakerInferred = false; ///< by a relation of the article, not by the name or the knowledge base
    QString parent;
    QString affiliation; ///< of a person
    QString title;       ///< of a person: "최고경영자"
    QString sector;
};

enum class Origin {
    Known,       ///< by the knowledge base
    Constructed, ///< by a construction of the text: ㈜누리봇, 스타트업 누리봇
    Spread,      ///< the same name again, or its short form
};

/// One place where an entity is named. Particles are not part of it.
struct Named {
    qsizetype start = 0; ///< UTF-16 units of Reading::text
    qsizetype end = 0;
    int entity = 0; ///< index into Reading::entities
    Origin origin = Origin::Known;
    double score = 1;      ///< how sure, 0–1
    bool isQuoted = false; ///< stands in '…'
};

/// An article read up to the names: what every finder of facts starts from. All lists are in order of their place.
struct Reading {
    QString text; ///< cleaned: whole boilerplate paragraphs left out, otherwise unchanged
    QString title;
    QDateTime published;
    std::vector<text::Sentence> sentences;
    std::vector<ArticleEntity> entities;
    std::vector<Named> names; ///< none overlaps another
    std::vector<text::Quantity> quantities;
};

} // namespace pado::extract
