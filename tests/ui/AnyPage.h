#pragma once

#include "ui/documents/DocumentsPage.h"
#include "ui/records/RecordPages.h"

namespace kinward::test
{

/// The page of a section of records, in whichever room it is; null for messages.
inline std::unique_ptr<ui::RecordPage> makePage(
    care::Section section, net::PatientSession &session, const Clock &clock, const ui::Theme &theme)
{
    if (section == care::Section::Documents)
        return std::make_unique<ui::DocumentsPage>(session, clock, theme);
    return ui::makeRecordPage(section, session, clock, theme);
}

} // namespace kinward::test
