#pragma once

#include <QString>

namespace kinward::net
{

/// Proof Key for Code Exchange, S256 only (RFC 7636).
struct Pkce {
    QString verifier;
    QString challenge;

    static Pkce generate();
};

/// `bytes` of the system's randomness as base64url without padding; for state and identifiers.
QString randomToken(int bytes = 32);

} // namespace kinward::net
