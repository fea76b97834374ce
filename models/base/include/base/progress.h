#pragma once

#include <QString>

#include <functional>

namespace pado
{

/// How far long work has come. A `total` of 0 means that nobody knows yet.
struct Progress {
    qint64 done = 0;
    qint64 total = 0;
    QString label;
};

using OnProgress = std::function<void(const Progress&)>;

} // namespace pado
