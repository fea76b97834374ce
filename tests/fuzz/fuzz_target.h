#pragma once

#include <QByteArray>

#include <vector>

/// Inputs that mutation starts from: small, each showing another construction.
std::vector<QByteArray> fuzzSeeds();

/// One try. A crash, a sanitizer's report or a broken promise (qFatal) ends the run.
void fuzzOne(const QByteArray& input);
