#pragma once

#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

struct Person {
    std::string id;
    std::string email; ///< normalized
    std::string name;
    std::string passwordHash;
};

/// Who has an account: caregivers, and the patients' own (primary) accounts, of which only the
/// e-mail matters here.
class People
{
public:
    People(Database &database, const Clock &clock);

    std::optional<Person> findByEmail(const std::string &email) const;
    std::optional<Person> find(const std::string &id) const;
    /// A new caregiver's account; `person.id` is made here.
    Person add(Person person, const std::string &termsVersion);

    void setPrimary(const std::string &patientId, const std::string &email);
    /// The e-mail of the patient's own account, if there is one.
    std::optional<std::string> primaryEmail(const std::string &patientId) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace kinward::sandbox
