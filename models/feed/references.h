#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace pado::feed
{

/// Puts text into XML so that every parser reads it: references resolved, or escaped where they mean nothing;
/// characters that XML forbids, and terminal escapes, left out.
class References
{
public:
    /// @param inputSize  bounds what entities of the document may add
    explicit References(qsizetype inputSize);

    /// Entities of an internal subset that hold plain text; others are not believed.
    void readDeclarations(QByteArrayView subset);
    /// Character data or an attribute's value.
    void putText(QByteArrayView text, QByteArray& out);
    /// Text without references, as in a CDATA section.
    void putLiteral(QByteArrayView text, QByteArray& out);

private:
    qsizetype putReference(QByteArrayView text, QByteArray& out);
    qsizetype putNumber(QByteArrayView text, QByteArray& out);
    QByteArray named(QByteArrayView name);

    QHash<QByteArray, QByteArray> m_known; ///< name → escaped text, empty for what means nothing
    qsizetype m_left;                      ///< bytes that declared entities may still add
};

} // namespace pado::feed
