#include "zip_file.h"

#include "base/releases.h"
#include "files.h"

#include <zip.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <exception>
#include <list>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

using Archive = std::unique_ptr<zip_t, Releases<zip_discard>>;

constexpr zip_uint16_t dosTime = 0;                  ///< midnight
constexpr zip_uint16_t dosDate = (1 << 5) | 1;       ///< 1 January 1980, the first day a zip knows
constexpr qsizetype longestLine = 256 * 1024 * 1024; ///< no text is as long

QString messageOf(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString message = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return message;
}

} // namespace

/// What libzip draws an entry from. It may not see exceptions: they wait until it is done.
struct ZipEntry {
    ZipWriter::Next next;
    QByteArray rest;
    std::exception_ptr failure;
    zip_error_t error{};

    zip_int64_t read(char* data, zip_uint64_t wanted)
    {
        try {
            if (rest.isEmpty())
                rest = next();
        } catch (...) {
            failure = std::current_exception();
            zip_error_set(&error, ZIP_ER_READ, 0);
            return -1;
        }
        const auto count = std::min<qsizetype>(rest.size(), qsizetype(wanted));
        std::memcpy(data, rest.constData(), size_t(count));
        rest.remove(0, count);
        return count;
    }
};

namespace
{

zip_int64_t draw(void* user, void* data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto* entry = static_cast<ZipEntry*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_READ:
        return entry->read(static_cast<char*>(data), size);
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t*>(data));
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&entry->error, data, size);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
        zip_error_set(&entry->error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

} // namespace

struct ZipWriter::State {
    QString file, partial;
    std::list<ZipEntry> entries; ///< outlive the archive, which draws from them
    Archive archive;
    bool hasLostEntry = false; ///< libzip did not take one
};

ZipWriter::ZipWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter::~ZipWriter() = default;

Result<ZipWriter> ZipWriter::create(const QString& file)
{
    if (QFile::exists(file))
        return failure("file.exists", file);
    auto state = std::make_unique<State>();
    state->file = file;
    state->partial = file + u".partial"_s;
    int code = 0;
    state->archive.reset(zip_open(QFile::encodeName(state->partial).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!state->archive)
        return failure("file.cannot_write", file, {}, messageOf(code));
    return ZipWriter(std::move(state));
}

void ZipWriter::add(const QString& name, Next next)
{
    ZipEntry& entry = m_state->entries.emplace_back();
    entry.next = std::move(next);
    zip_error_init(&entry.error);
    zip_t* archive = m_state->archive.get();
    zip_source_t* source = zip_source_function(archive, &draw, &entry);
    const zip_int64_t index = source ? zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    m_state->hasLostEntry = m_state->hasLostEntry || index < 0;
    if (index < 0)
        zip_source_free(source);
    else
        zip_file_set_dostime(archive, zip_uint64_t(index), dosTime, dosDate, 0);
}

Result<void> ZipWriter::close()
{
    zip_t* archive = m_state->archive.get();
    if (!m_state->hasLostEntry && zip_close(archive) == 0) {
        (void)m_state->archive.release();
        QFile::setPermissions(m_state->partial, QFile::ReadOwner | QFile::WriteOwner);
        if (rename(m_state->partial, m_state->file))
            return {};
        QFile::remove(m_state->partial);
        return failure("file.cannot_write", m_state->file);
    }
    const QString message = QString::fromUtf8(zip_strerror(archive));
    m_state->archive.reset();
    QFile::remove(m_state->partial);
    for (const ZipEntry& entry : m_state->entries) {
        if (entry.failure)
            std::rethrow_exception(entry.failure);
    }
    return failure(isOutOfRoom(m_state->partial) ? "file.disk_full" : "file.cannot_write", m_state->file, {}, message);
}

struct ZipReader::State {
    QString file;
    Archive archive;
};

ZipReader::ZipReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(const QString& file)
{
    if (!QFileInfo(file).isFile() || !QFileInfo(file).isReadable())
        return failure("backup.cannot_read", file);
    auto state = std::make_unique<State>();
    state->file = file;
    int code = 0;
    state->archive.reset(zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!state->archive)
        return failure("backup.damaged", file, {}, messageOf(code));
    return ZipReader(std::move(state));
}

QStringList ZipReader::names() const
{
    QStringList names;
    zip_t* archive = m_state->archive.get();
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i)
        names << QString::fromUtf8(zip_get_name(archive, zip_uint64_t(i), 0));
    return names;
}

Result<bool> ZipReader::lines(const QString& name, const std::function<bool(const QByteArray&)>& take) const
{
    const auto broken = [&](const QString& why) { return failure("backup.damaged", m_state->file, {}, why); };
    const std::unique_ptr<zip_file_t, Releases<zip_fclose>> entry(
        zip_fopen(m_state->archive.get(), name.toUtf8().constData(), 0));
    if (!entry)
        return broken(name);
    QByteArray buffer(1 << 20, Qt::Uninitialized), line;
    for (;;) {
        const zip_int64_t count = zip_fread(entry.get(), buffer.data(), zip_uint64_t(buffer.size()));
        if (count < 0)
            return broken(name);
        if (count == 0)
            break;
        qsizetype from = 0;
        for (qsizetype end = buffer.indexOf('\n'); end >= 0 && end < count; end = buffer.indexOf('\n', from)) {
            line += QByteArrayView(buffer).sliced(from, end - from);
            if (!take(line))
                return false;
            line.clear();
            from = end + 1;
        }
        line += QByteArrayView(buffer).sliced(from, count - from);
        if (line.size() > longestLine)
            return broken(name);
    }
    return line.isEmpty() || take(line);
}

} // namespace pado::store
