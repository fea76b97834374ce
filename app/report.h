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

/// Text for a terminal: what feeds say must not move its cursor or ring its bell.
QString forTerminal(QString text);

/// Results on stdout. A line is told without control characters.
void print(const QByteArray& bytes);
void printLine(const QString& line);

/// Flushes stdout at the end of a command.   @return `exit`, or that of an unwritable output
int closeOutput(int exit, const GlobalOptions& global);

} // namespace pado::app
