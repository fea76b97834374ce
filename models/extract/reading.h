#pragma once

#include "extract/fact.h"
#include "name_starts.h"
#include "name_table.h"
#include "text/quantity.h"
#include "text/sentence.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>
#include <span>
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

/// An article read up to the names: what every finder of facts starts from. All lists are in order of their place.
struct Reading {
    QString text; ///< cleaned: whole boilerplate paragraphs left out, otherwise unchanged
    QString title;
    QDateTime published;
    std::vector<text::Sentence> sentences;
    std::vector<ArticleEntity> entities;
    QHash<QString, QVarLengthArray<int, 2>> entitiesOfName; ///< their indices, ascending
    NameTable names;
    NameStarts nameStarts;
    std::vector<text::Quantity> quantities;

    /// Quantities that lie between two places.
    std::span<const text::Quantity> quantitiesIn(qsizetype start, qsizetype end) const
    {
        const auto first = std::ranges::lower_bound(quantities, start, {}, &text::Quantity::start);
        const auto last = std::ranges::upper_bound(first, quantities.end(), end, {}, &text::Quantity::end);
        return {first, last};
    }
    /// Quantities that share a character with the stretch.
    std::span<const text::Quantity> quantitiesMeeting(qsizetype start, qsizetype end) const
    {
        const auto first = std::ranges::upper_bound(quantities, start, {}, &text::Quantity::end);
        const auto last = std::ranges::lower_bound(first, quantities.end(), end, {}, &text::Quantity::start);
        return {first, last};
    }
};

} // namespace pado::extract
