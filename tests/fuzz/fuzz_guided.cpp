// What libFuzzer calls: its main lies in clang's runtime.
#include "fuzz_target.h"

#include <QDir>
#include <QFile>

#include <cstdint>

/// Puts the seeds into the corpus, the first folder named on the command line.
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    for (int i = 1; i < *count; ++i) {
        const QDir corpus(QString::fromLocal8Bit((*arguments)[i]));
        if ((*arguments)[i][0] == '-' || !corpus.exists())
            continue;
        int number = 0;
        for (const QByteArray& seed : fuzzSeeds()) {
            QFile file(corpus.filePath(QStringLiteral("seed-%1").arg(++number)));
            if (file.open(QIODevice::WriteOnly))
                file.write(seed);
        }
        break;
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    fuzzOne(QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)));
    return 0;
}
