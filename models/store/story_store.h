#pragma once

#include "article/near_duplicate.h"
#include "database.h"
#include "story_window.h"

#include <QSet>

#include <optional>
#include <vector>

namespace pado::store
{

/// Keeps together the reports of one event, inside the caller's transaction. Throws SQLite::Exception.
///
/// Two articles belong to one story when one's text was made of the other's (`article::areNearDuplicates`), or when
/// both open with the same deal, forecast or result within three days: a fact of one `mergeKey` with two parties in
/// common, also where outlets give sums that differ by up to half. Background that both mention further down, or that
/// happened long before, joins nothing. A story's reports lie within two weeks: a release is reprinted by weeklies and
/// told again by monthlies' sites in that time, while what follows later (contract after memorandum, launch after
/// contract) is an event of its own. The limit is on the whole story, so that reports do not chain through the years.
///
/// Copies of one text share an `origin`, the first stored of them, and are one source (`independentSources`). A near
/// duplicate has an origin of its own where it is not the first report and brings a quotation that no other copy has,
/// unless the earlier ones are much shorter: those are cuts. Reports by one agency's dateline share an origin however
/// they were cut.
class StoryStore
{
public:
    static constexpr int daysOfStory = 14;

    /// @param window  of the same database
    StoryStore(Database& database, StoryWindow& window) : m_database(database), m_window(window) {}

    /// Keeps the fingerprint of an article that has just come: it is put into a story later.
    void keepFingerprint(qint64 article, qint64 publishedMs, const article::Fingerprint& print);
    /// Takes an article whose text changed out of its story, unless it was merely touched up: it and the others wait to
    /// be added anew.
    void revise(qint64 article);
    /// Takes an article that is about to be deleted out of its story: the others wait to be added anew.
    void forget(qint64 article);
    /// Puts at most `most` of the articles that wait, oldest first, into the stories they report; begins one where
    /// there is none yet.   @return how many
    int addWaiting(int most);
    /// Makes every article wait to be added anew.
    void forgetAll();
    /// Brings the counts of the stories touched up to date.
    void finish();

private:
    struct Report; ///< an article as stories see it
    struct Counts {
        qint64 first = 0, fullest = 0; ///< reports
        int articles = 0, outlets = 0, sources = 0;
    };
    void add(qint64 article);
    std::optional<Report> reportOf(qint64 article);
    article::Fingerprint printOfText(qint64 article);
    std::vector<Report> copiesOf(const Report& report);
    std::vector<Report> reportsOfSameFacts(const Report& report);
    QSet<qint64> join(Report& report, const std::vector<Report>& copies, const std::vector<Report>& others);
    bool fits(qint64 story, const Report& report, qint64 other);
    void unite(qint64 story, qint64 with);
    void setOrigin(const Report& report, const std::vector<Report>& copies);
    QSet<qint64> originsByCredit(const Report& report);
    std::optional<article::Fingerprint> forgetFingerprint(qint64 article);
    void takeApart(qint64 article);
    static bool hasOwnWords(const Report& report, const std::vector<Report>& copies);
    void count(qint64 story);
    void keepCounts(qint64 story, const Counts& counts);

    Database& m_database;
    StoryWindow& m_window;
    QSet<qint64> m_touched;
};

} // namespace pado::store
