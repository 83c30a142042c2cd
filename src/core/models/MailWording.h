#pragma once

#include "core/models/MailThread.h"
#include "core/models/RecordRoles.h"

/// How messages are spoken of. As models::wording.
namespace kinward::models::wording
{

/// In a list: "9:12 AM", "Yesterday", "Tuesday", "Nov 3", "Nov 3, 2025".
QString listMoment(const QDateTime &when, const QDateTime &now);
/// "Waiting to be sent", "Read by the practice"; empty for what was received.
QString deliveryText(Delivery delivery);
/// One or two words for a badge; empty where it need not be said.
QString deliveryWord(Delivery delivery);
Tone deliveryTone(Delivery delivery);
QString noTopic(); ///< "(No subject)"

} // namespace kinward::models::wording
