#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace kinward::net
{

/// How much goes in one request: as much as the link takes in about a second, so that a slow one
/// loses little when it breaks, and a fast one is not held up by answers.
class ChunkSize final
{
public:
    static constexpr qint64 least = 256LL * 1024;
    static constexpr qint64 most = 8LL * 1024 * 1024;

    qint64 bytes() const { return m_bytes; }
    void noteTaken(std::chrono::milliseconds took)
    {
        using namespace std::chrono_literals;
        if (took < 1s)
            m_bytes = std::min(most, m_bytes * 2);
        else if (took > 3s)
            m_bytes = std::max(least, m_bytes / 2);
    }
    void noteBroken() { m_bytes = least; }

private:
    qint64 m_bytes = least;
};

} // namespace kinward::net
