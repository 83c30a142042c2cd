#pragma once

#include "core/base/Clock.h"
#include "ui/records/RecordPage.h"

#include <memory>

namespace kinward::ui
{

/// Whether a section is shown on a page of this room. Messages and documents have rooms of
/// their own.
bool hasRecordPage(care::Section section);
/// The page of a section that has one; else null.
std::unique_ptr<RecordPage> makeRecordPage(
    care::Section section, net::PatientSession &session, const Clock &clock, const Theme &theme);

} // namespace kinward::ui
