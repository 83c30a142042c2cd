#pragma once

#include "sandbox/base/Database.h"

#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// The portal's own key, made once and kept in the database. Short secrets (one-time codes, captcha
/// answers) are kept as HMAC-SHA256 under it with a salt each, since a plain hash of six digits is
/// undone in a blink.
class Secrets
{
public:
    explicit Secrets(Database &database);

    /// "salt.mac"; `purpose` keeps a sealed captcha answer from standing for a code.
    std::string seal(std::string_view purpose, std::string_view secret) const;
    bool matches(
        std::string_view purpose, std::string_view secret, const std::string &sealed) const;
    /// The same name for the same text, e.g. to count failures of an address that may not be a
    /// customer's.
    std::string pseudonym(std::string_view purpose, std::string_view text) const;

private:
    std::string mac(std::string_view purpose, std::string_view salt, std::string_view text) const;

    std::string m_key;
};

} // namespace kinward::sandbox
