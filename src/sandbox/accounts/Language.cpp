#include "sandbox/accounts/Language.h"

#include "sandbox/accounts/Text.h"

#include <cstdlib>
#include <httplib.h>
#include <sstream>

namespace kinward::sandbox
{

namespace
{

/// 1 when not given (RFC 9110 §12.4.2).
double weight(const std::string &range)
{
    const std::size_t q = range.find("q=");
    return q == std::string::npos ? 1.0 : std::strtod(range.c_str() + q + 2, nullptr);
}

} // namespace

Language preferredLanguage(const httplib::Request &request)
{
    return preferredLanguage(request.get_header_value("Accept-Language"));
}

Language preferredLanguage(const std::string &acceptLanguage)
{
    double english = 0;
    double spanish = 0;
    std::istringstream ranges(lowered(acceptLanguage));
    for (std::string range; std::getline(ranges, range, ',');) {
        range = trimmed(range);
        if (range.rfind("es", 0) == 0)
            spanish = std::max(spanish, weight(range));
        else if (range.rfind("en", 0) == 0)
            english = std::max(english, weight(range));
    }
    return spanish > english ? Language::Spanish : Language::English;
}

std::string languageTag(Language language) { return language == Language::Spanish ? "es" : "en"; }

} // namespace kinward::sandbox
