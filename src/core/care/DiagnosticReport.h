#pragma once

#include "core/care/Attachment.h"
#include "core/care/CodeableConcept.h"
#include "core/care/Observation.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

namespace kinward::care
{

/// FHIR DiagnosticReport (R4 §10.3): a panel of results.
struct DiagnosticReport {
    ResourceMeta meta;
    QString status;
    QList<CodeableConcept> categories;
    CodeableConcept code;
    PartialDateTime effective;
    PartialDateTime issued;
    QList<Reference> performers;
    QList<Reference> results; ///< its Observations
    QList<Observation> contained; ///< those sent inside the report (`#id`)
    QString conclusion;
    QStringList conclusions; ///< labels of conclusionCode
    QList<Attachment> presentedForm;

    bool hasCategory(QStringView code) const;
};

} // namespace kinward::care
