#include "sandbox/accounts/Enrollment.h"

#include "sandbox/accounts/Text.h"

#include <map>

namespace kinward::sandbox
{

namespace
{

constexpr auto roleCode = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
constexpr auto roleClass = "http://terminology.hl7.org/CodeSystem/v3-RoleClass";

struct RelationshipCode {
    const char *system;
    const char *code;
    const char *display;
};

/// What the caregiver is to the patient; other words stay text alone.
std::optional<RelationshipCode> codeFor(const std::string &relationship)
{
    static const std::map<std::string, RelationshipCode> codes{
        {"caregiver", {roleClass, "CAREGIVER", "caregiver"}},
        {"daughter", {roleCode, "DAUC", "daughter"}},
        {"son", {roleCode, "SONC", "son"}},
        {"child", {roleCode, "CHILD", "child"}},
        {"mother", {roleCode, "MTH", "mother"}},
        {"father", {roleCode, "FTH", "father"}},
        {"parent", {roleCode, "PRN", "parent"}},
        {"spouse", {roleCode, "SPS", "spouse"}},
        {"wife", {roleCode, "WIFE", "wife"}},
        {"husband", {roleCode, "HUSB", "husband"}},
        {"sister", {roleCode, "SIS", "sister"}},
        {"brother", {roleCode, "BRO", "brother"}},
        {"sibling", {roleCode, "SIB", "sibling"}},
        {"grandchild", {roleCode, "GRNDCHILD", "grandchild"}},
        {"grandparent", {roleCode, "GRPRN", "grandparent"}},
        {"guardian", {roleCode, "GUARD", "guardian"}},
        {"friend", {roleCode, "FRND", "unrelated friend"}},
        {"neighbor", {roleCode, "NBOR", "neighbor"}},
    };
    const auto found = codes.find(lowered(relationship));
    return found == codes.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

Enrollment::Enrollment(Database &database, const Clock &clock, ResourceStore &records,
    People &people, Links &links, Invites &invites)
    : m_database(database)
    , m_clock(clock)
    , m_records(records)
    , m_people(people)
    , m_links(links)
    , m_invites(invites)
{
}

std::optional<Link> Enrollment::complete(const ChallengeSession &session)
{
    Database::Transaction transaction(m_database);
    const auto invite = m_invites.find(session.inviteId);
    if (!invite || invite->state != "open")
        return std::nullopt;
    auto account = m_people.findByEmail(invite->email);
    if (account && account->id != session.accountId)
        return std::nullopt;
    if (!account)
        account = m_people.add(
            {{}, invite->email, invite->caregiverName, session.passwordHash}, session.termsVersion);
    const Json related = m_records.put(relatedPerson(*invite));
    Link link;
    link.accountId = account->id;
    link.patientId = invite->patientId;
    link.relatedPersonId = related.at("id");
    link.practiceId = invite->practiceId;
    link.relationship = invite->relationship;
    link.accessLevel = invite->accessLevel;
    link.permissions = invite->permissions;
    link = m_links.add(link);
    m_invites.markUsed(invite->id);
    transaction.commit();
    return link;
}

Json Enrollment::relatedPerson(const Invite &invite) const
{
    const std::string &name = invite.caregiverName;
    const std::size_t gap = name.rfind(' ');
    Json humanName{{"text", name}};
    if (gap != std::string::npos) {
        humanName["family"] = name.substr(gap + 1);
        humanName["given"] = Json::array({name.substr(0, gap)});
    }
    Json relationship{{"text", invite.relationship}};
    if (const auto code = codeFor(invite.relationship))
        relationship["coding"] = Json::array(
            {{{"system", code->system}, {"code", code->code}, {"display", code->display}}});
    return {{"resourceType", "RelatedPerson"}, {"active", true},
        {"patient", {{"reference", "Patient/" + invite.patientId}}},
        {"relationship", Json::array({relationship})}, {"name", Json::array({humanName})},
        {"telecom", Json::array({{{"system", "email"}, {"value", invite.email}}})},
        {"period", {{"start", toDate(m_clock.now())}}}};
}

} // namespace kinward::sandbox
