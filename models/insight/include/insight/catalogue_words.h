#pragma once

#include "feed/catalogue.h"
#include "store/writer.h"
#include "text/number_format.h"

#include <QString>
#include <QStringList>

namespace pado::insight
{

/// Words for the starter feeds, the same in window and command line.

/// "AI 전문" · "AI press"; a category without a word as it is.
QString categoryText(const QString& category, text::Language language);
/// Keys of the categories, what an analyst of the AI industry reads first coming first.
QStringList categoriesInOrder();
/// "개인적·비상업적 용도만" · "personal use only"
QString termsText(feed::Terms terms, text::Language language);
/// Whether every word of `query` is in the feed's id, names, outlets, addresses, or category in either language.
bool matches(const feed::CatalogueFeed& feed, const QString& query);
QString nameOf(const feed::CatalogueFeed& feed, text::Language language);
QString outletOf(const feed::CatalogueFeed& feed, text::Language language);
/// How a feed of the catalogue is subscribed to.
/// @param value  fills its blank and is then part of its name
store::NewFeed subscriptionOf(const feed::CatalogueFeed& feed, const QString& value, text::Language language);

} // namespace pado::insight
