#include "net/portal/PortalDescription.h"

#include "net/portal/Scopes.h"

namespace kinward::net
{

using care::SectionAccess;

QStringList PortalDescription::scopesToAsk() const { return scopesFor(scopesSupported); }

SectionAccess sectionAccess(care::Section section, const PortalDescription &portal,
    const QStringList &scopes, const std::optional<care::PatientLink> &link)
{
    const QString type = care::mainResourceOf(section);
    if (!portal.offers(type))
        return SectionAccess::NotOffered;
    // The permission before the scope: a portal that withholds a section withholds its scope too,
    // and the first is why.
    if (link && !link->permissions.contains(care::permissionOf(section)))
        return SectionAccess::NotPermitted;
    return isReadable(type, scopes) ? SectionAccess::Granted : SectionAccess::NotInScope;
}

} // namespace kinward::net
