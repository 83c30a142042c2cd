#pragma once

#include "core/care/PartialDateTime.h"

#include <QString>
#include <QStringList>

namespace kinward::care
{

/// A practice as far as it must be known to speak of it: on an invite, in the banner, in an error's
/// next step.
struct Practice {
    QString id; ///< `Organization/…` id; may be empty on an invite
    QString name;
    QString phone; ///< as people dial it, e.g. "(555) 010-4477"
};

/// Whom the caregiver may act for: one entry of `GET {base}/caregiver/links` (docs/portal-api.yaml,
/// PatientLink).
struct PatientLink {
    enum class Status { Active, Ended, Withdrawn };

    QString id;
    QString patientId; ///< id of the Patient at that portal
    QString patientName;
    PartialDateTime patientBirthDate;
    QString
        relatedPerson; ///< `RelatedPerson/…` that this caregiver is for that patient; may be empty
    Practice practice;
    QString relationship; ///< e.g. "Daughter", as the practice wrote it
    QString accessLevel; ///< e.g. "Full", as the practice wrote it
    QStringList permissions; ///< words of the caregiver extension
    Period period;
    Status status = Status::Active;
    QString endReason; ///< e.g. "patient-adult", "withdrawn"
};

} // namespace kinward::care
