#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace pado::html
{

/// Memory of one parsed tree. Small pieces come out of large blocks and are used again by size; all go together when
/// the tree does, so that nobody walks it to free it.
class Arena
{
public:
    Arena() = default;
    ~Arena();
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    void* allocate(size_t size);
    void release(void* memory);

private:
    struct Free {
        Free* next;
    };
    static constexpr size_t classCount = 11; ///< 16 bytes to 16 KiB, doubling
    std::array<Free*, classCount> m_free{};
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::vector<void*> m_large;
    std::byte* m_next = nullptr;
    size_t m_left = 0;
};

} // namespace pado::html
