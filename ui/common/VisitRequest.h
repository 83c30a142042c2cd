#pragma once

#include <QMetaType>
#include <QString>
#include <QUrl>

namespace kinward::ui
{

/// The video visit that the person asked to join, as the appointment tells of it.
struct VisitRequest {
    QString appointmentId; ///< of the Appointment
    QUrl link; ///< https
    QString password; ///< may be empty
    QString title; ///< what the visit is about, as lists show it
    QString with; ///< names of those it is with, for a sentence; may be empty
};

} // namespace kinward::ui

Q_DECLARE_METATYPE(kinward::ui::VisitRequest)
