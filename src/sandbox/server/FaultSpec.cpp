#include "sandbox/server/FaultSpec.h"

#include <charconv>
#include <map>
#include <set>
#include <sstream>

namespace kinward::sandbox
{

namespace
{

using Kind = Fault::Kind;

struct KindRule {
    Kind kind = Kind::Latency;
    bool needsValue = false;
    int value = 0; ///< when none is given
    int left = -1;
};

const KindRule *ruleOf(const std::string &name)
{
    static const std::map<std::string, KindRule> rules{
        {"latency", {Kind::Latency, true}},
        {"reset", {Kind::Reset}},
        {"reset-after", {Kind::ResetAfter}},
        {"truncate", {Kind::Truncate}},
        {"status", {Kind::Status, true}},
        {"html", {Kind::Html}},
        {"html-redirect", {Kind::HtmlRedirect}},
        {"expired-token", {Kind::ExpiredToken, false, 0, 1}},
        {"ratelimit-header", {Kind::RateLimitHeader, false, 60}},
    };
    const auto found = rules.find(name);
    return found == rules.end() ? nullptr : &found->second;
}

bool readNumber(const std::string &text, int &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0;
}

/// Takes `*count` off the end; the star of a regular expression is not followed by digits alone.
bool takeCount(std::string &text, int &count)
{
    const std::size_t star = text.rfind('*');
    if (star == std::string::npos || star + 1 == text.size()
        || text.find_first_not_of("0123456789", star + 1) != std::string::npos)
        return true;
    const bool read = readNumber(text.substr(star + 1), count);
    text.erase(star);
    return read;
}

bool isMethod(const std::string &word)
{
    static const std::set<std::string> methods{
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return methods.count(word) > 0;
}

bool takePath(std::string &text, Fault &fault)
{
    const std::size_t at = text.find('@');
    if (at == std::string::npos)
        return true;
    std::string pattern = text.substr(at + 1);
    if (const std::size_t blank = pattern.find(' '); blank != std::string::npos) {
        fault.method = pattern.substr(0, blank);
        pattern.erase(0, blank + 1);
        if (!isMethod(fault.method))
            return false;
    }
    try {
        fault.path.emplace(pattern);
    } catch (const std::regex_error &) {
        return false;
    }
    text.erase(at);
    return true;
}

bool readValue(Fault &fault, const std::string &text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos)
        return readNumber(text, fault.value);
    return fault.kind == Kind::Status && readNumber(text.substr(0, colon), fault.value)
        && readNumber(text.substr(colon + 1), fault.retryAfter);
}

std::optional<Fault> parseFault(std::string text)
{
    Fault fault;
    int count = -1;
    if (!takeCount(text, count) || !takePath(text, fault))
        return std::nullopt;
    const std::size_t colon = text.find(':');
    const KindRule *rule = ruleOf(text.substr(0, colon));
    const bool hasValue = colon != std::string::npos;
    if (!rule || (rule->needsValue && !hasValue))
        return std::nullopt;
    fault.kind = rule->kind;
    fault.value = rule->value;
    fault.left = count >= 0 ? count : rule->left;
    if (hasValue && !readValue(fault, text.substr(colon + 1)))
        return std::nullopt;
    const bool isStatus = fault.kind == Kind::Status;
    if (isStatus && (fault.value < 200 || fault.value > 599))
        return std::nullopt;
    return fault;
}

} // namespace

std::optional<std::vector<Fault>> parseFaults(const std::string &spec)
{
    std::vector<Fault> faults;
    std::istringstream parts(spec);
    std::string part;
    while (std::getline(parts, part, ',')) {
        std::optional<Fault> fault = parseFault(part);
        if (!fault)
            return std::nullopt;
        faults.push_back(std::move(*fault));
    }
    return faults;
}

} // namespace kinward::sandbox
