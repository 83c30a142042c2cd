#include "sandbox/accounts/Invites.h"

#include "sandbox/accounts/Permissions.h"
#include "sandbox/accounts/Query.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/base/Random.h"

#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t day = 24LL * 60 * 60;

constexpr auto columns
    = "id, email, caregiver_name, patient, practice, relationship, access_level, "
      "permissions, expires, state, wrong_dates";

void requireKnownWords(const InviteOrder &order)
{
    static const std::set<std::string> states{"open", "used", "expired", "locked", "other_email",
        "no_primary_account", "caregiver_limit"};
    if (states.count(order.state) == 0)
        throw std::runtime_error("an invite has no state " + order.state);
    for (const std::string &permission : order.permissions) {
        if (allPermissions().count(permission) == 0)
            throw std::runtime_error("there is no permission " + permission);
    }
}

} // namespace

Invites::Invites(Database &database, const Clock &clock, ResourceStore &records,
    const People &people, const Links &links, Practices &practices, const AccountPolicy &policy)
    : m_database(database)
    , m_clock(clock)
    , m_records(records)
    , m_people(people)
    , m_links(links)
    , m_practices(practices)
    , m_policy(policy)
{
    database.execute(
        "CREATE TABLE IF NOT EXISTS caregiver_invites (id TEXT PRIMARY KEY, email TEXT NOT NULL, "
        "caregiver_name TEXT NOT NULL, patient TEXT NOT NULL, practice TEXT NOT NULL, "
        "relationship TEXT NOT NULL, access_level TEXT NOT NULL, permissions TEXT NOT NULL, "
        "expires INTEGER NOT NULL, state TEXT NOT NULL, wrong_dates INTEGER NOT NULL)");
}

bool Invites::add(const InviteOrder &order)
{
    requireKnownWords(order);
    const auto guard = m_database.lock();
    const std::string id = sha256Base64Url(order.code);
    if (find(id))
        return false;
    const std::int64_t now = unixSeconds(m_clock.now());
    const bool isExpired = order.state == "expired";
    const std::int64_t expires = isExpired ? now - day : now + order.validDays * day;
    const std::set<std::string> permissions(order.permissions.begin(), order.permissions.end());
    const int wrongDates = order.state == "locked" ? m_policy.birthDateTries : 0;
    // What follows from the facts is kept as a fact; only the rest is kept as a state.
    const bool isFact = isExpired || order.state == "locked";
    run(m_database, "INSERT INTO caregiver_invites VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id,
        normalizedEmail(order.email), withoutControls(order.caregiverName), order.patientId,
        m_practices.ofPatient(order.patientId), order.relationship, order.accessLevel,
        joined(permissions.empty() ? allPermissions() : permissions), expires,
        isFact ? "open" : order.state, wrongDates);
    return true;
}

std::optional<Invite> Invites::findByCode(const std::string &code) const
{
    return find(sha256Base64Url(code));
}

std::optional<Invite> Invites::find(const std::string &id) const
{
    const auto guard = m_database.lock();
    return read(query(
        m_database, std::string("SELECT ") + columns + " FROM caregiver_invites WHERE id = ?", id));
}

std::optional<Invite> Invites::read(Statement row) const
{
    if (!row.step())
        return std::nullopt;
    Invite invite{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
        row.text(6), split(row.text(7)), {}, row.number(8)};
    invite.state = stateOf(invite, row.text(9), row.number(10));
    return invite;
}

std::string Invites::stateOf(
    const Invite &invite, const std::string &kept, std::int64_t tries) const
{
    if (kept != "open")
        return kept;
    if (tries >= m_policy.birthDateTries)
        return "locked";
    if (invite.expires <= unixSeconds(m_clock.now()))
        return "expired";
    const auto primary = m_people.primaryEmail(invite.patientId);
    if (!primary)
        return "no_primary_account";
    if (*primary == invite.email)
        return "other_email";
    const auto account = m_people.findByEmail(invite.email);
    const int others = m_links.activeCount(invite.patientId, account ? account->id : std::string());
    return others >= m_policy.caregiverLimit ? "caregiver_limit" : "open";
}

Invites::BirthDate Invites::checkBirthDate(const Invite &invite, const std::string &date)
{
    const auto guard = m_database.lock();
    const int left = birthDateTriesLeft(invite.id);
    if (left <= 0)
        return BirthDate::Locked;
    const auto patient = m_records.find("Patient", invite.patientId);
    if (patient && patient->value("birthDate", std::string()) == date)
        return BirthDate::Right;
    run(m_database, "UPDATE caregiver_invites SET wrong_dates = wrong_dates + 1 WHERE id = ?",
        invite.id);
    return left > 1 ? BirthDate::Wrong : BirthDate::Locked;
}

int Invites::birthDateTriesLeft(const std::string &id) const
{
    const auto guard = m_database.lock();
    Statement row = query(m_database, "SELECT wrong_dates FROM caregiver_invites WHERE id = ?", id);
    return row.step() ? m_policy.birthDateTries - static_cast<int>(row.number(0)) : 0;
}

void Invites::markUsed(const std::string &id)
{
    run(m_database, "UPDATE caregiver_invites SET state = 'used' WHERE id = ?", id);
}

Json Invites::toJson(const Invite &invite) const
{
    Json json{{"state", invite.state}, {"practice", m_practices.toJson(invite.practiceId)}};
    if (invite.state == "open")
        json["email_hint"] = maskedEmail(invite.email);
    json["expires_at"] = toInstant(fromUnixSeconds(invite.expires));
    if (invite.state == "caregiver_limit")
        json["caregiver_limit"] = m_policy.caregiverLimit;
    return json;
}

} // namespace kinward::sandbox
