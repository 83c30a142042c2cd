#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/DiagnosticReport.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>

namespace kinward::care
{

/// FHIR DocumentReference (R4 §2.44).
struct DocumentReference {
    ResourceMeta meta;
    QString status; ///< current, superseded, entered-in-error
    QString docStatus; ///< preliminary, final, amended
    CodeableConcept type;
    QList<CodeableConcept> categories;
    PartialDateTime date;
    QList<Reference> authors;
    Reference custodian;
    QString description;
    QList<Attachment> contents;
    Period servicePeriod; ///< context.period
    QString facility;
    QList<Reference> related; ///< context.related: the records that it is about, e.g. an Invoice
};

} // namespace kinward::care
