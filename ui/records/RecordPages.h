#pragma once

#include "core/base/Clock.h"
#include "ui/records/RecordPage.h"

#include <memory>

namespace kinward::ui
{

/// The page of a section; null for Messages, which has its own room.
std::unique_ptr<RecordPage> makeRecordPage(
    care::Section section, net::PatientSession &session, const Clock &clock, const Theme &theme);

} // namespace kinward::ui
