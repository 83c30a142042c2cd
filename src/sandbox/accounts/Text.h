#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// ASCII only: what is compared here without case (e-mail, captcha, passwords of the list) is
/// ASCII.
std::string lowered(std::string_view text);
std::string trimmed(std::string_view text);
/// The number of Unicode code points; nothing when `text` is no well-formed UTF-8.
std::optional<std::size_t> codePoints(std::string_view text);
bool isUtf8(std::string_view text);
/// `text` without control characters, for e-mail headers and log lines.
std::string withoutControls(std::string_view text);
/// Takes the same time wherever the texts differ.
bool equalInConstantTime(std::string_view left, std::string_view right);
/// `text` for the content or a quoted attribute of an HTML page.
std::string htmlEscaped(std::string_view text);

/// Trimmed and in lower case: how e-mail addresses are kept and compared.
std::string normalizedEmail(std::string_view email);
/// "ruth@example.com" → "r•••@example.com".
std::string maskedEmail(const std::string &email);

} // namespace kinward::sandbox
