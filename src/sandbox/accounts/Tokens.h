#pragma once

#include "sandbox/accounts/Accounts.h"
#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

/// A family: all the tokens that came of one sign-in for one link.
struct TokenFamily {
    std::string id;
    std::string accountId;
    std::string linkId;
    std::string clientId;
    std::string scope; ///< as requested
};

struct IssuedTokens {
    std::string accessToken;
    std::string refreshToken; ///< empty: none, or the one that was used stays good
    int expiresIn = 0; ///< seconds
};

/// Access and refresh tokens, kept as hashes. Refresh tokens change with each use (unless the
/// policy says otherwise); one that comes a second time ends its family (RFC 9700 §4.14.2).
class Tokens
{
public:
    Tokens(Database &database, const Clock &clock, const AccountPolicy &policy);

    std::string openFamily(const std::string &accountId, const std::string &linkId,
        const std::string &clientId, const std::string &scope);
    std::optional<TokenFamily> family(const std::string &id) const;
    std::string clientOf(const std::string &familyId) const;
    void revokeFamily(const std::string &id);

    /// A first pair for the family; a refresh token only where its scope asks for one.
    IssuedTokens issue(const TokenFamily &family);
    /// Uses a refresh token. The family and its new tokens, or nothing.
    std::optional<std::pair<TokenFamily, IssuedTokens>> refresh(
        const std::string &refreshToken, const std::string &clientId);

    enum class State { Good, Expired, Unknown };
    struct Checked {
        State state = State::Unknown;
        TokenFamily family; ///< when Good
    };
    Checked check(const std::string &accessToken) const;

    /// An access token ends alone, a refresh token with its family (RFC 7009 §2.1).
    void revoke(const std::string &token, const std::string &clientId);

private:
    std::string addAccessToken(const std::string &familyId);
    std::string addRefreshToken(const std::string &familyId);
    void forgetOld();

    Database &m_database;
    const Clock &m_clock;
    const AccountPolicy &m_policy;
};

} // namespace kinward::sandbox
