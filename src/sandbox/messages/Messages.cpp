#include "sandbox/messages/Messages.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/base/Base64.h"
#include "sandbox/base/Random.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/messages/MessageLimits.h"
#include "sandbox/messages/RefusalTexts.h"

namespace kinward::sandbox
{

namespace
{

/// What a sender may say; everything else is the portal's.
constexpr const char *senderElements[] = {"resourceType", "language", "identifier", "partOf",
    "inResponseTo", "category", "priority", "topic", "about", "recipient", "payload"};

Json ownElements(const Json &sent)
{
    Json message = Json::object();
    for (const char *key : senderElements) {
        if (sent.contains(key))
            message[key] = sent[key];
    }
    return message;
}

/// References as the portal writes them: nothing hides beside them.
void nameOthers(Json &message, const std::vector<PracticeMember> &recipients)
{
    Json people = Json::array();
    for (const PracticeMember &member : recipients) {
        Json person = {{"reference", member.reference.toString()}};
        if (!member.name.empty())
            person["display"] = member.name;
        people.push_back(std::move(person));
    }
    message["recipient"] = std::move(people);
    for (const char *key : {"partOf", "inResponseTo"}) {
        if (!message.contains(key))
            continue;
        for (Json &element : message[key])
            element = {{"reference", referenceIn(element)->toString()}};
    }
}

/// "Binary/x" → "x"; also where the portal's own address stands before it.
std::string fileIdOf(const Json &attachment)
{
    const std::optional<Reference> target = parseReference(textAt(attachment, "url"));
    return target && target->type == "Binary" ? target->id : std::string();
}

std::string megabytes(std::size_t bytes) { return std::to_string(bytes / 1024 / 1024); }

std::string shortened(const std::string &title)
{
    const std::string clean = withoutControls(title);
    return codePoints(clean).value_or(limits::titleLength + 1) > limits::titleLength ? std::string()
                                                                                     : clean;
}

} // namespace

Messages::Messages(ResourceStore &store, MessageFiles &files, ScriptedMembers &members)
    : m_store(store)
    , m_files(files)
    , m_members(members)
{
}

std::variant<Json, Problem> Messages::create(
    const Grant &grant, const Json &sent, const std::string &acceptLanguage)
{
    const Language language = preferredLanguage(acceptLanguage);
    MessageChecks checks(m_store, grant, language);
    if (auto problem = checks(sent))
        return std::move(*problem);
    Json message = ownElements(sent);
    message["id"] = randomUuid();
    message["status"] = isHeader(message) ? "preparation" : "in-progress";
    nameOthers(message, checks.recipients());
    message["subject"] = {{"reference", "Patient/" + grant.patientId}};
    message["sender"] = {{"reference", grant.person()}};
    message["sent"] = toInstant(m_store.clock().now());
    if (auto problem = takeFiles(grant, message, language))
        return std::move(*problem);
    openThread(message);
    message = m_store.put(std::move(message));
    if (!isHeader(message))
        m_members.receive(message, grant.practiceId, checks.recipients());
    return message;
}

std::optional<Problem> Messages::takeFiles(const Grant &grant, Json &message, Language language)
{
    if (!message.contains("payload"))
        return std::nullopt;
    std::size_t bytes = 0;
    const auto id = message["id"].get<std::string>();
    for (Json &payload : message["payload"]) {
        if (!payload.contains("contentAttachment"))
            continue;
        if (auto problem = takeFile(grant, payload["contentAttachment"], id, language, bytes))
            return problem;
    }
    if (bytes > limits::messageBytes)
        return refusal(Refusal::MessageTooLarge, language, megabytes(limits::messageBytes));
    return std::nullopt;
}

std::optional<Problem> Messages::takeFile(const Grant &grant, Json &attachment,
    const std::string &messageId, Language language, std::size_t &bytes)
{
    std::optional<MessageFile> file;
    std::string id = fileIdOf(attachment);
    if (attachment.contains("data")) {
        const auto content = fromBase64(textAt(attachment, "data"));
        if (!content)
            return refusal(Refusal::Invalid, language, {}, {}, "The data is no base64.");
        file = MessageFile{mediaTypeOf(textAt(attachment, "contentType")), *content};
        if (auto problem = refuseFile(*file, language))
            return problem;
        id = m_files.add(*file, messageId);
    } else if (!id.empty()) {
        file = m_files.take(grant, id, messageId);
    }
    if (!file)
        return refusal(Refusal::UnknownAttachment, language);
    // It may have come for a document, which can be of more types.
    if (auto problem = refuseFile(*file, language))
        return problem;
    bytes += file->bytes.size();
    const std::string title = shortened(textAt(attachment, "title"));
    attachment = {{"contentType", file->contentType}, {"url", "Binary/" + id},
        {"size", file->bytes.size()}, {"hash", attachmentHash(file->bytes)}};
    if (!title.empty())
        attachment["title"] = title;
    return std::nullopt;
}

void Messages::openThread(const Json &message)
{
    for (const Json *element : elementsAt(message, "partOf")) {
        const std::optional<Reference> target = referenceIn(*element);
        std::optional<Json> header = target ? m_store.find(target->type, target->id) : std::nullopt;
        if (!header || textAt(*header, "status") != "preparation")
            continue;
        (*header)["status"] = "in-progress";
        m_store.put(std::move(*header));
    }
}

} // namespace kinward::sandbox
