#pragma once

#include "base/result.h"
#include "insight/figures/days.h"
#include "store/records.h"

#include <QHash>

#include <vector>

namespace pado::extract
{
class KnowledgeBase;
}
namespace pado::store
{
class Reader;
}

namespace pado::insight
{

/// By code point, as keys and ids are ordered wherever nothing else decides.
bool comesBefore(QStringView a, QStringView b);
struct ByCodePoint {
    bool operator()(const QString& a, const QString& b) const { return comesBefore(a, b); }
};

/// Whom facts and articles name, by numbers in the order of their keys.
class Keys
{
public:
    Keys() = default;
    /// @param knowledge  for groups and sectors; nullptr: neither is asked for
    Keys(const QSet<QString>& names, const extract::KnowledgeBase* knowledge);

    int of(const QString& name) const { return m_numbers.value(name, -1); } ///< -1: nobody is named so
    const QString& name(int key) const { return m_names[size_t(key)]; }
    int root(int key) const { return m_roots.empty() ? key : m_roots[size_t(key)]; } ///< head of its group
    const QString& sector(int key) const;                                            ///< empty: not known
    int size() const { return int(m_names.size()); }

private:
    std::vector<QString> m_names;
    QHash<QString, int> m_numbers;
    std::vector<int> m_roots;
    std::vector<QString> m_sectors;
};

/// What a question needs beside the articles.
struct Needs {
    QStringList kinds; ///< of facts; empty: none
    bool mentions = false;
    bool terms = false;
    bool feeds = false;
    bool rates = false;
};

/// All that the workspace had learned by a moment. What was known earlier can be told from it (`View`).
struct Archive {
    store::ArticleRecords articles;
    std::vector<store::FactRecord> facts; ///< in the order of their ids
    store::Namings mentions;              ///< names are keys
    std::vector<int> mentionKeys;         ///< of each of `mentions.names`: its number in `keys`
    store::Namings terms;
    std::vector<store::SubscriptionRecord> subscriptions;
    std::vector<store::FetchDay> fetches;
    std::vector<store::ExchangeRate> rates; ///< by base, quote and day
    Keys keys;
};

/// @param named  keys that the question names
/// @error store.*
Result<Archive> archiveOf(const store::Reader& reader, const Moment& moment, const Needs& needs,
                          const QStringList& named, const extract::KnowledgeBase* knowledge);

} // namespace pado::insight
