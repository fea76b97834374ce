#pragma once

#include "ingest.h"
#include "store/reader.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <future>
#include <optional>

namespace pado::pipeline
{

class RuleBook;

/// The rules and what they need to know of the feed whose articles come in.
struct Reception {
    const RuleBook* rules = nullptr; ///< none: every article passes
    QStringList folders = {};        ///< of the feed
};

/// Articles and fetches on their way into the workspace: texts are read on all cores, and many are stored in one
/// transaction, since each costs a write to disk and a part of the search index. One lot is stored on a thread of its
/// own while the next is read. A fetch is stored with, or after, the articles that were added before it, so that
/// whatever ends the program, no feed counts as fetched whose articles are not there. What was not stored when a batch
/// dies is lost.   @error of every function: store.*
class Batch
{
public:
    /// @param writer  used by nobody else between the first add() and store()
    Batch(store::Writer& writer, const store::Reader& reader, const extract::Extractor& extractor, bool withExtraction,
          std::stop_token stop);

    /// Takes the facts out of new and changed articles and lets the rules judge them. When `stop` is requested the rest
    /// is left out.   @return how many are new to the workspace, dropped ones too
    Result<int> add(std::vector<store::NewArticle> articles, const Reception& reception,
                    const OnProgress& onProgress = {});
    Result<void> add(store::FetchRecord fetched);
    /// Begins to store what has waited for a second.
    Result<void> storeWhenDue();
    /// Stores all and waits for it.
    Result<void> store();

    /// Of what is stored.
    const IngestCounts& counts() const { return m_counts; }

private:
    /// What the counts need of an article that the store has taken over.
    struct Judged {
        qint64 droppedBy = 0, notifiedBy = 0; ///< rules
        QString title;
    };
    /// A lot that another thread stores.
    struct Storing {
        std::vector<Judged> judged;
        std::future<Result<std::vector<store::StoredArticle>>> stored;
    };
    Result<int> addSome(std::vector<store::NewArticle> articles, const Reception& reception);
    void count(const Judged& judged, const store::StoredArticle& stored);
    void noteStart();
    bool isFull() const;
    Result<void> beginToStore();
    Result<void> finishStoring();

    store::Writer& m_writer;
    const store::Reader& m_reader;
    const extract::Extractor& m_extractor;
    bool m_withExtraction;
    std::stop_token m_stop;
    QThreadPool m_pool; ///< of its own: jobs of the window fill the global one, and each would wait for the other
    std::vector<store::ReadArticle> m_articles;
    std::vector<store::FetchRecord> m_fetched;
    qint64 m_units = 0;      ///< UTF-16 units of text that wait
    QElapsedTimer m_waiting; ///< since the first that waits; invalid: nothing does
    IngestCounts m_counts;
    std::optional<Storing> m_storing; ///< last: it ends before what it uses
};

} // namespace pado::pipeline
