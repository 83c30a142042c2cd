#pragma once

#include "sandbox/fhir/ResourceStore.h"

#include <string>
#include <vector>

namespace kinward::sandbox
{

struct ImportReport {
    int resources = 0;
    std::vector<std::string> patientIds;
    std::vector<std::string> problems; ///< one sentence each, for stderr
};

/// Loads a FHIR R4 Bundle (transaction, batch, collection, searchset), a single resource or NDJSON;
/// a file that ends in .gz is unpacked. `urn:uuid:` references and conditional references
/// (`Practitioner?identifier=…`) are resolved.
ImportReport importFile(ResourceStore &store, const std::string &path);
/// The same from memory, not packed. Also for changes: a Bundle entry with the request method
/// DELETE removes.
ImportReport importText(ResourceStore &store, const std::string &content);

} // namespace kinward::sandbox
