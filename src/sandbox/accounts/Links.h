#pragma once

#include "sandbox/accounts/Practices.h"
#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"
#include "sandbox/fhir/ResourceStore.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// One caregiver's access to one patient.
struct Link {
    std::string id;
    std::string accountId;
    std::string patientId;
    std::string relatedPersonId;
    std::string practiceId;
    std::string relationship;
    std::string accessLevel;
    std::set<std::string> permissions;
    std::string start; ///< FHIR date
    std::string end; ///< FHIR date, its last day; empty: open
    std::string status; ///< active, ended, withdrawn: for this moment
    std::string endReason; ///< empty while active
};

/// A parent's access ends with the patient's 18th birthday.
inline constexpr auto parentOfMinor = "Parent of a minor";

class Links
{
public:
    Links(
        Database &database, const Clock &clock, ResourceStore &records, const Practices &practices);

    /// `link.id` is made here. An active link of the same account and patient is replaced.
    Link add(Link link);
    std::optional<Link> find(const std::string &id) const;
    std::vector<Link> ofAccount(const std::string &accountId) const; ///< oldest first
    /// The link a sign-in is for: the oldest active one, else the oldest, so that the program can
    /// say why it ended.
    std::optional<Link> firstOfAccount(const std::string &accountId) const;
    /// Active links of a patient, those of one account left out.
    int activeCount(const std::string &patientId, const std::string &exceptAccountId) const;
    void setPermissions(const std::string &id, const std::set<std::string> &permissions);
    void end(const std::string &id, const std::string &status, const std::string &reason);

    /// The API's PatientLink.
    Json toJson(const Link &link) const;

private:
    Link read(Statement &row) const;
    void judge(Link &link) const;

    Database &m_database;
    const Clock &m_clock;
    ResourceStore &m_records;
    const Practices &m_practices;
};

} // namespace kinward::sandbox
