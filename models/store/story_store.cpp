#include "story_store.h"

#include "base/clock.h"
#include "independent_sources.h"

#include <algorithm>

namespace pado::store
{

namespace
{

constexpr qint64 storyMs = StoryStore::daysOfStory * msPerDay;
constexpr qint64 reportMs = 3 * msPerDay; ///< between two own reports: a busy pair's next deal is soon another
constexpr size_t mostCandidates = 48;     ///< that are compared with one article
constexpr int openingLength = 200;        ///< UTF-16 units: what a report opens with is its news

constexpr double touchedUp = 0.9; ///< resemblance to the text before: a slip mended, a line added

article::Fingerprint printAt(SQLite::Statement& row, int column)
{
    const SQLite::Column bytes = row.getColumn(column);
    return article::fingerprintFrom({static_cast<const char*>(bytes.getBlob()), bytes.getBytes()});
}

} // namespace

struct StoryStore::Report {
    qint64 id = 0;
    qint64 published = 0; ///< milliseconds since 1970, UTC
    qint64 story = 0;     ///< 0: none yet
    qint64 origin = 0;
    QString source;
    article::Fingerprint print;
    bool isPrintKept = true; ///< false: made anew, to be kept
};

/// Whether a near-duplicate is more than a copy: not the first of them, with a quotation that none of the others has.
/// Earlier ones that are much shorter are cuts, and say nothing of what the whole text holds.
bool StoryStore::hasOwnWords(const Report& report, const std::vector<Report>& copies)
{
    const bool isLater = std::ranges::any_of(copies, [&](const Report& copy) {
        return copy.published < report.published && copy.print.size * 5 >= report.print.size * 3;
    });
    const auto isOwn = [&](quint32 quote) {
        return std::ranges::none_of(
            copies, [quote](const Report& copy) { return std::ranges::binary_search(copy.print.quotes, quote); });
    };
    return isLater && std::ranges::any_of(report.print.quotes, isOwn);
}

article::Fingerprint StoryStore::printOfText(qint64 article)
{
    SQLite::Statement& statement = m_database.prepared(
        "SELECT r.title, r.text FROM articles a JOIN revisions r ON r.article = a.id AND r.revision = a.revision WHERE "
        "a.id = ?");
    statement.bind(1, integer(article));
    if (!statement.executeStep())
        throw SQLite::Exception("an article without its text", SQLITE_CORRUPT);
    const QString text = textAt(statement, 1);
    return article::fingerprint(text.isEmpty() ? textAt(statement, 0) : text);
}

std::optional<StoryStore::Report> StoryStore::reportOf(qint64 article)
{
    SQLite::Statement& statement =
        m_database.prepared("SELECT a.published, a.source, p.print FROM articles a LEFT JOIN "
                            "article_fingerprints p ON p.article = a.id WHERE a.id = ?");
    statement.bind(1, integer(article));
    if (!statement.executeStep())
        return std::nullopt;
    Report report;
    report.id = report.origin = article;
    report.published = statement.getColumn(0).getInt64();
    report.source = textAt(statement, 1);
    report.isPrintKept = !statement.getColumn(2).isNull();
    report.print = report.isPrintKept ? printAt(statement, 2) : printOfText(article);
    return report;
}

/// Stored articles of the same text and time, likest first.
std::vector<StoryStore::Report> StoryStore::copiesOf(const Report& report)
{
    std::vector<Report> copies;
    SQLite::Statement& read =
        m_database.prepared("SELECT published, story, origin FROM articles WHERE id = ? AND story IS NOT NULL");
    const qint64 day = report.published / msPerDay;
    for (const StoryWindow::Candidate& candidate :
         m_window.candidates(report.print, day, daysOfStory, mostCandidates)) {
        if (candidate.article == report.id || !article::areNearDuplicates(report.print, *candidate.print))
            continue;
        read.reset();
        read.bind(1, integer(candidate.article));
        if (!read.executeStep())
            continue;
        copies.push_back({candidate.article,
                          read.getColumn(0).getInt64(),
                          read.getColumn(1).getInt64(),
                          read.getColumn(2).getInt64(),
                          {},
                          *candidate.print});
    }
    return copies;
}

/// Stored articles that open with a fact this one opens with: one that the store has merged, or that names the same
/// parties and a like sum. What holds for years (who makes what, who belongs to whom, who sues whom) and what happened
/// long ago is no news; a ready phrase is many people's; one party in common (the investee of two rounds) is not
/// enough.
std::vector<StoryStore::Report> StoryStore::reportsOfSameFacts(const Report& report)
{
    SQLite::Statement& find = m_database.prepared(
        "SELECT DISTINCT b.id, b.published, b.story, b.origin FROM articles a JOIN evidences e ON e.article = a.id AND "
        "e.revision = a.revision AND e.start < ?2 JOIN facts f ON f.id = e.fact AND f.kind <> 'statement' AND f.type "
        "NOT IN ('product', 'affiliate', 'dispute') AND f.place_end > ?3 JOIN facts g ON g.merge_hash = f.merge_hash "
        "AND "
        "g.place_end > ?3 AND (g.id = f.id OR g.amount_krw BETWEEN f.amount_krw / 1.5 AND f.amount_krw * 1.5) JOIN "
        "evidences d ON d.fact = g.id AND d.start < ?2 AND d.article <> a.id JOIN articles b ON b.id = d.article AND "
        "b.revision = d.revision AND b.published BETWEEN ?4 AND ?5 AND b.story IS NOT NULL WHERE a.id = ?1 AND (f.kind "
        "<> 'relation' OR (SELECT count(DISTINCT x.entity) FROM fact_entities x JOIN fact_entities y ON y.fact = g.id "
        "AND "
        "y.entity = x.entity WHERE x.fact = f.id) > 1) ORDER BY abs(b.published - a.published) LIMIT ?6");
    find.bind(1, integer(report.id));
    find.bind(2, openingLength);
    find.bind(3, integer(report.published / msPerDay + unixEpochJulianDay - daysOfStory));
    find.bind(4, integer(report.published - reportMs));
    find.bind(5, integer(report.published + reportMs));
    find.bind(6, int(mostCandidates));
    std::vector<Report> reports;
    while (find.executeStep())
        reports.push_back({find.getColumn(0).getInt64(),
                           find.getColumn(1).getInt64(),
                           find.getColumn(2).getInt64(),
                           find.getColumn(3).getInt64(),
                           {},
                           {}});
    return reports;
}

void StoryStore::add(qint64 article)
{
    auto report = reportOf(article);
    if (!report)
        return;
    std::vector<Report> copies = copiesOf(*report);
    const QSet<qint64> joined = join(*report, copies, reportsOfSameFacts(*report));
    if (joined.isEmpty()) { // as most
        keepCounts(report->story, {report->id, report->id, 1, 1, 1});
    } else {
        std::erase_if(copies, [&](const Report& copy) { return !joined.contains(copy.story); });
        setOrigin(*report, copies);
        m_touched.insert(report->story);
    }
    if (!report->isPrintKept)
        keepFingerprint(report->id, report->published, report->print);
    m_window.add(report->id, report->published / msPerDay, std::move(report->print));
}

/// Whether two stories with the report between them still lie within the time of one.
bool StoryStore::fits(qint64 story, const Report& report, qint64 other)
{
    SQLite::Statement& span =
        m_database.prepared("SELECT min(published), max(published) FROM articles WHERE story IN (?, ?)");
    span.bind(1, integer(story));
    span.bind(2, integer(other));
    if (!span.executeStep() || span.getColumn(0).isNull())
        return true;
    const qint64 first = std::min<qint64>(span.getColumn(0).getInt64(), report.published);
    const qint64 last = std::max<qint64>(span.getColumn(1).getInt64(), report.published);
    return last - first <= storyMs;
}

/// A story is known by its article with the smallest id, in whatever order the reports came together.
/// @return the stories, as `copies` and `others` name them, that the report now belongs to
QSet<qint64> StoryStore::join(Report& report, const std::vector<Report>& copies, const std::vector<Report>& others)
{
    QSet<qint64> joined, refused;
    report.story = report.id;
    for (const auto* kin : {&copies, &others}) {
        for (const Report& other : *kin) {
            if (joined.contains(other.story) || refused.contains(other.story))
                continue;
            if (!fits(report.story, report, other.story)) {
                refused.insert(other.story);
                continue;
            }
            joined.insert(other.story);
            unite(std::max(report.story, other.story), std::min(report.story, other.story));
            report.story = std::min(report.story, other.story);
        }
    }
    SQLite::Statement& statement = m_database.prepared("UPDATE articles SET story = ?, origin = ? WHERE id = ?");
    statement.bind(1, integer(report.story));
    statement.bind(2, integer(report.origin));
    statement.bind(3, integer(report.id));
    statement.exec();
    return joined;
}

void StoryStore::unite(qint64 story, qint64 with)
{
    SQLite::Statement& move = m_database.prepared("UPDATE articles SET story = ? WHERE story = ?");
    move.bind(1, integer(with));
    move.bind(2, integer(story));
    move.exec();
    SQLite::Statement& forget = m_database.prepared("DELETE FROM stories WHERE id = ?");
    forget.bind(1, integer(story));
    forget.exec();
    m_touched.remove(story);
}

void StoryStore::setOrigin(const Report& report, const std::vector<Report>& copies)
{
    QSet<qint64> origins = originsByCredit(report);
    if (!hasOwnWords(report, copies)) {
        for (const Report& copy : copies)
            origins.insert(copy.origin);
    }
    origins.insert(report.origin);
    const qint64 first = *std::ranges::min_element(origins);
    SQLite::Statement& statement = m_database.prepared("UPDATE articles SET origin = ? WHERE story = ? AND origin = ?");
    for (const qint64 origin : std::as_const(origins)) {
        if (origin == first)
            continue;
        statement.reset();
        statement.bind(1, integer(first));
        statement.bind(2, integer(report.story));
        statement.bind(3, integer(origin));
        statement.exec();
    }
}

/// Origins within the story of what comes from the same agency, by dateline or as the agency's own.
QSet<qint64> StoryStore::originsByCredit(const Report& report)
{
    QSet<qint64> origins;
    SQLite::Statement& statement = m_database.prepared(
        "SELECT DISTINCT a.origin FROM articles a JOIN article_fingerprints p ON p.article = a.id WHERE a.story = ?1 "
        "AND a.id <> ?2 AND ((?3 <> '' AND ?3 IN (p.credit, a.source)) OR (?4 <> '' AND p.credit = ?4))");
    statement.bind(1, integer(report.story));
    statement.bind(2, integer(report.id));
    statement.bind(3, utf8(report.print.credit));
    statement.bind(4, utf8(report.source));
    while (statement.executeStep())
        origins.insert(statement.getColumn(0).getInt64());
    return origins;
}

void StoryStore::keepFingerprint(qint64 article, qint64 publishedMs, const article::Fingerprint& print)
{
    SQLite::Statement& keep = m_database.prepared(
        "INSERT OR REPLACE INTO article_fingerprints (article, day, size, credit, print) VALUES (?, ?, ?, ?, ?)");
    const QByteArray bytes = article::toBytes(print);
    keep.bind(1, integer(article));
    keep.bind(2, integer(publishedMs / msPerDay));
    keep.bind(3, print.size);
    keep.bind(4, utf8(print.credit));
    keep.bindNoCopy(5, bytes.constData(), int(bytes.size()));
    keep.exec();
}

/// @return the fingerprint that was kept
std::optional<article::Fingerprint> StoryStore::forgetFingerprint(qint64 article)
{
    SQLite::Statement& kept = m_database.prepared("SELECT print FROM article_fingerprints WHERE article = ?");
    kept.bind(1, integer(article));
    if (!kept.executeStep())
        return std::nullopt;
    const auto print = printAt(kept, 0);
    SQLite::Statement& forget = m_database.prepared("DELETE FROM article_fingerprints WHERE article = ?");
    forget.bind(1, integer(article));
    forget.exec();
    m_window.clear();
    return print;
}

void StoryStore::revise(qint64 article)
{
    const auto before = forgetFingerprint(article);
    const auto report = reportOf(article);
    if (!report)
        return;
    const bool isTouchedUp =
        before && before->quotes == report->print.quotes && article::resemblance(*before, report->print) >= touchedUp;
    keepFingerprint(article, report->published, report->print);
    if (!isTouchedUp)
        takeApart(article);
}

void StoryStore::forget(qint64 article)
{
    forgetFingerprint(article);
    takeApart(article);
}

/// Dissolves the article's story: its articles wait.
void StoryStore::takeApart(qint64 article)
{
    SQLite::Statement& find = m_database.prepared("SELECT story FROM articles WHERE id = ? AND story IS NOT NULL");
    find.bind(1, integer(article));
    if (!find.executeStep())
        return;
    const qint64 story = find.getColumn(0).getInt64();
    for (const char* sql :
         {"UPDATE articles SET story = NULL, origin = NULL WHERE story = ?", "DELETE FROM stories WHERE id = ?"}) {
        SQLite::Statement& statement = m_database.prepared(sql);
        statement.bind(1, integer(story));
        statement.exec();
    }
    m_touched.remove(story);
}

int StoryStore::addWaiting(int most)
{
    m_window.catchUp();
    std::vector<qint64> waiting;
    SQLite::Statement& find =
        m_database.prepared("SELECT id FROM articles WHERE story IS NULL ORDER BY published, id LIMIT ?");
    find.bind(1, most);
    while (find.executeStep())
        waiting.push_back(find.getColumn(0).getInt64());
    for (const qint64 article : waiting)
        add(article);
    return int(waiting.size());
}

void StoryStore::forgetAll()
{
    m_window.clear();
    for (const char* sql : {"DELETE FROM article_fingerprints", "DELETE FROM stories",
                            "UPDATE articles SET story = NULL, origin = NULL WHERE story IS NOT NULL"})
        m_database.prepared(sql).exec();
}

void StoryStore::finish()
{
    for (const qint64 story : std::as_const(m_touched))
        count(story);
    m_touched.clear();
}

void StoryStore::count(qint64 story)
{
    SQLite::Statement& reports = m_database.prepared(
        "SELECT a.id, a.origin, a.source, p.size FROM articles a JOIN article_fingerprints p ON p.article = a.id WHERE "
        "a.story = ? ORDER BY a.published, a.id");
    reports.bind(1, integer(story));
    std::vector<Telling> tellings;
    QSet<QString> outlets;
    Counts counts;
    int longest = -1;
    while (reports.executeStep()) {
        const qint64 id = reports.getColumn(0).getInt64();
        const int size = reports.getColumn(3).getInt();
        if (counts.first == 0)
            counts.first = id;
        if (size > longest) {
            longest = size;
            counts.fullest = id;
        }
        tellings.push_back({reports.getColumn(1).getInt64(), textAt(reports, 2)});
        outlets.insert(tellings.back().source);
    }
    counts.articles = int(tellings.size());
    counts.outlets = int(outlets.size());
    counts.sources = independentSources(tellings);
    keepCounts(story, counts);
}

void StoryStore::keepCounts(qint64 story, const Counts& counts)
{
    SQLite::Statement& keep = m_database.prepared("INSERT OR REPLACE INTO stories (id, first_report, fullest_report, "
                                                  "articles, outlets, sources) VALUES (?, ?, ?, ?, ?, ?)");
    keep.bind(1, integer(story));
    keep.bind(2, integer(counts.first));
    keep.bind(3, integer(counts.fullest));
    keep.bind(4, counts.articles);
    keep.bind(5, counts.outlets);
    keep.bind(6, counts.sources);
    keep.exec();
}

} // namespace pado::store
