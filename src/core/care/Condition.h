#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kinward::care
{

/// FHIR Condition (R4 §9.2): a diagnosis or problem.
struct Condition {
    ResourceMeta meta;
    QString clinicalStatus; ///< active, recurrence, relapse, inactive, remission, resolved (code)
    QString verificationStatus; ///< confirmed, provisional, refuted, entered-in-error, …
    QList<CodeableConcept> categories; ///< problem-list-item, encounter-diagnosis, …
    CodeableConcept severity;
    CodeableConcept code;
    QStringList bodySites;
    PartialDateTime onsetDate; ///< onsetDateTime or onsetPeriod.start
    QString onset; ///< onset[x] as people read it
    PartialDateTime abatementDate;
    QString abatement; ///< abatement[x] as people read it
    PartialDateTime recordedDate;
    Reference recorder;
    Reference asserter;
    Reference encounter; ///< the visit at which it was found
    QStringList notes;

    bool isActive() const
    {
        return clinicalStatus.isEmpty() || clinicalStatus == QLatin1String("active")
            || clinicalStatus == QLatin1String("recurrence")
            || clinicalStatus == QLatin1String("relapse");
    }
    bool isRuledOut() const { return verificationStatus == QLatin1String("refuted"); }
};

} // namespace kinward::care
