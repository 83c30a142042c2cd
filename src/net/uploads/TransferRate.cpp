#include "net/uploads/TransferRate.h"

namespace kinward::net
{

void TransferRate::note(std::chrono::milliseconds at, qint64 bytes)
{
    if (!m_points.empty() && bytes < m_points.back().bytes)
        m_points.clear(); // it went back
    m_points.push_back({at, bytes});
    // One older than the window stays, so that there is always something to compare with.
    while (m_points.size() > 2 && m_points[1].at <= at - window)
        m_points.pop_front();
}

double TransferRate::bytesPerSecond() const
{
    constexpr std::chrono::milliseconds least{500};
    if (m_points.size() < 2)
        return 0;
    const auto took = m_points.back().at - m_points.front().at;
    return took < least
        ? 0
        : double(m_points.back().bytes - m_points.front().bytes) * 1000.0 / double(took.count());
}

std::optional<std::chrono::seconds> TransferRate::timeFor(qint64 bytes) const
{
    const auto rate = bytesPerSecond();
    return rate < 1 ? std::nullopt
                    : std::optional(std::chrono::seconds(qint64(double(bytes) / rate) + 1));
}

} // namespace kinward::net
