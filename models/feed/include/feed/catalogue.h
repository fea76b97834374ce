#pragma once

#include <QString>

#include <vector>

namespace pado::feed
{

/// What a publisher says about the use of its feed, as far as it was looked up.
enum class Terms { Unknown, Unrestricted, Personal, Leave, Robots };

/// What the user fills into an address before it is a feed's.
enum class Blank { None, Query, Host };

/// A feed that Pado knows of. Nothing is subscribed unasked.
struct CatalogueFeed {
    QString id;
    QString nameKo, nameEn;
    QString outletKo, outletEn; ///< publisher without the section
    QString url;                ///< holds {QUERY} or {HOST} where `blank` says so
    QString siteUrl;
    QString category; ///< ai semiconductor it … template
    QString language; ///< ko, en
    QString encoding;
    Terms terms = Terms::Unknown;
    Blank blank = Blank::None;

    /// What it is kept as, with `value` in its blank. Nothing is filled into a feed without one.
    QString addressWith(const QString& value) const;
};

/// All of resources/catalogue/feeds.csv, in its order.   @thread any
const std::vector<CatalogueFeed>& catalogue();

/// Null where there is none.
const CatalogueFeed* findInCatalogue(const QString& id);

} // namespace pado::feed
