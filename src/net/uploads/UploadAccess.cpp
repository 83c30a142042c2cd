#include "net/uploads/UploadAccess.h"

#include "net/portal/Scopes.h"

namespace kinward::net
{

using care::SectionAccess;

namespace
{

const auto documentType = QStringLiteral("DocumentReference");
const auto binaryType = QStringLiteral("Binary");
const auto listType = QStringLiteral("List");
const auto permission = QStringLiteral("documents.upload");

SectionAccess uploadingAccess(const PortalDescription &portal, const QStringList &scopes,
    const std::optional<care::PatientLink> &link)
{
    const auto reading = sectionAccess(care::Section::Documents, portal, scopes, link);
    if (reading != SectionAccess::Granted)
        return reading;
    const auto binary = portal.writes.value(binaryType);
    const bool hasTus = portal.caregiver && !portal.caregiver->documents.uploads.isEmpty();
    const bool takesBytes = hasTus || binary.create || binary.updateCreate;
    if (!takesBytes || !portal.writes.value(documentType).create)
        return SectionAccess::NotOffered;
    if (link && !link->permissions.contains(permission))
        return SectionAccess::NotPermitted;
    const bool isInScope
        = isWritable(documentType, scopes) && (hasTus || isWritable(binaryType, scopes));
    return isInScope ? SectionAccess::Granted : SectionAccess::NotInScope;
}

} // namespace

UploadAccess uploadAccess(const PortalDescription &portal, const QStringList &scopes,
    const std::optional<care::PatientLink> &link)
{
    UploadAccess access;
    access.uploading = uploadingAccess(portal, scopes, link);
    access.makingFolders = access.uploading;
    const auto list = portal.writes.value(listType);
    if (access.uploading != SectionAccess::Granted)
        return access;
    if (!list.create || !list.update)
        access.makingFolders = SectionAccess::NotOffered;
    else if (!isWritable(listType, scopes))
        access.makingFolders = SectionAccess::NotInScope;
    return access;
}

} // namespace kinward::net
