#pragma once

#include "extract/extractor.h"

#include <algorithm>
#include <memory>
#include <vector>

/// Reads texts as of 20 June 2023: what the tests of the extraction have in common.
class TextReader
{
protected:
    /// @return false: what is embedded in the program cannot be loaded
    bool load()
    {
        auto extractor = pado::extract::Extractor::load();
        if (extractor)
            m_extractor = std::make_unique<pado::extract::Extractor>(*std::move(extractor));
        return m_extractor != nullptr;
    }

    pado::extract::Extraction extract(const QString& text) const
    {
        pado::extract::Source source;
        source.text = text;
        source.published = QDateTime(QDate(2023, 6, 20), QTime(0, 0), Qt::UTC);
        return m_extractor->extract(source);
    }

    /// The claims of one kind that the text makes.
    template <class Kind>
    std::vector<Kind> read(const QString& text) const
    {
        std::vector<Kind> found;
        for (const pado::extract::Fact& fact : extract(text).facts) {
            if (const auto* claim = std::get_if<Kind>(&fact.claim))
                found.push_back(*claim);
        }
        return found;
    }

    /// Who has the role; empty where nobody has.
    static QString nameOf(const pado::extract::Relation& relation, pado::extract::Role role)
    {
        const auto party = std::ranges::find(relation.parties, role, &pado::extract::Party::role);
        return party == relation.parties.end() ? QString() : party->entity.name;
    }

private:
    std::unique_ptr<pado::extract::Extractor> m_extractor;
};
