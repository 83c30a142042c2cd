#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace kinward::sandbox
{

using TimePoint = std::chrono::system_clock::time_point;

/// The portal's clock. Tests move it with `setOffset` (the demo-only endpoint POST /demo/clock).
class Clock
{
public:
    TimePoint now() const;
    void setOffset(std::chrono::seconds offset);

private:
    std::atomic<std::int64_t> m_offset{0}; ///< seconds; read by every worker
};

/// FHIR instant in UTC with milliseconds, "2026-11-22T14:05:06.789Z".
std::string toInstant(TimePoint when);
/// FHIR date in local time, "2026-11-22".
std::string toDate(TimePoint when);

} // namespace kinward::sandbox
