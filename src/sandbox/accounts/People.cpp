#include "sandbox/accounts/People.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/base/Random.h"

namespace kinward::sandbox
{

namespace
{

std::optional<Person> personOf(Statement row)
{
    if (!row.step())
        return std::nullopt;
    return Person{row.text(0), row.text(1), row.text(2), row.text(3)};
}

} // namespace

People::People(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
    database.execute(
        "CREATE TABLE IF NOT EXISTS caregiver_accounts (id TEXT PRIMARY KEY, "
        "email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password_hash TEXT NOT NULL, "
        "terms_version TEXT NOT NULL, terms_accepted INTEGER NOT NULL, created INTEGER NOT NULL);"
        "CREATE TABLE IF NOT EXISTS caregiver_primary_accounts ("
        "patient TEXT PRIMARY KEY, email TEXT NOT NULL);");
}

std::optional<Person> People::findByEmail(const std::string &email) const
{
    const auto guard = m_database.lock();
    return personOf(query(m_database,
        "SELECT id, email, name, password_hash FROM caregiver_accounts WHERE email = ?",
        normalizedEmail(email)));
}

std::optional<Person> People::find(const std::string &id) const
{
    const auto guard = m_database.lock();
    return personOf(query(m_database,
        "SELECT id, email, name, password_hash FROM caregiver_accounts WHERE id = ?", id));
}

Person People::add(Person person, const std::string &termsVersion)
{
    person.id = randomUuid();
    person.email = normalizedEmail(person.email);
    const std::int64_t now = unixSeconds(m_clock.now());
    run(m_database, "INSERT INTO caregiver_accounts VALUES (?, ?, ?, ?, ?, ?, ?)", person.id,
        person.email, person.name, person.passwordHash, termsVersion, now, now);
    return person;
}

void People::setPrimary(const std::string &patientId, const std::string &email)
{
    run(m_database,
        "INSERT INTO caregiver_primary_accounts VALUES (?, ?) "
        "ON CONFLICT (patient) DO UPDATE SET email = excluded.email",
        patientId, normalizedEmail(email));
}

std::optional<std::string> People::primaryEmail(const std::string &patientId) const
{
    const auto guard = m_database.lock();
    Statement row = query(
        m_database, "SELECT email FROM caregiver_primary_accounts WHERE patient = ?", patientId);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

} // namespace kinward::sandbox
