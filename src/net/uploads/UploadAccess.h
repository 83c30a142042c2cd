#pragma once

#include "core/care/Section.h"
#include "net/portal/PortalDescription.h"

namespace kinward::net
{

/// Whether files can be uploaded, and folders made and filled; why not.
struct UploadAccess {
    care::SectionAccess uploading = care::SectionAccess::NotOffered;
    care::SectionAccess makingFolders = care::SectionAccess::NotOffered;

    friend bool operator==(const UploadAccess &, const UploadAccess &) = default;
};

/// From `/metadata`, the granted scopes and the link's permissions (none: no extension).
UploadAccess uploadAccess(const PortalDescription &portal, const QStringList &scopes,
    const std::optional<care::PatientLink> &link);

} // namespace kinward::net
