#pragma once

#include "core/care/PatientLink.h"
#include "core/care/Section.h"

#include <QString>

namespace kinward::ui
{

/// Why this caregiver cannot upload, and what to do; empty where they can.
QString describeUploadAccess(care::SectionAccess access, const care::PatientLink &link);
/// The same for sharing, in whichever way.
QString describeShareAccess(care::SectionAccess access, const care::PatientLink &link);

} // namespace kinward::ui
