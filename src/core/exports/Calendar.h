#pragma once

#include "core/care/Appointment.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace kinward::exports
{

/// Appointments for a calendar program (RFC 5545), those without a time left out. The link of a
/// video visit is among the words; its password is not, because calendars are shared.
/// `stamp` is when this is written.
QByteArray calendar(
    const QList<care::Appointment> &appointments, const QString &practice, const QDateTime &stamp);

} // namespace kinward::exports
