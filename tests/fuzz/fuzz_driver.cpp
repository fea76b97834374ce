// A small mutation fuzzer: deterministic for a seed number, so that a failure can be run again with --seed N --tries 1.
// Own code, since Pado is built and sanitized with GCC, and libFuzzer (fuzz_guided.cpp) needs clang.
//   fuzz_NAME [--seconds S | --tries N] [--seed N]     mutates
//   fuzz_NAME --replay FOLDER                          runs each file in it, and the seeds
#include "fuzz_target.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

namespace
{

using Random = std::mt19937;

qsizetype below(Random& random, qsizetype limit)
{
    return limit <= 0 ? 0 : qsizetype(random() % quint64(limit));
}

const char* const tokens[] = {"<",
                              ">",
                              "</",
                              "<![CDATA[",
                              "]]>",
                              "&",
                              "&#x",
                              ";",
                              "\"",
                              "'",
                              "<!--",
                              "-->",
                              "\xff\xfe",
                              "\xef\xbb\xbf",
                              "\xea\xb0\x80",
                              "\x00\x01",
                              "조",
                              "억 원",
                              "년",
                              "월",
                              "~",
                              "(",
                              ")",
                              "(대표",
                              "와",
                              "는",
                              "지난해 ",
                              "9999999999999999999",
                              "<?xml version=\"1.0\" encoding=\"euc-kr\"?>",
                              "{",
                              "}",
                              "[",
                              "]",
                              "\\u",
                              "\n",
                              "“",
                              "”"};

void mutate(QByteArray& input, const std::vector<QByteArray>& seeds, Random& random)
{
    const qsizetype at = below(random, input.size() + 1);
    switch (below(random, 6)) {
    case 0:
        if (!input.isEmpty())
            input[below(random, input.size())] = char(random());
        break;
    case 1:
        input.remove(at, below(random, 40));
        break;
    case 2:
        input.insert(at, tokens[below(random, std::size(tokens))]);
        break;
    case 3:
        input.insert(at, input.mid(below(random, input.size() + 1), below(random, 200)));
        break;
    case 4: {
        const QByteArray& other = seeds[size_t(below(random, qsizetype(seeds.size())))];
        input.insert(at, other.mid(below(random, other.size() + 1), below(random, 400)));
        break;
    }
    default:
        input.truncate(at);
    }
    input.truncate(64 * 1024);
}

volatile unsigned long current = 0;

/// A crash, qFatal, or a sanitizer with abort_on_error=1.
void tellSeed(int signal)
{
    std::fprintf(stderr, "failed at --seed %lu --tries 1\n", current);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// What was found once, and the seeds themselves.   @return whether all could be read
bool replay(const QString& folder)
{
    for (const QByteArray& seed : fuzzSeeds())
        fuzzOne(seed);
    const QDir found(folder);
    for (const QString& name : found.entryList(QDir::Files)) {
        std::fprintf(stderr, "%s\n", qPrintable(name));
        QFile file(found.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        fuzzOne(file.readAll());
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    unsigned long firstSeed = 1;
    unsigned long tries = 0;
    double seconds = 10;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--replay") == 0)
            return replay(QString::fromLocal8Bit(argv[i + 1])) ? 0 : 1;
        if (std::strcmp(argv[i], "--seed") == 0)
            firstSeed = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--tries") == 0)
            tries = std::strtoul(argv[i + 1], nullptr, 10);
        else if (std::strcmp(argv[i], "--seconds") == 0)
            seconds = std::strtod(argv[i + 1], nullptr);
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL})
        std::signal(signal, tellSeed);
    const std::vector<QByteArray> seeds = fuzzSeeds();
    QElapsedTimer timer;
    timer.start();
    unsigned long done = 0;
    for (unsigned long seed = firstSeed; tries ? done < tries : double(timer.elapsed()) < seconds * 1000;
         ++seed, ++done) {
        Random random(static_cast<Random::result_type>(seed));
        QByteArray input = seeds[size_t(below(random, qsizetype(seeds.size())))];
        for (qsizetype steps = 1 + below(random, 8); steps > 0; --steps)
            mutate(input, seeds, random);
        current = seed;
        fuzzOne(input);
    }
    std::fprintf(stderr, "%lu tries from seed %lu on, none failed\n", done, firstSeed);
    return done > 0 ? 0 : 1;
}
