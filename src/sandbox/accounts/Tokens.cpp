#include "sandbox/accounts/Tokens.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/accounts/Scopes.h"
#include "sandbox/base/Random.h"

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t day = 24LL * 60 * 60;
constexpr std::int64_t refreshLifetime = 90 * day;
/// So long after its end an access token is still known to have expired.
constexpr std::int64_t remembered = day;

constexpr auto tables
    = "CREATE TABLE IF NOT EXISTS caregiver_token_families (id TEXT PRIMARY KEY, "
      "account TEXT NOT NULL, link TEXT NOT NULL, client TEXT NOT NULL, scope TEXT NOT NULL, "
      "revoked INTEGER NOT NULL);"
      "CREATE TABLE IF NOT EXISTS caregiver_access_tokens (id TEXT PRIMARY KEY, "
      "family TEXT NOT NULL, expires INTEGER NOT NULL);"
      "CREATE TABLE IF NOT EXISTS caregiver_refresh_tokens (id TEXT PRIMARY KEY, "
      "family TEXT NOT NULL, expires INTEGER NOT NULL, used INTEGER NOT NULL);";

} // namespace

Tokens::Tokens(Database &database, const Clock &clock, const AccountPolicy &policy)
    : m_database(database)
    , m_clock(clock)
    , m_policy(policy)
{
    database.execute(tables);
}

std::string Tokens::openFamily(const std::string &accountId, const std::string &linkId,
    const std::string &clientId, const std::string &scope)
{
    const std::string id = randomUuid();
    run(m_database, "INSERT INTO caregiver_token_families VALUES (?, ?, ?, ?, ?, 0)", id, accountId,
        linkId, clientId, scope);
    return id;
}

std::optional<TokenFamily> Tokens::family(const std::string &id) const
{
    const auto guard = m_database.lock();
    Statement row = query(m_database,
        "SELECT id, account, link, client, scope FROM caregiver_token_families "
        "WHERE id = ? AND revoked = 0",
        id);
    if (!row.step())
        return std::nullopt;
    return TokenFamily{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
}

std::string Tokens::clientOf(const std::string &familyId) const
{
    const auto found = family(familyId);
    return found ? found->clientId : std::string();
}

void Tokens::revokeFamily(const std::string &id)
{
    run(m_database, "UPDATE caregiver_token_families SET revoked = 1 WHERE id = ?", id);
}

IssuedTokens Tokens::issue(const TokenFamily &family)
{
    Database::Transaction transaction(m_database);
    forgetOld();
    IssuedTokens issued{addAccessToken(family.id), {}, m_policy.accessTokenSeconds};
    if (asksForRefresh(family.scope))
        issued.refreshToken = addRefreshToken(family.id);
    transaction.commit();
    return issued;
}

std::optional<std::pair<TokenFamily, IssuedTokens>> Tokens::refresh(
    const std::string &refreshToken, const std::string &clientId)
{
    Database::Transaction transaction(m_database);
    const std::string id = sha256Base64Url(refreshToken);
    std::string familyId;
    bool wasUsed = false;
    {
        Statement row = query(m_database,
            "SELECT family, used FROM caregiver_refresh_tokens WHERE id = ? AND expires > ?", id,
            unixSeconds(m_clock.now()));
        if (!row.step())
            return std::nullopt;
        familyId = row.text(0);
        wasUsed = row.number(1) != 0;
    }
    const auto owner = family(familyId);
    const bool isGood = owner && owner->clientId == clientId && !wasUsed;
    if (!isGood)
        revokeFamily(familyId);
    IssuedTokens issued;
    if (isGood) {
        issued = {addAccessToken(familyId), {}, m_policy.accessTokenSeconds};
        if (m_policy.rotateRefreshTokens) {
            run(m_database, "UPDATE caregiver_refresh_tokens SET used = 1 WHERE id = ?", id);
            issued.refreshToken = addRefreshToken(familyId);
        }
    }
    transaction.commit();
    return isGood ? std::optional(std::pair(*owner, issued)) : std::nullopt;
}

Tokens::Checked Tokens::check(const std::string &accessToken) const
{
    const auto guard = m_database.lock();
    Statement row
        = query(m_database, "SELECT family, expires FROM caregiver_access_tokens WHERE id = ?",
            sha256Base64Url(accessToken));
    if (!row.step())
        return {};
    const auto owner = family(row.text(0));
    if (!owner)
        return {};
    if (row.number(1) <= unixSeconds(m_clock.now()))
        return {State::Expired, {}};
    return {State::Good, *owner};
}

void Tokens::revoke(const std::string &token, const std::string &clientId)
{
    const auto guard = m_database.lock();
    const std::string id = sha256Base64Url(token);
    for (const bool isRefresh : {true, false}) {
        const std::string table
            = isRefresh ? "caregiver_refresh_tokens" : "caregiver_access_tokens";
        Statement row = query(m_database, "SELECT family FROM " + table + " WHERE id = ?", id);
        if (!row.step() || clientOf(row.text(0)) != clientId)
            continue;
        if (isRefresh)
            revokeFamily(row.text(0));
        else
            run(m_database, "DELETE FROM caregiver_access_tokens WHERE id = ?", id);
    }
}

std::string Tokens::addAccessToken(const std::string &familyId)
{
    std::string token = randomToken();
    run(m_database, "INSERT INTO caregiver_access_tokens VALUES (?, ?, ?)", sha256Base64Url(token),
        familyId, unixSeconds(m_clock.now()) + m_policy.accessTokenSeconds);
    return token;
}

std::string Tokens::addRefreshToken(const std::string &familyId)
{
    std::string token = randomToken();
    run(m_database, "INSERT INTO caregiver_refresh_tokens VALUES (?, ?, ?, 0)",
        sha256Base64Url(token), familyId, unixSeconds(m_clock.now()) + refreshLifetime);
    return token;
}

void Tokens::forgetOld()
{
    const std::int64_t now = unixSeconds(m_clock.now());
    run(m_database, "DELETE FROM caregiver_access_tokens WHERE expires <= ?", now - remembered);
    run(m_database, "DELETE FROM caregiver_refresh_tokens WHERE expires <= ?", now);
}

} // namespace kinward::sandbox
