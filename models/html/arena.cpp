#include "arena.h"

#include <bit>
#include <cstdlib>
#include <new>

namespace pado::html
{

namespace
{

constexpr size_t header = alignof(std::max_align_t); ///< holds the size class
constexpr size_t smallest = 16;
constexpr size_t blockSize = 64 * 1024;
constexpr size_t large = ~size_t(0);

size_t classOf(size_t size)
{
    return size <= smallest ? 0 : size_t(std::bit_width(size - 1)) - 4;
}

void* behindHeader(void* memory, size_t sizeClass)
{
    *static_cast<size_t*>(memory) = sizeClass;
    return static_cast<std::byte*>(memory) + header;
}

} // namespace

Arena::~Arena()
{
    for (void* memory : m_large)
        std::free(memory);
}

void* Arena::allocate(size_t size)
{
    const size_t sizeClass = classOf(size);
    if (sizeClass >= classCount) {
        void* const memory = std::malloc(size + header);
        if (!memory)
            throw std::bad_alloc();
        // The place in the list stands in the header, so that releasing needs no search.
        m_large.push_back(memory);
        *static_cast<size_t*>(memory) = large - (m_large.size() - 1);
        return static_cast<std::byte*>(memory) + header;
    }
    if (Free* const free = m_free[sizeClass]) {
        m_free[sizeClass] = free->next;
        return free;
    }
    const size_t needed = (smallest << sizeClass) + header;
    if (m_left < needed) {
        m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(blockSize));
        m_next = m_blocks.back().get();
        m_left = blockSize;
    }
    void* const memory = behindHeader(m_next, sizeClass);
    m_next += needed;
    m_left -= needed;
    return memory;
}

void Arena::release(void* memory)
{
    if (!memory)
        return;
    void* const start = static_cast<std::byte*>(memory) - header;
    const size_t sizeClass = *static_cast<size_t*>(start);
    if (sizeClass < classCount) {
        auto* const free = static_cast<Free*>(memory);
        free->next = m_free[sizeClass];
        m_free[sizeClass] = free;
        return;
    }
    m_large[large - sizeClass] = nullptr;
    std::free(start);
}

} // namespace pado::html
