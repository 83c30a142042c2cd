#pragma once

#include <QString>

namespace kinward::models::wording
{

/// What one record of a FHIR resource type is called: "Prescription", "Lab or vital sign result"…;
/// the type itself where it has no common name.
QString recordKind(const QString &resourceType);

} // namespace kinward::models::wording
