#include "sandbox/base/Base64.h"
#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/SimplePdf.h"
#include "sandbox/seed/facts/Documents.h"

#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

const Subject &subjectOf(const char *patient)
{
    return std::string_view(patient) == child().id ? child() : mother();
}

std::string plainText(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

std::string documentId(const char *patient, const char *paper)
{
    return std::string(patient) + "-document-" + paper;
}

Json document(const Seed &seed, const facts::Paper &fact)
{
    const Subject &subject = subjectOf(fact.patient);
    Json result = resource("DocumentReference", documentId(fact.patient, fact.id));
    result["status"] = fact.status;
    result["type"]
        = *fact.loinc ? codeable({codes::loinc, fact.loinc, fact.kind}) : textConcept(fact.kind);
    result["category"] = Json::array(
        {codeable({"http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
            "clinical-note", "Clinical Note"})});
    result["subject"] = reference(subject);
    result["date"] = seed.calendar.time(seed.calendar.workday(fact.day), 15 * 60 + 20);
    result["author"] = Json::array(
        {fact.by ? practitioner(*fact.by) : Json::object({{"display", fact.author}})});
    result["custodian"] = reference(std::string("Organization/") + subject.practice);
    result["description"] = fact.title;
    return result;
}

/// A folder as IHE MHD has it: a List with this code.
Json folder(const Seed &seed, const facts::Folder &fact)
{
    Json result = resource("List", std::string(fact.patient) + "-folder-" + fact.id);
    result["status"] = "current";
    result["mode"] = "working";
    result["title"] = fact.title;
    result["code"] = codeable(
        {"https://profiles.ihe.net/ITI/MHD/CodeSystem/MHDlistTypes", "folder", "Folder"});
    result["subject"] = reference(subjectOf(fact.patient));
    result["date"] = seed.calendar.time(seed.calendar.workday(fact.day), 15 * 60 + 40);
    for (const char *paper : fact.papers)
        result["entry"].push_back(
            {{"item", reference("DocumentReference/" + documentId(fact.patient, paper))}});
    return result;
}

Json inlineAttachment(const std::string &bytes, const char *title)
{
    return {{"contentType", "text/plain"}, {"title", title}, {"data", toBase64(bytes)},
        {"size", bytes.size()}};
}

} // namespace

Json binaryAttachment(Seed &seed, const Subject &subject, const std::string &id,
    const std::string &title, const std::string &bytes)
{
    Json binary = resource("Binary", id);
    binary["contentType"] = "application/pdf";
    binary["securityContext"] = Json::object({{"reference", std::string("Patient/") + subject.id}});
    binary["data"] = toBase64(bytes);
    seed.add(std::move(binary));
    return {{"contentType", "application/pdf"}, {"title", title}, {"url", "Binary/" + id},
        {"size", bytes.size()}};
}

void addDocuments(Seed &seed)
{
    for (const facts::Paper &fact : facts::papers) {
        Json entry = document(seed, fact);
        Json attachment = fact.isPdf ? binaryAttachment(seed, subjectOf(fact.patient),
                              std::string(fact.patient) + "-file-" + fact.id, fact.title,
                              simplePdf(fact.title, fact.lines))
                                     : inlineAttachment(plainText(fact.lines), fact.title);
        entry["content"] = Json::array({Json::object({{"attachment", std::move(attachment)}})});
        seed.add(std::move(entry));
    }
    for (const facts::Folder &fact : facts::folders)
        seed.add(folder(seed, fact));
}

} // namespace kinward::sandbox::seed
