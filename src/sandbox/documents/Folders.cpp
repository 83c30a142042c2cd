#include "sandbox/documents/Folders.h"

#include "sandbox/base/Random.h"
#include "sandbox/documents/DocumentChecks.h"
#include "sandbox/fhir/ElementPath.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr auto folderSystem = "https://profiles.ihe.net/ITI/MHD/CodeSystem/MHDlistTypes";
constexpr std::size_t longestTitle = 100; ///< Unicode code points
constexpr std::size_t mostEntries = 10000;

bool isFolder(const Json &list)
{
    const auto codings = elementsAt(list, "code.coding");
    return std::any_of(codings.begin(), codings.end(), [](const Json *coding) {
        return textAt(*coding, "system") == folderSystem && textAt(*coding, "code") == "folder";
    });
}

std::vector<std::string> documentsIn(const Json &list)
{
    std::vector<std::string> documents;
    for (const Json *item : elementsAt(list, "entry.item")) {
        if (const std::optional<Reference> target = referenceIn(*item))
            documents.push_back(target->toString());
    }
    return documents;
}

bool holds(const std::vector<std::string> &documents, const std::string &document)
{
    return std::find(documents.begin(), documents.end(), document) != documents.end();
}

} // namespace

Folders::Folders(ResourceStore &store)
    : m_store(store)
{
}

std::variant<Json, Problem> Folders::create(
    const Grant &grant, const Json &sent, const std::string &acceptLanguage)
{
    const Language language = preferredLanguage(acceptLanguage);
    if (auto problem = check(grant, sent, language))
        return std::move(*problem);
    Json folder = {{"resourceType", "List"}, {"id", randomUuid()}};
    if (sent.contains("identifier"))
        folder["identifier"] = sent["identifier"];
    folder["status"] = "current";
    folder["mode"] = "working";
    folder["title"] = "";
    folder["code"] = {{"coding",
        Json::array({{{"system", folderSystem}, {"code", "folder"}, {"display", "Folder"}}})}};
    folder["subject"] = {{"reference", "Patient/" + grant.patientId}};
    folder["source"] = personOf(m_store, grant);
    if (auto problem = put(grant, folder, sent, language))
        return std::move(*problem);
    return m_store.put(std::move(folder));
}

std::variant<Json, Problem> Folders::update(
    const Grant &grant, Json current, const Json &sent, const std::string &acceptLanguage)
{
    const Language language = preferredLanguage(acceptLanguage);
    if (!isFolder(current))
        return refusal(DocumentRefusal::NoFolder, language);
    if (auto problem = check(grant, sent, language))
        return std::move(*problem);
    const std::vector<std::string> now = documentsIn(sent);
    for (const std::string &document : documentsIn(current)) {
        if (!holds(now, document))
            return refusal(DocumentRefusal::EntryRemoved, language);
    }
    if (auto problem = put(grant, current, sent, language))
        return std::move(*problem);
    return m_store.put(std::move(current));
}

std::optional<Problem> Folders::check(const Grant &grant, const Json &sent, Language language) const
{
    if (auto problem = refuseUploading(grant, language))
        return problem;
    if (!areLists(sent, {"identifier", "entry"}))
        return refusal(
            DocumentRefusal::Invalid, language, {}, "identifier and entry are lists of elements.");
    if (!isFolder(sent))
        return refusal(DocumentRefusal::NoFolder, language);
    if (!isOfPatient(sent, grant))
        return refusal(DocumentRefusal::OtherPatient, language);
    const auto title = cleanText(sent, "title", longestTitle);
    if (!title)
        return refusal(DocumentRefusal::TooLong, language, std::to_string(longestTitle));
    if (title->empty())
        return refusal(DocumentRefusal::Untitled, language);
    if (sent.contains("entry") && sent["entry"].size() > mostEntries)
        return refusal(DocumentRefusal::Invalid, language, {}, "There are too many entries.");
    return std::nullopt;
}

std::optional<Problem> Folders::put(
    const Grant &grant, Json &folder, const Json &sent, Language language) const
{
    const std::string now = toInstant(m_store.clock().now());
    const std::vector<std::string> before = documentsIn(folder);
    std::vector<std::string> added;
    Json entries = folder.value("entry", Json::array());
    const Json wanted = sent.value("entry", Json::array());
    for (const Json &entry : wanted) {
        const std::optional<Reference> target
            = entry.contains("item") ? referenceIn(entry["item"]) : std::nullopt;
        if (!target)
            return refusal(DocumentRefusal::UnknownEntry, language);
        const std::string document = target->toString();
        if (holds(before, document) || holds(added, document))
            continue;
        if (!isVisibleDocument(m_store, grant, target))
            return refusal(DocumentRefusal::UnknownEntry, language);
        entries.push_back({{"date", now}, {"item", {{"reference", document}}}});
        added.push_back(document);
    }
    folder["title"] = *cleanText(sent, "title", longestTitle);
    folder["date"] = now;
    if (!entries.empty())
        folder["entry"] = std::move(entries);
    return std::nullopt;
}

} // namespace kinward::sandbox
