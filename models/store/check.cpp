#include "check.h"

#include "extract/fact_json.h"
#include "known_articles.h"
#include "testimony.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr size_t mostExamples = 5;

/// Gathers findings of one kind as one.
class Tally
{
public:
    explicit Tally(FindingKind kind) : m_finding{.kind = kind, .count = 0} {}
    void add(qint64 id)
    {
        if (m_finding.examples.empty() || m_finding.examples.back() != id) {
            ++m_finding.count;
            if (m_finding.examples.size() < mostExamples)
                m_finding.examples.push_back(id);
            else
                m_finding.examples.back() = id; // so that the next one of the same is known
        }
    }
    void moveTo(std::vector<Finding>& findings)
    {
        if (m_finding.count > 0)
            findings.push_back(std::move(m_finding));
    }

private:
    Finding m_finding;
};

/// What SQLite says of an index, or of a table of the search index, can be mended without losing anything.
FindingKind kindOf(const QString& remark)
{
    if (remark.contains(u"fts5"_s, Qt::CaseInsensitive) || remark.contains(u"article_search"_s))
        return FindingKind::SearchDamaged;
    const bool isOfIndex = remark.contains(u"missing from index"_s) || remark.contains(u"entries in index"_s) ||
                           remark.contains(u"entry in index"_s);
    return isOfIndex ? FindingKind::Lookup : FindingKind::File;
}

void checkTexts(Database& database, std::vector<Finding>& findings)
{
    Tally missing(FindingKind::MissingText), altered(FindingKind::AlteredArticle);
    SQLite::Statement& articles = database.prepared(
        "SELECT a.id, a.hash, r.title, r.text, a.title FROM articles a LEFT JOIN revisions r ON r.article = a.id AND "
        "r.revision = a.revision ORDER BY a.id");
    while (articles.executeStep()) {
        const qint64 id = articles.getColumn(0).getInt64();
        if (articles.getColumn(3).isNull()) {
            missing.add(id);
            continue;
        }
        const SQLite::Column bytes = articles.getColumn(1);
        const auto kept = QByteArray::fromRawData(static_cast<const char*>(bytes.getBlob()), bytes.getBytes());
        const std::string_view title = bytesAt(articles, 2);
        if (contentHash(title, bytesAt(articles, 3)) != kept || title != bytesAt(articles, 4))
            altered.add(id);
    }
    missing.moveTo(findings);
    altered.moveTo(findings);
}

/// Of corrected facts what the articles say is looked at too: merging goes by it.
void checkClaims(Database& database, std::vector<Finding>& findings)
{
    Tally unreadable(FindingKind::UnreadableFact);
    SQLite::Statement& facts = database.prepared(
        "SELECT f.id, f.kind, f.type, f.status, f.claim, c.claim FROM facts f LEFT JOIN corrected_facts c "
        "ON c.fact = f.id ORDER BY f.id");
    while (facts.executeStep()) {
        const auto shown = claimFrom(facts.getColumn(4).getString());
        const auto told = facts.getColumn(5).isNull() ? shown : claimFrom(facts.getColumn(5).getString());
        const auto* relation = shown ? std::get_if<extract::Relation>(&*shown) : nullptr;
        const bool isSound = shown && told && extract::kindOf(*shown) == textAt(facts, 1) &&
                             (!relation || (extract::nameOf(relation->type) == textAt(facts, 2) &&
                                            extract::nameOf(relation->status) == textAt(facts, 3)));
        if (!isSound)
            unreadable.add(facts.getColumn(0).getInt64());
    }
    unreadable.moveTo(findings);
}

void checkEvidences(Database& database, std::vector<Finding>& findings)
{
    Tally orphans(FindingKind::OrphanEvidence), altered(FindingKind::AlteredEvidence);
    SQLite::Statement& evidences = database.prepared(
        "SELECT e.fact, e.article, e.revision, e.start, e.end, e.quote, r.id FROM evidences e LEFT JOIN revisions r ON "
        "r.article = e.article AND r.revision = e.revision ORDER BY e.article, e.revision, e.start");
    SQLite::Statement& texts = database.prepared("SELECT text FROM revisions WHERE id = ?");
    qint64 revision = 0;
    QString text;
    while (evidences.executeStep()) {
        const qint64 fact = evidences.getColumn(0).getInt64();
        if (evidences.getColumn(6).isNull()) {
            orphans.add(fact);
            continue;
        }
        if (const qint64 id = evidences.getColumn(6).getInt64(); id != revision) {
            revision = id;
            texts.reset();
            texts.bind(1, integer(id));
            text = texts.executeStep() ? textAt(texts, 0) : QString();
        }
        const qint64 start = evidences.getColumn(3).getInt64(), end = evidences.getColumn(4).getInt64();
        const bool isInside = 0 <= start && start <= end && end <= text.size();
        if (!isInside || QStringView(text).mid(start, end - start) != textAt(evidences, 5))
            altered.add(fact);
    }
    orphans.moveTo(findings);
    altered.moveTo(findings);
}

} // namespace

bool isDerived(FindingKind kind)
{
    switch (kind) {
    case FindingKind::File:
    case FindingKind::Reference:
    case FindingKind::AlteredArticle:
    case FindingKind::MissingText:
    case FindingKind::UnreadableFact:
    case FindingKind::AlteredEvidence:
    case FindingKind::OrphanEvidence:
        return false;
    case FindingKind::Lookup:
    case FindingKind::SearchUnfinished:
    case FindingKind::SearchDamaged:
    case FindingKind::SearchMissing:
    case FindingKind::SearchStray:
    case FindingKind::SearchWords:
    case FindingKind::Stories:
    case FindingKind::Counts:
        return true;
    }
    return false;
}

const Finding* loss(const std::vector<Finding>& findings)
{
    const auto found = std::ranges::find_if(findings, [](const Finding& finding) { return !isDerived(finding.kind); });
    return found == findings.end() ? nullptr : &*found;
}

std::vector<Finding> structureFindings(Database& database)
{
    std::vector<Finding> findings;
    SQLite::Statement& integrity = database.prepared("PRAGMA integrity_check(20)");
    while (integrity.executeStep()) {
        const QString remark = textAt(integrity, 0);
        if (remark != u"ok")
            findings.push_back({.kind = kindOf(remark), .detail = remark.simplified()});
    }
    SQLite::Statement& foreign = database.prepared("PRAGMA foreign_key_check");
    while (foreign.executeStep()) {
        const QString table = textAt(foreign, 0);
        const bool isKnown =
            !findings.empty() && findings.back().kind == FindingKind::Reference && findings.back().detail == table;
        if (isKnown)
            ++findings.back().count;
        else
            findings.push_back({.kind = FindingKind::Reference, .detail = table});
    }
    return findings;
}

std::vector<Finding> contentFindings(Database& database)
{
    std::vector<Finding> findings = structureFindings(database);
    checkTexts(database, findings);
    checkClaims(database, findings);
    checkEvidences(database, findings);
    return findings;
}

} // namespace pado::store
