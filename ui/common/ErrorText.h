#pragma once

#include "core/base/Error.h"
#include "core/care/PatientLink.h"
#include "core/care/Section.h"

#include <QDateTime>
#include <QString>

namespace kinward::ui {

/// An error as it is told to a person: what happened, what is safe, what to do.
struct ErrorText {
    QString title;
    QString explanation;
    QString action; ///< label of the button that helps; empty where none does
};

/// `practice` may be empty; `lastSync` invalid where nothing was read yet.
ErrorText describeError(const Error &error, const care::Practice &practice, const QDateTime &lastSync = {});
/// Why a section cannot be read.
ErrorText describeAccess(care::Section section, care::SectionAccess access, const care::PatientLink &link);
/// The section's name as it stands in the navigation.
QString sectionName(care::Section section);

} // namespace kinward::ui
