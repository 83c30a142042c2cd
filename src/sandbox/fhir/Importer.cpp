#include "sandbox/fhir/Importer.h"

#include "sandbox/base/Random.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/ImportFile.h"
#include "sandbox/fhir/ReferenceResolver.h"

namespace kinward::sandbox
{

namespace
{

constexpr std::string_view uuidPrefix = "urn:uuid:";

/// Where the resource will stand: its own id, that of `PUT Type/id`, that of `urn:uuid:…`, or a new
/// one.
std::optional<Reference> placeOf(const ImportEntry &entry)
{
    const std::string type = textAt(entry.resource, "resourceType");
    if (!parseReference(type + "/x"))
        return std::nullopt;
    if (entry.method == "PUT") {
        const std::optional<Reference> target = parseReference(entry.url);
        if (target && target->type == type)
            return target;
    }
    std::string id = textAt(entry.resource, "id");
    if (id.empty() && entry.fullUrl.compare(0, uuidPrefix.size(), uuidPrefix) == 0)
        id = entry.fullUrl.substr(uuidPrefix.size());
    return Reference{type, isValidId(id) ? id : randomUuid()};
}

class Import
{
public:
    Import(ResourceStore &store, ImportReport &report)
        : m_store(store)
        , m_report(report)
        , m_resolver(store)
    {
    }

    void place(ImportEntry &entry)
    {
        if (entry.method == "DELETE") {
            if (const auto target = parseReference(entry.url))
                m_store.remove(target->type, target->id);
            return;
        }
        if (!entry.method.empty() && entry.method != "POST" && entry.method != "PUT") {
            m_report.problems.push_back("A request is not understood: " + entry.method + ".");
            return;
        }
        const std::optional<Reference> place = placeOf(entry);
        if (!place) {
            m_report.problems.emplace_back("An entry is not a resource.");
            return;
        }
        if (!entry.ifNoneExist.empty()) {
            const auto known = m_resolver.find(place->type, entry.ifNoneExist);
            if (known.size() == 1) {
                m_resolver.learn(entry.fullUrl, {place->type, known.front()}, Json::object());
                return;
            }
        }
        entry.resource["id"] = place->id;
        m_resolver.learn(entry.fullUrl, *place, entry.resource);
        m_placed.push_back(&entry);
    }

    void store()
    {
        for (ImportEntry *entry : m_placed) {
            m_resolver.resolve(entry->resource, m_report.problems);
            const Json stored = m_store.put(std::move(entry->resource));
            ++m_report.resources;
            if (stored["resourceType"] == "Patient")
                m_report.patientIds.push_back(stored["id"].get<std::string>());
        }
    }

private:
    ResourceStore &m_store;
    ImportReport &m_report;
    ReferenceResolver m_resolver;
    std::vector<ImportEntry *> m_placed;
};

ImportReport import(ResourceStore &store, ImportFile file)
{
    ImportReport report;
    report.problems = std::move(file.problems);
    Database::Transaction transaction(store.database());
    Import import(store, report);
    for (ImportEntry &entry : file.entries)
        import.place(entry);
    import.store();
    transaction.commit();
    return report;
}

} // namespace

ImportReport importFile(ResourceStore &store, const std::string &path)
{
    return import(store, readImportFile(path));
}

ImportReport importText(ResourceStore &store, const std::string &content)
{
    return import(store, readImport(content));
}

} // namespace kinward::sandbox
