#pragma once

#include <optional>
#include <regex>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// One thing that goes wrong on purpose.
struct Fault {
    enum class Kind {
        Latency,
        Reset,
        ResetAfter,
        Truncate,
        Status,
        Html,
        HtmlRedirect,
        ExpiredToken,
        RateLimitHeader,
    };
    Kind kind = Kind::Latency;
    int value = 0; ///< milliseconds, status code, or seconds
    int retryAfter = -1; ///< Status only, seconds
    std::string method; ///< empty: every one
    std::optional<std::regex> path; ///< searched in the path of the request; none: everywhere
    int left = -1; ///< how often it still happens; negative: always
};

/// Reads `kind[:value][@[METHOD ]path-regex][*count],…`; nothing when it is not understood.
std::optional<std::vector<Fault>> parseFaults(const std::string &spec);

} // namespace kinward::sandbox
