#pragma once

#include "sandbox/base/Json.h"

#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace kinward::sandbox
{

/// How often each path was asked for, so that tests can tell what a client sent. No queries, no
/// bodies.
class RequestCounter
{
public:
    void count(const std::string &method, const std::string &path);
    /// The API's DemoRequests; an empty `path` asks for all.
    Json toJson(const std::string &path) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, std::string>, int> m_counts;
};

} // namespace kinward::sandbox
