#include "sandbox/accounts/Links.h"

#include "sandbox/accounts/Permissions.h"
#include "sandbox/accounts/Query.h"
#include "sandbox/base/Random.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto columns = "id, account, patient, related_person, practice, relationship, "
                         "access_level, permissions, period_start, period_end, status, end_reason";

/// The date `years` after `date`; who was born on February 29 comes of age on March 1, as text
/// order has it.
std::string yearsAfter(const std::string &date, int years)
{
    if (date.size() < 4)
        return "9999";
    return std::to_string(std::atoi(date.substr(0, 4).c_str()) + years) + date.substr(4);
}

std::string birthDateOf(const Json &patient) { return patient.value("birthDate", std::string()); }

} // namespace

Links::Links(
    Database &database, const Clock &clock, ResourceStore &records, const Practices &practices)
    : m_database(database)
    , m_clock(clock)
    , m_records(records)
    , m_practices(practices)
{
    database.execute(
        "CREATE TABLE IF NOT EXISTS caregiver_links (id TEXT PRIMARY KEY, account TEXT NOT NULL, "
        "patient TEXT NOT NULL, related_person TEXT NOT NULL, practice TEXT NOT NULL, "
        "relationship TEXT NOT NULL, access_level TEXT NOT NULL, permissions TEXT NOT NULL, "
        "period_start TEXT NOT NULL, period_end TEXT NOT NULL, status TEXT NOT NULL, "
        "end_reason TEXT NOT NULL);"
        "CREATE INDEX IF NOT EXISTS caregiver_links_account ON caregiver_links (account);"
        "CREATE INDEX IF NOT EXISTS caregiver_links_patient ON caregiver_links (patient);");
}

Link Links::add(Link link)
{
    const auto guard = m_database.lock();
    link.id = randomUuid();
    link.start = toDate(m_clock.now());
    link.status = "active";
    run(m_database,
        "DELETE FROM caregiver_links WHERE account = ? AND patient = ? AND status = 'active'",
        link.accountId, link.patientId);
    run(m_database,
        "INSERT INTO caregiver_links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active', '')", link.id,
        link.accountId, link.patientId, link.relatedPersonId, link.practiceId, link.relationship,
        link.accessLevel, joined(link.permissions), link.start, link.end);
    judge(link);
    return link;
}

std::optional<Link> Links::find(const std::string &id) const
{
    const auto guard = m_database.lock();
    Statement row = query(
        m_database, std::string("SELECT ") + columns + " FROM caregiver_links WHERE id = ?", id);
    return row.step() ? std::optional(read(row)) : std::nullopt;
}

std::vector<Link> Links::ofAccount(const std::string &accountId) const
{
    const auto guard = m_database.lock();
    std::vector<Link> links;
    Statement row = query(m_database,
        std::string("SELECT ") + columns + " FROM caregiver_links WHERE account = ? ORDER BY rowid",
        accountId);
    while (row.step())
        links.push_back(read(row));
    return links;
}

std::optional<Link> Links::firstOfAccount(const std::string &accountId) const
{
    const std::vector<Link> links = ofAccount(accountId);
    for (const Link &link : links) {
        if (link.status == "active")
            return link;
    }
    return links.empty() ? std::nullopt : std::optional(links.front());
}

int Links::activeCount(const std::string &patientId, const std::string &exceptAccountId) const
{
    const auto guard = m_database.lock();
    int count = 0;
    Statement row = query(m_database,
        std::string("SELECT ") + columns
            + " FROM caregiver_links WHERE patient = ? AND account <> ?",
        patientId, exceptAccountId);
    while (row.step())
        count += read(row).status == "active" ? 1 : 0;
    return count;
}

void Links::setPermissions(const std::string &id, const std::set<std::string> &permissions)
{
    run(m_database, "UPDATE caregiver_links SET permissions = ? WHERE id = ?", joined(permissions),
        id);
}

void Links::end(const std::string &id, const std::string &status, const std::string &reason)
{
    run(m_database,
        "UPDATE caregiver_links SET status = ?, end_reason = ?, period_end = ? WHERE id = ?",
        status, reason, toDate(m_clock.now()), id);
}

Json Links::toJson(const Link &link) const
{
    const Json patient = m_records.find("Patient", link.patientId).value_or(Json::object());
    Json json{{"id", link.id},
        {"patient",
            {{"id", link.patientId}, {"name", personName(patient)},
                {"birth_date", birthDateOf(patient)}}},
        {"related_person", "RelatedPerson/" + link.relatedPersonId},
        {"practice", m_practices.toJson(link.practiceId)}, {"relationship", link.relationship},
        {"access_level", link.accessLevel}, {"permissions", link.permissions},
        {"period", {{"start", link.start}}}, {"status", link.status}};
    if (!link.end.empty())
        json["period"]["end"] = link.end;
    if (!link.endReason.empty())
        json["end_reason"] = link.endReason;
    return json;
}

Link Links::read(Statement &row) const
{
    Link link{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
        row.text(6), split(row.text(7)), row.text(8), row.text(9), row.text(10), row.text(11)};
    judge(link);
    return link;
}

void Links::judge(Link &link) const
{
    if (link.status != "active")
        return;
    const std::string today = toDate(m_clock.now());
    if (link.accessLevel == parentOfMinor) {
        const auto patient = m_records.find("Patient", link.patientId);
        const std::string adult = yearsAfter(patient ? birthDateOf(*patient) : "", 18);
        // The portal ends it on the day itself; the period's end tells both beforehand and
        // afterwards which day that is.
        link.end = link.end.empty() && adult < "9999" ? adult : link.end;
        if (today >= adult) {
            link.status = "ended";
            link.endReason = "patient_adult";
            return;
        }
    }
    if (!link.end.empty() && today > link.end) {
        link.status = "ended";
        link.endReason = "expired";
    }
}

} // namespace kinward::sandbox
