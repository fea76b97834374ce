#pragma once

#include <QtGlobal>

namespace pado::net
{

/// Memory that all bodies on their way share. Once it is spent, one transfer at a time goes on, so that something
/// always ends, and the others wait.
class BodyBudget
{
public:
    explicit BodyBudget(qint64 most) : m_most(most) {}

    /// May `taker` keep `bytes` more?
    bool take(const void* taker, qint64 bytes)
    {
        if (m_used + bytes > m_most) {
            if (m_favoured && m_favoured != taker)
                return false;
            m_favoured = taker;
        }
        m_used += bytes;
        return true;
    }

    void giveBack(const void* taker, qint64 bytes)
    {
        m_used -= bytes;
        if (m_favoured == taker)
            m_favoured = nullptr;
    }

private:
    qint64 m_most;
    qint64 m_used = 0;
    const void* m_favoured = nullptr;
};

} // namespace pado::net
