#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace kinward::net
{

/// How fast something moves, from what was there at some moments of the last seconds.
class TransferRate final
{
public:
    static constexpr std::chrono::milliseconds window{6000};

    void clear() { m_points.clear(); }
    /// `at`: of a clock that never goes back.
    void note(std::chrono::milliseconds at, qint64 bytes);
    double bytesPerSecond() const; ///< 0 until it is known
    std::optional<std::chrono::seconds> timeFor(qint64 bytes) const; ///< at this rate

private:
    struct Point {
        std::chrono::milliseconds at;
        qint64 bytes;
    };
    std::deque<Point> m_points;
};

} // namespace kinward::net
