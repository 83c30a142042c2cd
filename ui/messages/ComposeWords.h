#pragma once

#include "core/care/PatientLink.h"
#include "core/outbox/MessageLimits.h"

#include <QString>

namespace kinward::ui
{

/// Why a message cannot be sent as it is, and what to do.
QString describeLimit(const outbox::LimitProblem &problem, const care::Practice &practice);
/// Why a message came back: in the portal's words where it gave some, else in ours, and what to do.
QString describeRefusal(const outbox::Refusal &refusal, const care::Practice &practice);
/// "Not for emergencies: …", with the practice's number where it is known.
QString emergencyLine(const care::Practice &practice);
/// "10 MB".
QString sizeText(qint64 bytes);

/// Text that came from elsewhere, fit for a plain message: line ends as here, no control,
/// direction or invisible characters, no blanks at the end of a line.
QString cleanedText(const QString &text);

} // namespace kinward::ui
