#pragma once

#include <set>
#include <string>

namespace kinward::sandbox
{

struct GrantedScope {
    std::string text; ///< SMART v2 syntax
    std::set<std::string> readable;
    std::set<std::string> writable;
};

/// What of the requested scope (SMART App Launch 2.2 §3.0.2; v1's `.read` and `.write` are
/// understood) a link with these permissions is given. `patient/*.rs` stays as it is when the link
/// may read everything, otherwise it becomes the types that it may read. A scope with a query
/// (`?category=…`) is not granted, since it would not be enforced.
GrantedScope grantScope(const std::string &requested, const std::set<std::string> &permissions);

/// False for characters outside of RFC 6749 §3.3, and when there is nothing in it that any link
/// could be granted.
bool isScopeAcceptable(const std::string &requested);
/// `offline_access` or `online_access`: only then is there a refresh token.
bool asksForRefresh(const std::string &requested);

} // namespace kinward::sandbox
