#include "sandbox/accounts/ChallengeSession.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/base/Json.h"
#include "sandbox/base/Random.h"

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t lifetime = 30LL * 60;

std::string textOf(const ChallengeSession &session)
{
    const Json json{{"step", static_cast<int>(session.step)}, {"client", session.clientId},
        {"scope", session.scope}, {"challenge", session.codeChallenge},
        {"redirect", session.redirectUri}, {"state", session.state}, {"invite", session.inviteId},
        {"email", session.email}, {"account", session.accountId},
        {"password_hash", session.passwordHash}, {"terms", session.termsVersion},
        {"code", session.code.sealed}, {"code_expires", session.code.expires},
        {"code_sent", session.code.sentAt}, {"code_tries", session.code.triesLeft}};
    return json.dump();
}

ChallengeSession sessionOf(const std::string &text)
{
    const Json json = Json::parse(text);
    ChallengeSession session;
    session.step = static_cast<Step>(json.at("step").get<int>());
    session.clientId = json.at("client");
    session.scope = json.at("scope");
    session.codeChallenge = json.at("challenge");
    session.redirectUri = json.at("redirect");
    session.state = json.at("state");
    session.inviteId = json.at("invite");
    session.email = json.at("email");
    session.accountId = json.at("account");
    session.passwordHash = json.at("password_hash");
    session.termsVersion = json.at("terms");
    session.code
        = {json.at("code"), json.at("code_expires"), json.at("code_sent"), json.at("code_tries")};
    return session;
}

} // namespace

std::string stepName(Step step)
{
    switch (step) {
    case Step::BirthDate:
        return "birth_date";
    case Step::Credentials:
        return "credentials";
    case Step::Password:
        return "password";
    case Step::Code:
        break;
    }
    return "code";
}

ChallengeSessions::ChallengeSessions(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
    database.execute("CREATE TABLE IF NOT EXISTS caregiver_challenge_sessions ("
                     "id TEXT PRIMARY KEY, expires INTEGER NOT NULL, data TEXT NOT NULL)");
}

void ChallengeSessions::open(ChallengeSession &session)
{
    session.token = randomToken();
    const std::int64_t now = unixSeconds(m_clock.now());
    run(m_database, "DELETE FROM caregiver_challenge_sessions WHERE expires <= ?", now);
    run(m_database, "INSERT INTO caregiver_challenge_sessions VALUES (?, ?, ?)",
        sha256Base64Url(session.token), now + lifetime, textOf(session));
}

std::optional<ChallengeSession> ChallengeSessions::find(const std::string &token) const
{
    const auto guard = m_database.lock();
    Statement row = query(m_database,
        "SELECT data FROM caregiver_challenge_sessions WHERE id = ? AND expires > ?",
        sha256Base64Url(token), unixSeconds(m_clock.now()));
    if (!row.step())
        return std::nullopt;
    ChallengeSession session = sessionOf(row.text(0));
    session.token = token;
    return session;
}

void ChallengeSessions::save(const ChallengeSession &session)
{
    run(m_database, "UPDATE caregiver_challenge_sessions SET data = ? WHERE id = ?",
        textOf(session), sha256Base64Url(session.token));
}

void ChallengeSessions::close(const ChallengeSession &session)
{
    run(m_database, "DELETE FROM caregiver_challenge_sessions WHERE id = ?",
        sha256Base64Url(session.token));
}

} // namespace kinward::sandbox
