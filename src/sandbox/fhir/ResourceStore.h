#pragma once

#include "sandbox/base/Database.h"
#include "sandbox/base/Json.h"
#include "sandbox/base/Time.h"

#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox {

/// FHIR resources in SQLite with an index of search parameters. Gives each version `meta.versionId` and `meta.lastUpdated`.
class ResourceStore
{
public:
    ResourceStore(Database &database, const Clock &clock);

    /// Creates or replaces; an empty id is given one. Returns the stored resource.
    Json put(Json resource);
    std::optional<Json> find(const std::string &type, const std::string &id) const;
    bool isDeleted(const std::string &type, const std::string &id) const;
    void remove(const std::string &type, const std::string &id);
    std::vector<Json> all(const std::string &type) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace kinward::sandbox
