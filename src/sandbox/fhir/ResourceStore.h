#pragma once

#include "sandbox/base/Database.h"
#include "sandbox/base/Json.h"
#include "sandbox/base/Time.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// FHIR resources in SQLite with an index of search parameters. Gives each version `meta.versionId`
/// and `meta.lastUpdated`; the latter never repeats and never goes back, not even with the clock.
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

    /// `listener` is called with each first version of a resource, inside the transaction that
    /// stores it.
    void onCreated(std::function<void(const Json &resource)> listener);

    Database &database() const { return m_database; }
    const Clock &clock() const { return m_clock; }

private:
    struct Row {
        std::int64_t key = 0;
        std::int64_t version = 0;
    };
    std::optional<Row> rowOf(const std::string &type, const std::string &id) const;
    std::int64_t nextUpdate() const;

    Database &m_database;
    const Clock &m_clock;
    std::function<void(const Json &)> m_created;
};

} // namespace kinward::sandbox
