#include "insight/graph_layout.h"

#include "igraph_values.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numbers>

namespace pado::insight
{

namespace
{

constexpr int rounds = 500;
constexpr unsigned long seed = 42;

class Matrix
{
public:
    explicit Matrix(size_t rows) { igraph_matrix_init(&m_matrix, igraph_integer_t(rows), 2); }
    ~Matrix() { igraph_matrix_destroy(&m_matrix); }
    Matrix(const Matrix&) = delete;
    Matrix& operator=(const Matrix&) = delete;
    igraph_matrix_t* get() { return &m_matrix; }
    void set(size_t row, const QPointF& point)
    {
        MATRIX(m_matrix, igraph_integer_t(row), 0) = point.x();
        MATRIX(m_matrix, igraph_integer_t(row), 1) = point.y();
    }
    QPointF at(size_t row) const
    {
        return {MATRIX(m_matrix, igraph_integer_t(row), 0), MATRIX(m_matrix, igraph_integer_t(row), 1)};
    }

private:
    igraph_matrix_t m_matrix;
};

/// A spiral, the first node in its middle (a sunflower's seeds): nobody begins where another does.
QPointF seat(size_t node, double radius, size_t nodes)
{
    const double angle = double(node) * std::numbers::pi * (3 - std::sqrt(5.0));
    const double far = radius * std::sqrt((double(node) + 0.5) / double(nodes));
    return {far * std::cos(angle), far * std::sin(angle)};
}

/// Where a new node starts: among its neighbours that have a place.
std::optional<QPointF> amidNeighbours(int node, const WeightedGraph& graph,
                                      const std::vector<std::optional<QPointF>>& start)
{
    QPointF sum;
    int found = 0;
    for (const auto& [a, b] : graph.edges) {
        if (a != node && b != node)
            continue;
        if (const auto& place = start[size_t(a == node ? b : a)]) {
            sum += *place;
            ++found;
        }
    }
    return found > 0 ? std::optional(sum / found) : std::nullopt;
}

} // namespace

std::vector<std::vector<int>> piecesOf(const WeightedGraph& graph)
{
    Integers members;
    igraph_integer_t count = 0;
    igraph_connected_components(Graph(graph).get(), members.get(), nullptr, &count, IGRAPH_WEAK);
    std::vector<std::vector<int>> pieces(static_cast<size_t>(count));
    for (int node = 0; node < graph.nodes; ++node)
        pieces[size_t(members[size_t(node)])].push_back(node);
    std::ranges::stable_sort(pieces, std::greater{}, [](const auto& piece) { return piece.size(); });
    return pieces;
}

std::vector<QPointF> layoutOf(const WeightedGraph& piece, const std::vector<std::optional<QPointF>>& start,
                              double aspect)
{
    const auto nodes = size_t(piece.nodes);
    const bool isKnown = std::ranges::any_of(start, [](const auto& place) { return place.has_value(); });
    const double halfHeight = std::sqrt(double(nodes) / aspect) / 2, halfWidth = halfHeight * aspect;
    Matrix places(nodes);
    for (size_t i = 0; i < nodes; ++i) {
        const QPointF own = seat(i, std::min(halfWidth, halfHeight), nodes);
        QPointF place = start[i].value_or(own);
        if (!start[i] && isKnown) {
            if (const auto amid = amidNeighbours(int(i), piece, start))
                place = *amid + own / (2 * halfHeight); // beside them, each new one elsewhere
        }
        places.set(i, {std::clamp(place.x(), -halfWidth, halfWidth), std::clamp(place.y(), -halfHeight, halfHeight)});
    }
    Vector weights(piece.weights), left(std::vector<double>(nodes, -halfWidth)),
        right(std::vector<double>(nodes, halfWidth)), top(std::vector<double>(nodes, -halfHeight)),
        bottom(std::vector<double>(nodes, halfHeight));
    const Graph whole(piece);
    // What has its place moves little; a first layout may go far.
    const double temperature = (isKnown ? 0.1 : 1) * std::sqrt(double(nodes));
    {
        static std::mutex generator; // igraph's random numbers are one for the whole program
        const std::lock_guard lock(generator);
        igraph_rng_seed(igraph_rng_default(), seed);
        igraph_layout_fruchterman_reingold(whole.get(), places.get(), true, rounds, temperature, IGRAPH_LAYOUT_AUTOGRID,
                                           weights.get(), left.get(), right.get(), top.get(), bottom.get());
    }
    std::vector<QPointF> result;
    for (size_t i = 0; i < nodes; ++i)
        result.push_back(places.at(i));
    return result;
}

} // namespace pado::insight
