#pragma once

#include <QByteArray>
#include <QStringView>

namespace pado::app
{

/// Writes one JSON object as text, member by member, where building it as a QJsonObject first costs more than all else.
/// Letter by letter what QJsonDocument writes, if members come in the order of their names.
class JsonText
{
public:
    explicit JsonText(QByteArray& out) : m_out(out) { m_out += '{'; }
    void member(const char* name, QStringView text);
    /// @param json  a value that is JSON already
    void rawMember(const char* name, const QByteArray& json);
    void end() { m_out += '}'; }

private:
    void name(const char* name);

    QByteArray& m_out;
    bool m_isFirst = true;
};

} // namespace pado::app
