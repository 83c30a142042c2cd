#pragma once

#include "sandbox/accounts/Mailbox.h"

#include <string>

namespace kinward::sandbox
{

/// A message of RFC 5322 and MIME (RFC 2045): UTF-8 text in Base64, header words of RFC 2047 where
/// they are not ASCII.
std::string emlOf(const Mail &mail, const std::string &host, const std::string &id, TimePoint date);

struct ReadMail {
    Mail mail;
    TimePoint date;
};
/// Reads what emlOf() writes.
ReadMail readEml(const std::string &eml);

} // namespace kinward::sandbox
