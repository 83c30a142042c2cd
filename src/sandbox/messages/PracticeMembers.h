#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/ResourceStore.h"

#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// Whether somebody can be written to.
enum class Messaging { Accepting, Away, NotAccepting };

/// Somebody a message can go to, or the practice itself.
struct PracticeMember {
    Reference reference; ///< as the message names them
    std::string name; ///< may be empty
    Messaging messaging = Messaging::Accepting;
    std::string note; ///< in their own words, e.g. when they are back
};

/// Who of a practice a message may name (docs/portal-api.yaml, search).
class PracticeMembers
{
public:
    explicit PracticeMembers(const ResourceStore &store);

    /// Nothing where they are not at that practice.
    std::optional<PracticeMember> find(
        const Reference &recipient, const std::string &practiceId) const;

private:
    std::vector<Json> rolesOf(const Reference &recipient, const std::string &practiceId) const;
    std::string nameOf(const Reference &recipient, const std::vector<Json> &roles) const;

    const ResourceStore &m_store;
};

} // namespace kinward::sandbox
