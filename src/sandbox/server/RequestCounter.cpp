#include "sandbox/server/RequestCounter.h"

namespace kinward::sandbox
{

void RequestCounter::count(const std::string &method, const std::string &path)
{
    constexpr std::size_t mostPaths = 100000; // a portal that runs for weeks must not grow for ever
    const std::lock_guard guard(m_mutex);
    if (m_counts.size() < mostPaths)
        ++m_counts[{path, method}];
}

Json RequestCounter::toJson(const std::string &path) const
{
    const std::lock_guard guard(m_mutex);
    Json requests = Json::array();
    for (const auto &[key, count] : m_counts) {
        if (path.empty() || path == key.first)
            requests.push_back({{"method", key.second}, {"path", key.first}, {"count", count}});
    }
    return {{"requests", std::move(requests)}};
}

} // namespace kinward::sandbox
