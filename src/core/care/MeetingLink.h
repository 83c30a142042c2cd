#pragma once

#include "core/care/Appointment.h"

#include <QStringList>
#include <QUrl>

namespace kinward::care
{

/// Only what a browser may open safely: https, a host, and no user name that could pose as one.
/// Empty for everything else.
QUrl safeMeetingAddress(const QString &text);

/// The first link in `texts` that looks like a meeting: by the service it leads to, or by words
/// such as "meet" or "video" in it. A practice's notes also hold links to maps and forms; one of
/// those counts only where `isRemote`, since then it is all that there is to go by.
QUrl findMeetingLink(const QStringList &texts, bool isRemote);

/// Where an appointment announces no video visit, it is given the link that stands in its own
/// notes, in the names of who takes part or in `contacts`, of the places where it is held; marked
/// as found.
void adoptFoundLink(Appointment &appointment, const QStringList &contacts);

} // namespace kinward::care
