#pragma once

#include "base/error.h"
#include "text/number_format.h"

#include <QByteArray>
#include <QString>

namespace pado::app
{

struct GlobalOptions;

/// Tells the error on stderr, in the user's language, and gives the exit code that the contract has for it.
int report(const Error& error, const GlobalOptions& global);

/// Exit code of an error: store.* → 4, input and parsing → 3.
int exitCodeOf(const Error& error);

text::Language languageOf(const GlobalOptions& global);

/// A line on stderr.
void warn(const QString& message);

/// Results on stdout.
void print(const QByteArray& bytes);
void printLine(const QString& line);

} // namespace pado::app
