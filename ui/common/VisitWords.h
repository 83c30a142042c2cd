#pragma once

#include "core/visits/MeetingTimes.h"
#include "ui/common/VisitRequest.h"

namespace kinward::ui
{

/// When one can join, as a sentence: "You can join from 2:45 PM, in 3 hours." `now` is local time.
QString joinSentence(const visits::MeetingTimes &times, const QDateTime &now);
/// The same in few words, for a card: "You can join from 2:45 PM"; empty where it is not that day,
/// or one can join already.
QString joinHint(const visits::MeetingTimes &times, const QDateTime &now);
/// The host that a found link leads to, in the letters that cannot be taken for others.
QString hostOf(const QUrl &link);
/// To be asked for where the appointment has a link.
VisitRequest visitRequestOf(const care::Appointment &appointment);

} // namespace kinward::ui
