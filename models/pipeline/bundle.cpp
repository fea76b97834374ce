#include "pipeline/bundle.h"

#include "bundle_json.h"
#include "store/workspace.h"
#include "store/writer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace pado::pipeline
{

namespace
{

constexpr qsizetype longestLine = 64 * 1024 * 1024; // bytes

store::BundlePart partOf(BundleKind kind)
{
    switch (kind) {
    case BundleKind::Bundle:
    case BundleKind::Feed:
    case BundleKind::Entity:
    case BundleKind::Fx:
        return store::BundlePart::Names;
    case BundleKind::Article:
        return store::BundlePart::Articles;
    case BundleKind::Fact:
    case BundleKind::Fetch:
        return store::BundlePart::Facts;
    }
    return store::BundlePart::Names;
}

/// Reads the file once for each part.
class Lines
{
public:
    Lines(const QString& file, std::stop_token stop, const OnProgress& onProgress)
        : m_file(file),
          m_stop(std::move(stop)),
          m_onProgress(onProgress)
    {
    }

    Result<void> each(store::BundlePart part, const std::function<Result<void>(store::BundleRecord)>& take)
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly))
            return failure("import.cannot_read", m_file, {}, file.errorString());
        m_skipped = 0;
        QByteArray buffer(longestLine, Qt::Uninitialized); // QFile makes one as long for every line it hands out
        for (int number = 1; !file.atEnd(); ++number) {
            if (m_stop.stop_requested())
                return failure("import.stopped", m_file);
            const qint64 length = file.readLine(buffer.data(), buffer.size());
            if (length < 0)
                return failure("import.cannot_read", m_file, {}, file.errorString());
            const QByteArray line = QByteArray::fromRawData(buffer.constData(), length);
            if (line.trimmed().isEmpty())
                continue;
            if (const auto taken = this->take(line, part, take); !taken) {
                const Error& error = taken.error();
                const bool isOfRecord = error.code == "import.bad_record"_L1 || error.code == "store.bad_record"_L1;
                return isOfRecord ? failure("import.bad_bundle_line", m_file, QString::number(number), error.hint)
                                  : taken;
            }
            m_onProgress({int(part) * file.size() + file.pos(), 3 * file.size(), m_file});
        }
        return {};
    }
    int skipped() const { return m_skipped; }

private:
    Result<void> take(const QByteArray& line, store::BundlePart part,
                      const std::function<Result<void>(store::BundleRecord)>& take)
    {
        const auto kind = kindOfLine(line);
        if (kind && (*kind == BundleKind::Bundle || partOf(*kind) != part))
            return {};
        if (!kind && part != store::BundlePart::Names) // told of once
            return {};
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        if (error.error != QJsonParseError::NoError)
            return failure("import.bad_record", {}, {}, error.errorString());
        if (!kind) {
            ++m_skipped;
            return {};
        }
        auto record = recordFrom(*kind, object[nameOf(*kind)].toObject());
        return record ? take(*std::move(record)) : tl::unexpected(record.error());
    }

    QString m_file;
    std::stop_token m_stop;
    const OnProgress& m_onProgress;
    int m_skipped = 0;
};

} // namespace

bool isBundle(const QString& file)
{
    QFile bytes(file);
    constexpr qint64 enough = 256;
    // A pipe would keep us waiting, and what is read of it is gone.
    return QFileInfo(file).isFile() && bytes.open(QIODevice::ReadOnly) &&
           kindOfLine(bytes.read(enough)) == BundleKind::Bundle;
}

Result<BundleImport> importBundle(const store::Workspace& workspace, const QString& file, store::BundleTimes times,
                                  std::stop_token stop, const OnProgress& onProgress)
{
    auto writer = workspace.writer();
    if (!writer)
        return tl::unexpected(writer.error());
    BundleImport result;
    Lines lines(file, std::move(stop), onProgress);
    const auto stored = writer->storeBundle(
        [&](store::BundlePart part, const auto& take) {
            auto all = lines.each(part, take);
            if (part == store::BundlePart::Names)
                result.skipped = lines.skipped();
            return all;
        },
        times);
    if (!stored && stored.error().code == "import.stopped"_L1) {
        result.wasCancelled = true;
        return result;
    }
    if (!stored)
        return tl::unexpected(stored.error());
    result.stored = *stored;
    return result;
}

} // namespace pado::pipeline
