#include "sandbox/messages/PracticeMembers.h"

#include "sandbox/accounts/Practices.h"
#include "sandbox/fhir/ElementPath.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto messagingUrl = "https://kinward.org/fhir/StructureDefinition/messaging";

void readPart(const Json &part, PracticeMember &member)
{
    const std::string name = textAt(part, "url");
    if (name == "note")
        member.note = textAt(part, "valueString");
    if (name != "status")
        return;
    const std::string code = textAt(part, "valueCode");
    member.messaging = code == "not-accepting" ? Messaging::NotAccepting
        : code == "away"                       ? Messaging::Away
                                               : Messaging::Accepting;
}

void readMessaging(const Json &role, PracticeMember &member)
{
    for (const Json *extension : elementsAt(role, "extension")) {
        if (textAt(*extension, "url") != messagingUrl)
            continue;
        for (const Json *part : elementsAt(*extension, "extension"))
            readPart(*part, member);
    }
}

} // namespace

PracticeMembers::PracticeMembers(const ResourceStore &store)
    : m_store(store)
{
}

std::optional<PracticeMember> PracticeMembers::find(
    const Reference &recipient, const std::string &practiceId) const
{
    PracticeMember member{recipient, {}, Messaging::Accepting, {}};
    if (recipient.type == "Organization")
        return recipient.id == practiceId ? std::optional(member) : std::nullopt;
    const std::vector<Json> roles = rolesOf(recipient, practiceId);
    if (roles.empty())
        return std::nullopt;
    member.name = nameOf(recipient, roles);
    // Who has several roles can be written to when one of them can.
    for (const Json &role : roles) {
        PracticeMember inRole = member;
        inRole.messaging = Messaging::Accepting;
        readMessaging(role, inRole);
        if (&role == &roles.front() || inRole.messaging < member.messaging)
            member = inRole;
    }
    return member;
}

std::vector<Json> PracticeMembers::rolesOf(
    const Reference &recipient, const std::string &practiceId) const
{
    const std::string practice = "Organization/" + practiceId;
    std::vector<Json> roles;
    if (recipient.type == "PractitionerRole") {
        if (std::optional<Json> role = m_store.find(recipient.type, recipient.id))
            roles.push_back(std::move(*role));
    } else if (recipient.type == "Practitioner") {
        for (Json &role : m_store.all("PractitionerRole")) {
            if (textAt(role, "practitioner.reference") == recipient.toString())
                roles.push_back(std::move(role));
        }
    }
    std::erase_if(roles, [&practice](const Json &role) {
        return textAt(role, "organization.reference") != practice;
    });
    return roles;
}

std::string PracticeMembers::nameOf(
    const Reference &recipient, const std::vector<Json> &roles) const
{
    const auto who = recipient.type == "Practitioner"
        ? std::optional(recipient)
        : parseReference(textAt(roles.front(), "practitioner.reference"));
    const auto found = who ? m_store.find(who->type, who->id) : std::nullopt;
    return found ? personName(*found) : std::string();
}

} // namespace kinward::sandbox
