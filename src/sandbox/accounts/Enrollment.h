#pragma once

#include "sandbox/accounts/ChallengeSession.h"
#include "sandbox/accounts/Invites.h"
#include "sandbox/accounts/Links.h"
#include "sandbox/accounts/People.h"

#include <optional>

namespace kinward::sandbox
{

/// The end of an activation: the account if it is new, the RelatedPerson, the link, and the invite
/// is used, all or none.
class Enrollment
{
public:
    Enrollment(Database &database, const Clock &clock, ResourceStore &records, People &people,
        Links &links, Invites &invites);

    /// Nothing when the invite has been used in the meantime, or an account of its e-mail was made
    /// in the meantime whose password was not given.
    std::optional<Link> complete(const ChallengeSession &session);

private:
    Json relatedPerson(const Invite &invite) const;

    Database &m_database;
    const Clock &m_clock;
    ResourceStore &m_records;
    People &m_people;
    Links &m_links;
    Invites &m_invites;
};

} // namespace kinward::sandbox
