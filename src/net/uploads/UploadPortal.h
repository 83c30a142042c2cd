#pragma once

#include "core/uploads/UploadLimits.h"
#include "net/portal/PortalDescription.h"

namespace kinward::net
{

/// What a tus server says of itself (tus 1.0.0, OPTIONS).
struct TusOffer {
    bool hasSha256 = false; ///< Upload-Checksum
    std::optional<qint64> maxBytes = {};
};

/// Where files go, and in whose name.
struct UploadPortal {
    QUrl tus; ///< empty: Binary only
    TusOffer tusOffer;
    WriteSupport binary;
    WriteSupport document;
    WriteSupport list;
    QString patientId;
    QString relatedPerson; ///< `RelatedPerson/…`; may be empty
    uploads::UploadLimits limits;
};

} // namespace kinward::net
