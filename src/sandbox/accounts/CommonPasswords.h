#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace kinward::sandbox
{

/// Widely used words and key patterns in lower case, written down by us (CommonPasswordList.cpp).
const std::unordered_set<std::string_view> &commonPasswordList();

/// True for a password that is tried first by whoever guesses: one of the list, one of it with
/// digits or signs before or after it or with letters exchanged for look-alikes ("P@ssw0rd1!"),
/// runs such as "abcdefgh" and "11111111", "kinward", or the name before the @ of `email`. Case
/// does not count.
bool isCommonPassword(const std::string &password, const std::string &email);

} // namespace kinward::sandbox
