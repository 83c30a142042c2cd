#include "sandbox/documents/Documents.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/base/Base64.h"
#include "sandbox/base/Random.h"
#include "sandbox/documents/DocumentChecks.h"
#include "sandbox/documents/FileNames.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/messages/MessageLimits.h"

#include <regex>

namespace kinward::sandbox
{

namespace
{

constexpr std::size_t longestTitle = 1000; ///< Unicode code points
constexpr std::size_t longestNote = 8000; ///< Unicode code points
constexpr std::size_t mostAttachments = 5;

/// What an author may say; everything else is the portal's.
constexpr const char *authorElements[]
    = {"resourceType", "language", "identifier", "type", "category"};

/// FHIR's instant (R4 §2.24.0.1).
bool isInstant(const Json &element)
{
    static const std::regex pattern(
        R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d))");
    return element.is_string() && std::regex_match(element.get_ref<const std::string &>(), pattern);
}

/// FHIR's dateTime (R4 §2.24.0.1): a year, a month, a day or an instant.
bool isDateTime(const Json &element)
{
    static const std::regex day(R"(\d{4}(-\d\d(-\d\d)?)?)");
    return isInstant(element)
        || (element.is_string() && std::regex_match(element.get_ref<const std::string &>(), day));
}

Problem malformed(Language language, const std::string &what)
{
    return refusal(DocumentRefusal::Invalid, language, {}, what);
}

/// Whether what the author says of a file is what the file is; what is not said is no lie.
bool isTrue(const Json &attachment, const DocumentFile &file)
{
    const auto says = [&attachment](const char *key, const Json &truth) {
        return !attachment.contains(key) || attachment[key] == truth;
    };
    const bool isType = !attachment.contains("contentType")
        || mediaTypeOf(textAt(attachment, "contentType")) == file.contentType;
    return isType && says("size", file.size) && says("hash", file.sha1);
}

} // namespace

Documents::Documents(ResourceStore &store, DocumentFiles &files, MessageFiles &smallFiles,
    DocumentLimits limits, std::string baseUrl)
    : m_store(store)
    , m_files(files)
    , m_smallFiles(smallFiles)
    , m_limits(limits)
    , m_baseUrl(std::move(baseUrl))
{
}

std::variant<Json, Problem> Documents::create(
    const Grant &grant, const Json &sent, const std::string &acceptLanguage)
{
    const Language language = preferredLanguage(acceptLanguage);
    if (auto problem = check(grant, sent, language))
        return std::move(*problem);
    const std::string now = toInstant(m_store.clock().now());
    Json document = Json::object();
    for (const char *key : authorElements) {
        if (sent.contains(key))
            document[key] = sent[key];
    }
    document["id"] = randomUuid();
    document["status"] = "current";
    document["docStatus"] = "final";
    document["subject"] = {{"reference", "Patient/" + grant.patientId}};
    document["date"] = sent.contains("date") ? sent["date"].get<std::string>() : now;
    document["author"] = Json::array({personOf(m_store, grant)});
    document["custodian"] = {{"reference", "Organization/" + grant.practiceId}};
    document["description"] = *cleanText(sent, "description", longestTitle);
    if (auto problem = takeContent(grant, sent, document, language))
        return std::move(*problem);
    return m_store.put(std::move(document));
}

Documents::Failure Documents::check(const Grant &grant, const Json &sent, Language language) const
{
    if (auto problem = refuseUploading(grant, language))
        return problem;
    if (!areLists(sent, {"identifier", "category", "content"}) || !sent.contains("content"))
        return malformed(language, "identifier, category and content are lists of elements.");
    if (sent["content"].size() > mostAttachments)
        return malformed(language, "There are too many attachments.");
    if (!sent.contains("type") || !isCodeableConcept(sent["type"]))
        return malformed(language, "type is a CodeableConcept.");
    if (sent.contains("date") && !isInstant(sent["date"]))
        return malformed(language, "date is an instant.");
    if (!isOfPatient(sent, grant))
        return refusal(DocumentRefusal::OtherPatient, language);
    const auto title = cleanText(sent, "description", longestTitle);
    if (!title)
        return refusal(DocumentRefusal::TooLong, language, std::to_string(longestTitle));
    return title->empty() ? Failure(refusal(DocumentRefusal::Untitled, language)) : std::nullopt;
}

Documents::Failure Documents::takeContent(
    const Grant &grant, const Json &sent, Json &document, Language language)
{
    Json content = Json::array();
    bool hasFile = false;
    for (const Json &part : sent["content"]) {
        if (!part.contains("attachment") || !part["attachment"].is_object())
            return malformed(language, "Each content is an attachment.");
        const Json &attachment = part["attachment"];
        const bool isFile = attachment.contains("url");
        Json taken;
        if (auto problem = isFile ? takeFile(grant, attachment, taken, language)
                                  : takeNote(attachment, taken, language))
            return problem;
        content.push_back({{"attachment", std::move(taken)}});
        hasFile = hasFile || isFile;
    }
    if (!hasFile)
        return refusal(DocumentRefusal::UnknownFile, language);
    document["content"] = std::move(content);
    return std::nullopt;
}

Documents::Failure Documents::takeFile(
    const Grant &grant, const Json &attachment, Json &taken, Language language)
{
    const std::optional<DocumentFile> file = fileOf(grant, textAt(attachment, "url"));
    if (!file)
        return refusal(DocumentRefusal::UnknownFile, language);
    if (file->size > m_limits.maxBytes)
        return refusal(DocumentRefusal::TooLarge, language, megabytes(m_limits.maxBytes));
    if (!isDocumentTypeAccepted(file->contentType))
        return refusal(DocumentRefusal::Type, language);
    if (!isTrue(attachment, *file))
        return refusal(DocumentRefusal::WrongFile, language);
    taken = {{"contentType", file->contentType}, {"url", "Binary/" + file->id},
        {"size", file->size}, {"hash", file->sha1}};
    std::string title = safeFileName(textAt(attachment, "title"));
    if (title.empty())
        title = file->name;
    if (!title.empty())
        taken["title"] = title;
    if (attachment.contains("creation")) {
        if (!isDateTime(attachment["creation"]))
            return malformed(language, "creation is a dateTime.");
        taken["creation"] = attachment["creation"];
    }
    return std::nullopt;
}

std::optional<DocumentFile> Documents::fileOf(const Grant &grant, const std::string &url)
{
    const bool isAbsolute = url.rfind(m_baseUrl + "/", 0) == 0;
    const std::string local = isAbsolute ? url.substr(m_baseUrl.size() + 1) : url;
    const std::optional<Reference> target = parseReference(local);
    if (!target || target->type != "Binary" || target->toString() != local)
        return std::nullopt;
    if (const auto file = m_files.ofCaregiver(grant, target->id)) {
        m_files.file(grant, *file);
        return file;
    }
    const auto small = m_smallFiles.giveToPatient(grant, target->id);
    if (!small)
        return std::nullopt;
    return DocumentFile{target->id, small->contentType, {},
        static_cast<std::int64_t>(small->bytes.size()), attachmentHash(small->bytes), true};
}

Documents::Failure Documents::takeNote(const Json &attachment, Json &taken, Language language) const
{
    const auto text = fromBase64(textAt(attachment, "data"));
    if (mediaTypeOf(textAt(attachment, "contentType")) != "text/plain" || !text || !isUtf8(*text))
        return malformed(language, "Only a note in text/plain comes as data.");
    if (codePoints(*text).value_or(0) > longestNote)
        return refusal(DocumentRefusal::TooLong, language, std::to_string(longestNote));
    taken = {{"contentType", "text/plain"}, {"data", toBase64(*text)}, {"size", text->size()}};
    if (const std::string title = safeFileName(textAt(attachment, "title")); !title.empty())
        taken["title"] = title;
    return std::nullopt;
}

} // namespace kinward::sandbox
