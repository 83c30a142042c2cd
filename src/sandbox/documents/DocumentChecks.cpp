#include "sandbox/documents/DocumentChecks.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/documents/DocumentRefusals.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/RecordGate.h"
#include "sandbox/fhir/Search.h"

#include <algorithm>

namespace kinward::sandbox
{

std::optional<Problem> refuseUploading(const Grant &grant, Language language)
{
    if (grant.permissions.count("documents.upload") == 0)
        return refusal(DocumentRefusal::NotPermitted, language);
    for (const char *type : {"DocumentReference", "Binary"}) {
        if (auto problem = refuseType(grant, *rulesOf(type), AuditedAction::Kind::Create))
            return problem;
    }
    return std::nullopt;
}

bool areLists(const Json &sent, std::initializer_list<const char *> keys)
{
    return std::all_of(keys.begin(), keys.end(), [&sent](const char *key) {
        if (!sent.contains(key))
            return true;
        const Json &list = sent[key];
        return list.is_array() && !list.empty()
            && std::all_of(
                list.begin(), list.end(), [](const Json &one) { return one.is_object(); });
    });
}

bool isCodeableConcept(const Json &element)
{
    if (!element.is_object() || !areLists(element, {"coding"}))
        return false;
    const auto text = element.find("text");
    return element.contains("coding") || (text != element.end() && text->is_string());
}

bool isOfPatient(const Json &sent, const Grant &grant)
{
    if (!sent.contains("subject"))
        return true;
    const std::optional<Reference> subject = referenceIn(sent["subject"]);
    return subject && *subject == Reference{"Patient", grant.patientId};
}

std::optional<std::string> cleanText(const Json &sent, const char *key, std::size_t longest)
{
    if (!sent.contains(key))
        return std::string();
    if (!sent[key].is_string())
        return std::nullopt;
    std::string clean;
    for (const char letter : sent[key].get_ref<const std::string &>()) {
        const bool isControl = static_cast<unsigned char>(letter) < 0x20 || letter == '\x7f';
        if (!isControl || letter == '\n' || letter == '\t')
            clean += letter;
    }
    clean = trimmed(clean);
    if (codePoints(clean).value_or(longest + 1) > longest)
        return std::nullopt;
    return clean;
}

Json personOf(const ResourceStore &store, const Grant &grant)
{
    Json person = {{"reference", grant.person()}};
    const auto record = store.find(grant.personType(), grant.personId());
    const auto names = record ? elementsAt(*record, "name") : std::vector<const Json *>();
    if (names.empty())
        return person;
    std::string name = textAt(*names.front(), "text");
    if (name.empty()) {
        for (const Json *part : elementsAt(*names.front(), "given|family"))
            name += (name.empty() ? "" : " ") + (part->is_string() ? part->get<std::string>() : "");
    }
    if (!name.empty())
        person["display"] = name;
    return person;
}

bool isVisibleDocument(
    const ResourceStore &store, const Grant &grant, const std::optional<Reference> &target)
{
    if (!target || target->type != "DocumentReference")
        return false;
    const auto found = readVisible(store, grant, target->type, target->id);
    return found && !found->deleted;
}

std::string megabytes(std::int64_t bytes) { return std::to_string(bytes / 1024 / 1024); }

} // namespace kinward::sandbox
