#include "sandbox/fhir/CreateRules.h"

#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/Search.h"

#include <optional>

namespace kinward::sandbox
{

namespace
{

using Failure = std::optional<Problem>;

Problem unprocessable(std::string diagnostics)
{
    return {422, "business-rule", std::move(diagnostics)};
}

bool isArrayOfObjects(const Json &list)
{
    if (!list.is_array() || list.empty())
        return false;
    for (const Json &item : list) {
        if (!item.is_object())
            return false;
    }
    return true;
}

Failure checkShape(const Json &sent)
{
    for (const char *key :
        {"recipient", "partOf", "inResponseTo", "payload", "identifier", "about"}) {
        if (sent.contains(key) && !isArrayOfObjects(sent[key]))
            return Problem{422, "structure", std::string(key) + " is a list of elements."};
    }
    for (const char *key : {"subject", "topic"}) {
        if (sent.contains(key) && !sent[key].is_object())
            return Problem{422, "structure", std::string(key) + " is an element."};
    }
    return std::nullopt;
}

Failure checkSubject(const Grant &grant, const Json &sent)
{
    if (!sent.contains("subject"))
        return std::nullopt;
    if (referenceIn(sent["subject"]) != Reference{"Patient", grant.patientId})
        return unprocessable("The subject is another patient than this link's.");
    return std::nullopt;
}

bool isMember(const ResourceStore &store, const Grant &grant, const Reference &recipient)
{
    if (recipient.type == "Organization")
        return recipient.id == grant.practiceId;
    const std::string practice = "Organization/" + grant.practiceId;
    if (recipient.type == "PractitionerRole") {
        const std::optional<Json> role = store.find(recipient.type, recipient.id);
        return role && textAt(*role, "organization.reference") == practice;
    }
    if (recipient.type != "Practitioner")
        return false;
    for (const Json &role : store.all("PractitionerRole")) {
        if (textAt(role, "organization.reference") == practice
            && textAt(role, "practitioner.reference") == recipient.toString())
            return true;
    }
    return false;
}

Failure checkRecipients(const ResourceStore &store, const Grant &grant, const Json &sent)
{
    if (!sent.contains("recipient"))
        return unprocessable("A message needs a recipient.");
    for (const Json &element : sent["recipient"]) {
        const std::optional<Reference> recipient = referenceIn(element);
        if (!recipient || !isMember(store, grant, *recipient))
            return unprocessable("A recipient is not a member of the practice.");
    }
    return std::nullopt;
}

Failure checkThread(const ResourceStore &store, const Grant &grant, const Json &sent)
{
    for (const char *key : {"partOf", "inResponseTo"}) {
        if (!sent.contains(key))
            continue;
        for (const Json &element : sent[key]) {
            const std::optional<Reference> target = referenceIn(element);
            const bool own = target && target->type == "Communication"
                && readVisible(store, grant, target->type, target->id).has_value();
            if (!own)
                return unprocessable(std::string(key) + " is not a message of this mailbox.");
        }
    }
    return std::nullopt;
}

bool hasText(const Json &element, const char *key)
{
    return element.contains(key) && element[key].is_string()
        && element[key].get_ref<const std::string &>().find_first_not_of(" \t\r\n")
        != std::string::npos;
}

Failure checkContent(const Json &sent)
{
    if (!sent.contains("payload")) {
        // The head of a thread carries its topic and, where it has no message of its own, nothing
        // else.
        const bool head
            = !sent.contains("partOf") && sent.contains("topic") && hasText(sent["topic"], "text");
        return head ? Failure() : unprocessable("A message needs a payload.");
    }
    for (const Json &payload : sent["payload"]) {
        if (!hasText(payload, "contentString") && !payload.contains("contentAttachment")
            && !payload.contains("contentReference"))
            return unprocessable("A payload is empty.");
    }
    return std::nullopt;
}

} // namespace

bool mayBeCreated(std::string_view type) { return type == "Communication"; }

std::variant<Json, Problem> prepareCommunication(
    const ResourceStore &store, const Grant &grant, Json sent)
{
    Failure failure = checkShape(sent);
    if (!failure)
        failure = checkSubject(grant, sent);
    if (!failure)
        failure = checkRecipients(store, grant, sent);
    if (!failure)
        failure = checkThread(store, grant, sent);
    if (!failure)
        failure = checkContent(sent);
    if (failure)
        return std::move(*failure);
    for (const char *ours : {"id", "meta", "received"})
        sent.erase(ours);
    sent["status"] = "completed";
    sent["subject"] = {{"reference", "Patient/" + grant.patientId}};
    sent["sender"] = {{"reference", "RelatedPerson/" + grant.relatedPersonId}};
    sent["sent"] = toInstant(store.clock().now());
    return sent;
}

} // namespace kinward::sandbox
