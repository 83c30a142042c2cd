#include "sandbox/fhir/ResourceStore.h"

#include "sandbox/base/Random.h"
#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/SearchIndex.h"

#include <algorithm>
#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

using std::chrono::milliseconds;

// `patient` is the one Patient a resource speaks of; NULL where it speaks of none, '' where of
// several.
constexpr auto schema = R"(
CREATE TABLE IF NOT EXISTS resources(
    key INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    updated INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, patient TEXT, body TEXT NOT NULL,
    UNIQUE(type, id));
CREATE INDEX IF NOT EXISTS resources_updated ON resources(updated);
CREATE INDEX IF NOT EXISTS resources_section ON resources(type, patient, updated);
)";

std::string requireText(const Json &resource, const char *key)
{
    const auto found = resource.find(key);
    return found != resource.end() && found->is_string() ? found->get<std::string>() : "";
}

void stamp(Json &resource, std::int64_t version, std::int64_t updated)
{
    Json &meta = resource["meta"];
    if (!meta.is_object())
        meta = Json::object();
    meta["versionId"] = std::to_string(version);
    meta["lastUpdated"] = toInstant(TimePoint(milliseconds(updated)));
}

} // namespace

ResourceStore::ResourceStore(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
    m_database.execute(schema);
    SearchIndex::createTables(m_database);
}

Json ResourceStore::put(Json resource)
{
    const std::string type = requireText(resource, "resourceType");
    if (type.empty())
        throw std::invalid_argument("a resource needs a resourceType");
    if (requireText(resource, "id").empty())
        resource["id"] = randomUuid();
    const auto id = resource["id"].get<std::string>();

    Database::Transaction transaction(m_database);
    const std::optional<Row> old = rowOf(type, id);
    const std::int64_t version = old ? old->version + 1 : 1;
    const std::int64_t updated = nextUpdate();
    stamp(resource, version, updated);

    Statement write = m_database.prepare("INSERT INTO resources(type, id, version, updated, "
                                         "patient, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
                                         " ON CONFLICT(type, id) DO UPDATE SET version = ?3, "
                                         "updated = ?4, deleted = 0, patient = ?5,"
                                         " body = ?6 RETURNING key");
    write.bind(1, type).bind(2, id).bind(3, version).bind(4, updated).bind(6, resource.dump());
    if (const std::optional<std::string> patient = patientOf(resource))
        write.bind(5, *patient);
    write.step();
    const std::int64_t key = write.number(0);
    write.step(); // SQLite finishes the statement, and with it the write, on the last step

    SearchIndex index(m_database);
    if (old)
        index.erase(key);
    index.add(key, resource);
    if (!old && m_created)
        m_created(resource);
    transaction.commit();
    return resource;
}

std::optional<Json> ResourceStore::find(const std::string &type, const std::string &id) const
{
    const auto guard = m_database.lock();
    Statement read = m_database.prepare(
        "SELECT body FROM resources WHERE type = ? AND id = ? AND deleted = 0");
    read.bind(1, type).bind(2, id);
    if (!read.step())
        return std::nullopt;
    return Json::parse(read.text(0));
}

bool ResourceStore::isDeleted(const std::string &type, const std::string &id) const
{
    const auto guard = m_database.lock();
    Statement read
        = m_database.prepare("SELECT 1 FROM resources WHERE type = ? AND id = ? AND deleted = 1");
    return read.bind(1, type).bind(2, id).step();
}

void ResourceStore::remove(const std::string &type, const std::string &id)
{
    Database::Transaction transaction(m_database);
    // The body and the index stay: who may learn that a record was deleted is decided by what it
    // was.
    Statement write
        = m_database.prepare("UPDATE resources SET deleted = 1, version = version + 1, updated = ?"
                             " WHERE type = ? AND id = ? AND deleted = 0");
    write.bind(1, nextUpdate()).bind(2, type).bind(3, id).step();
    transaction.commit();
}

std::vector<Json> ResourceStore::all(const std::string &type) const
{
    const auto guard = m_database.lock();
    Statement read = m_database.prepare(
        "SELECT body FROM resources WHERE type = ? AND deleted = 0 ORDER BY key");
    read.bind(1, type);
    std::vector<Json> resources;
    while (read.step())
        resources.push_back(Json::parse(read.text(0)));
    return resources;
}

void ResourceStore::onCreated(std::function<void(const Json &)> listener)
{
    m_created = std::move(listener);
}

std::optional<ResourceStore::Row> ResourceStore::rowOf(
    const std::string &type, const std::string &id) const
{
    Statement read
        = m_database.prepare("SELECT key, version FROM resources WHERE type = ? AND id = ?");
    if (!read.bind(1, type).bind(2, id).step())
        return std::nullopt;
    return Row{read.number(0), read.number(1)};
}

std::int64_t ResourceStore::nextUpdate() const
{
    Statement read = m_database.prepare("SELECT COALESCE(MAX(updated), 0) FROM resources");
    read.step();
    const auto now = std::chrono::floor<milliseconds>(m_clock.now()).time_since_epoch().count();
    return std::max<std::int64_t>(now, read.number(0) + 1);
}

} // namespace kinward::sandbox
