#pragma once

#include <QString>

#include <vector>

namespace pado::ui
{

/// Where the user is: a page and what it shows.
struct Place {
    int page = 0;
    qint64 article = 0;
    qint64 fact = 0;
    QString company = {};
    QString query = {};
    bool operator==(const Place&) const = default;
};

/// The way back and forth.
class History
{
public:
    void visit(const Place& place)
    {
        if (!m_places.empty() && m_places[m_at] == place)
            return;
        if (!m_places.empty())
            m_places.resize(m_at + 1);
        m_places.push_back(place);
        if (m_places.size() > mostPlaces)
            m_places.erase(m_places.begin());
        m_at = m_places.size() - 1;
    }

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    Place back() { return m_places[--m_at]; }
    Place forward() { return m_places[++m_at]; }

private:
    static constexpr size_t mostPlaces = 200;
    std::vector<Place> m_places;
    size_t m_at = 0;
};

} // namespace pado::ui
