#pragma once

#include "sandbox/base/Json.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// What the portal takes as a document, as it announces it (docs/portal-api.yaml, Documents).
struct DocumentLimits {
    static constexpr std::int64_t most = std::int64_t{2} * 1024 * 1024 * 1024; ///< of any portal
    std::int64_t maxBytes = std::int64_t{50} * 1024 * 1024; ///< of one file
    bool hasTus = true; ///< false: files come by POST Binary only
};

/// `caregiver_extension.documents` of the SMART configuration.
Json documentsOffer(const std::string &baseUrl, const DocumentLimits &limits);
/// Whether a document may be of this media type (in lower case, without parameters).
bool isDocumentTypeAccepted(std::string_view mediaType);

} // namespace kinward::sandbox
