#pragma once

#include <string>

namespace httplib
{
struct Request;
}

namespace kinward::sandbox
{

/// The portal's languages.
enum class Language { English, Spanish };

/// What Accept-Language prefers of them (RFC 9110 §12.5.4); English where it says nothing.
Language preferredLanguage(const httplib::Request &request);
Language preferredLanguage(const std::string &acceptLanguage);
/// "en", "es".
std::string languageTag(Language language);

} // namespace kinward::sandbox
