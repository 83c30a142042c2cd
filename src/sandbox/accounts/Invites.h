#pragma once

#include "sandbox/accounts/Accounts.h"
#include "sandbox/accounts/Links.h"
#include "sandbox/accounts/People.h"
#include "sandbox/accounts/Practices.h"

#include <optional>
#include <set>
#include <string>

namespace kinward::sandbox
{

struct Invite {
    std::string id; ///< hash of the code, which itself is never kept
    std::string email;
    std::string caregiverName;
    std::string patientId;
    std::string practiceId;
    std::string relationship;
    std::string accessLevel;
    std::set<std::string> permissions;
    std::string state; ///< as in the API's Invite, for this moment
    std::int64_t expires = 0; ///< seconds since 1970
};

/// The invites of the front desk and what has become of them.
class Invites
{
public:
    Invites(Database &database, const Clock &clock, ResourceStore &records, const People &people,
        const Links &links, Practices &practices, const AccountPolicy &policy);

    /// False, and nothing changed, when there is an invite of this code already. Throws
    /// std::runtime_error for a state or permission that is none.
    bool add(const InviteOrder &order);
    std::optional<Invite> findByCode(const std::string &code) const;
    std::optional<Invite> find(const std::string &id) const;

    enum class BirthDate { Right, Wrong, Locked };
    /// Counts a wrong date; the last one allowed locks the invite for good. An invite that is not
    /// open stays as it is.
    BirthDate checkBirthDate(const Invite &invite, const std::string &date);
    int birthDateTriesLeft(const std::string &id) const;
    void markUsed(const std::string &id);

    /// The API's Invite.
    Json toJson(const Invite &invite) const;

private:
    std::optional<Invite> read(Statement row) const;
    std::string stateOf(const Invite &invite, const std::string &kept, std::int64_t tries) const;

    Database &m_database;
    const Clock &m_clock;
    ResourceStore &m_records;
    const People &m_people;
    const Links &m_links;
    Practices &m_practices;
    const AccountPolicy &m_policy;
};

} // namespace kinward::sandbox
