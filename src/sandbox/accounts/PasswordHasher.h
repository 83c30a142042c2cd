#pragma once

#include <string>

namespace kinward::sandbox
{

/// Argon2id (RFC 9106) with 19 MiB, two passes and one lane, as OWASP advises for sign-in. Takes
/// some tens of milliseconds: never to be called with the database locked. Thread-safe.
class PasswordHasher
{
public:
    PasswordHasher();

    /// The encoded form, "$argon2id$v=19$m=…".
    std::string hash(const std::string &password) const;
    /// An empty `encoded` (there is no such account) costs the same work as a wrong password and is
    /// never true.
    bool verify(const std::string &encoded, const std::string &password) const;

private:
    std::string m_nobody; ///< the hash of a password that nobody knows
};

} // namespace kinward::sandbox
