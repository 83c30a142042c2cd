#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Observation.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

namespace kinward::care
{

/// FHIR Attachment; the bytes stay at the portal (or in `data`) until asked for.
struct Attachment {
    QString contentType;
    QString title;
    QString url;
    qint64 size = -1; ///< bytes; -1 where not sent
    bool hasData = false;
};

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
    QList<Attachment> presentedForm;

    bool hasCategory(QStringView code) const;
};

} // namespace kinward::care
