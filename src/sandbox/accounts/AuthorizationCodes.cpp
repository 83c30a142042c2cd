#include "sandbox/accounts/AuthorizationCodes.h"

#include "sandbox/accounts/Client.h"
#include "sandbox/accounts/Query.h"
#include "sandbox/base/Random.h"

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t lifetime = 60;
/// Used codes are remembered for as long as tokens of them may live on.
constexpr std::int64_t remembered = 24LL * 60 * 60;

} // namespace

AuthorizationCodes::AuthorizationCodes(Database &database, const Clock &clock, Tokens &tokens)
    : m_database(database)
    , m_clock(clock)
    , m_tokens(tokens)
{
    database.execute("CREATE TABLE IF NOT EXISTS caregiver_authorization_codes ("
                     "id TEXT PRIMARY KEY, expires INTEGER NOT NULL, used INTEGER NOT NULL, "
                     "family TEXT NOT NULL, challenge TEXT NOT NULL, redirect TEXT NOT NULL)");
}

std::string AuthorizationCodes::make(const ChallengeSession &session, const Link &link)
{
    Database::Transaction transaction(m_database);
    const std::int64_t now = unixSeconds(m_clock.now());
    run(m_database, "DELETE FROM caregiver_authorization_codes WHERE expires <= ?",
        now - remembered);
    const std::string code = randomToken();
    const std::string family
        = m_tokens.openFamily(session.accountId, link.id, session.clientId, session.scope);
    run(m_database, "INSERT INTO caregiver_authorization_codes VALUES (?, ?, 0, ?, ?, ?)",
        sha256Base64Url(code), now + lifetime, family, session.codeChallenge, session.redirectUri);
    transaction.commit();
    return code;
}

std::optional<std::string> AuthorizationCodes::redeem(const std::string &code,
    const std::string &clientId, const std::string &verifier, const std::string &redirectUri)
{
    Database::Transaction transaction(m_database);
    std::string family;
    bool isGood = false;
    bool wasUsed = false;
    {
        Statement row = query(m_database,
            "SELECT expires, used, family, challenge, redirect FROM caregiver_authorization_codes "
            "WHERE id = ?",
            sha256Base64Url(code));
        if (!row.step())
            return std::nullopt;
        wasUsed = row.number(1) != 0;
        family = row.text(2);
        isGood = row.number(0) > unixSeconds(m_clock.now()) && redirectUri == row.text(4)
            && verifierMatches(verifier, row.text(3)) && m_tokens.clientOf(family) == clientId;
    }
    run(m_database, "UPDATE caregiver_authorization_codes SET used = 1 WHERE id = ?",
        sha256Base64Url(code));
    if (wasUsed || !isGood)
        m_tokens.revokeFamily(family);
    transaction.commit();
    return isGood && !wasUsed ? std::optional(family) : std::nullopt;
}

} // namespace kinward::sandbox
