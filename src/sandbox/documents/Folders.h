#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/documents/DocumentRefusals.h"
#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/ResourceStore.h"

#include <string>
#include <variant>
#include <vector>

namespace kinward::sandbox
{

/// Folders of documents: Lists with the code `folder` of IHE MHD. Documents are put in and never
/// taken out here, so that two people who sort the same folder lose nothing.
class Folders
{
public:
    explicit Folders(ResourceStore &store);

    /// FhirEndpoint's Creator for List.
    std::variant<Json, Problem> create(
        const Grant &grant, const Json &sent, const std::string &acceptLanguage);
    /// FhirEndpoint's Updater for List: title and entries.
    std::variant<Json, Problem> update(
        const Grant &grant, Json current, const Json &sent, const std::string &acceptLanguage);

private:
    std::optional<Problem> check(const Grant &grant, const Json &sent, Language language) const;
    std::optional<Problem> put(
        const Grant &grant, Json &folder, const Json &sent, Language language) const;

    ResourceStore &m_store;
};

} // namespace kinward::sandbox
