#include "sandbox/messages/MessageChecks.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/Search.h"
#include "sandbox/messages/MessageLimits.h"
#include "sandbox/messages/RefusalTexts.h"

namespace kinward::sandbox
{

namespace
{

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

/// What does not have the shape that FHIR gives it; empty: nothing.
std::string misshapen(const Json &sent)
{
    for (const char *key :
        {"recipient", "partOf", "inResponseTo", "payload", "identifier", "about", "category"}) {
        if (sent.contains(key) && !isArrayOfObjects(sent[key]))
            return std::string(key) + " is a list of elements.";
    }
    for (const char *key : {"subject", "topic"}) {
        if (sent.contains(key) && !sent[key].is_object())
            return std::string(key) + " is an element.";
    }
    return {};
}

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::size_t lengthOf(const std::string &text) { return codePoints(text).value_or(text.size()); }

} // namespace

bool isHeader(const Json &communication)
{
    return !communication.contains("partOf") && !communication.contains("payload");
}

MessageChecks::MessageChecks(const ResourceStore &store, const Grant &grant, Language language)
    : m_store(store)
    , m_grant(grant)
    , m_language(language)
    , m_members(store)
{
}

std::optional<Problem> MessageChecks::operator()(const Json &sent)
{
    if (const std::string problem = misshapen(sent); !problem.empty())
        return refusal(Refusal::Invalid, m_language, {}, {}, problem);
    Failure failure = checkSubject(sent);
    if (!failure)
        failure = checkThread(sent);
    if (!failure)
        failure = checkRecords(sent);
    if (!failure)
        failure = checkContent(sent);
    return failure ? failure : checkRecipients(sent);
}

MessageChecks::Failure MessageChecks::checkSubject(const Json &sent) const
{
    if (!sent.contains("subject")
        || referenceIn(sent["subject"]) == Reference{"Patient", m_grant.patientId})
        return std::nullopt;
    return refusal(Refusal::UnknownRecord, m_language, {}, {},
        "The subject is another patient than this link's.");
}

MessageChecks::Failure MessageChecks::checkRecipients(const Json &sent)
{
    if (!sent.contains("recipient"))
        return refusal(Refusal::UnknownRecipient, m_language, {}, {}, "There is no recipient.");
    if (sent["recipient"].size() > limits::recipients)
        return refusal(Refusal::TooManyRecipients, m_language, std::to_string(limits::recipients));
    for (const Json &element : sent["recipient"]) {
        const std::optional<Reference> recipient = referenceIn(element);
        const auto member
            = recipient ? m_members.find(*recipient, m_grant.practiceId) : std::nullopt;
        if (!member)
            return refusal(Refusal::UnknownRecipient, m_language);
        if (member->messaging == Messaging::NotAccepting)
            return refusal(Refusal::NotAccepting, m_language, member->name, member->note);
        m_recipients.push_back(*member);
    }
    return std::nullopt;
}

MessageChecks::Failure MessageChecks::checkThread(const Json &sent) const
{
    for (const char *key : {"partOf", "inResponseTo"}) {
        if (!sent.contains(key))
            continue;
        for (const Json &element : sent[key]) {
            const std::optional<Reference> target = referenceIn(element);
            if (!target || target->type != "Communication" || !isReadable(*target))
                return refusal(Refusal::UnknownThread, m_language, {}, {},
                    std::string(key) + " is not a message of this mailbox.");
        }
    }
    return std::nullopt;
}

MessageChecks::Failure MessageChecks::checkRecords(const Json &sent) const
{
    Failure failure;
    const auto check = [this, &failure](const Json &element) {
        const std::optional<Reference> target = referenceIn(element);
        // A record that is another's and one that never was look the same.
        if (!target || !isReadable(*target))
            failure = refusal(Refusal::UnknownRecord, m_language);
    };
    for (const char *key : {"about", "payload", "topic", "category", "identifier"}) {
        if (sent.contains(key))
            forEachReference(sent[key], check);
    }
    return failure;
}

MessageChecks::Failure MessageChecks::checkContent(const Json &sent) const
{
    const std::string topic = textAt(sent, "topic.text");
    if (lengthOf(topic) > limits::subjectLength)
        return refusal(Refusal::SubjectTooLong, m_language, std::to_string(limits::subjectLength));
    if (isHeader(sent))
        return isBlank(topic) ? Failure(refusal(Refusal::Empty, m_language)) : std::nullopt;
    if (!sent.contains("payload"))
        return refusal(Refusal::Empty, m_language);
    std::size_t length = 0;
    std::size_t files = 0;
    for (const Json &payload : sent["payload"]) {
        const std::string text = textAt(payload, "contentString");
        const bool hasFile = payload.contains("contentAttachment");
        length += lengthOf(text);
        files += hasFile ? 1 : 0;
        if (isBlank(text) && !hasFile && !payload.contains("contentReference"))
            return refusal(Refusal::Empty, m_language);
    }
    if (length > limits::bodyLength)
        return refusal(Refusal::BodyTooLong, m_language, std::to_string(limits::bodyLength));
    if (files > limits::attachments)
        return refusal(
            Refusal::TooManyAttachments, m_language, std::to_string(limits::attachments));
    return std::nullopt;
}

bool MessageChecks::isReadable(const Reference &target) const
{
    if (!holds(m_grant.readableTypes, target.type))
        return false;
    const auto found = readVisible(m_store, m_grant, target.type, target.id);
    return found && !found->deleted;
}

} // namespace kinward::sandbox
