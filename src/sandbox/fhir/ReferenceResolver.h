#pragma once

#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/ResourceStore.h"

#include <map>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// Turns the references of an import into literal ones (R4 §3.1.0.11.2).
class ReferenceResolver
{
public:
    explicit ReferenceResolver(ResourceStore &store);

    /// Tells where a resource of the file will stand.
    void learn(const std::string &fullUrl, const Reference &place, const Json &resource);
    /// What `identifier=system|value` finds among the file's resources and in the store.
    std::vector<std::string> find(const std::string &type, const std::string &condition);
    /// Rewrites every reference below `resource`. A conditional one that finds nothing becomes a
    /// logical reference (R4 §2.3.0.2): the identifier stays. References to contained resources
    /// stay.
    void resolve(Json &resource, std::vector<std::string> &problems);

private:
    void resolveConditional(Json &element, std::vector<std::string> &problems);
    std::vector<std::string> findInStore(
        const std::string &type, const std::string &system, const std::string &value);

    ResourceStore &m_store;
    std::map<std::string, std::string> m_places; ///< full address → Type/id
    std::multimap<std::string, std::string> m_identifiers; ///< type|system|value → id
};

} // namespace kinward::sandbox
