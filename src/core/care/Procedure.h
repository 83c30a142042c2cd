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

/// FHIR Procedure (R4 §9.3).
struct Procedure {
    ResourceMeta meta;
    QString status; ///< preparation, in-progress, completed, not-done, stopped, …
    CodeableConcept category;
    CodeableConcept code;
    Period performed; ///< performedDateTime is a period that starts and ends then
    QString performedText; ///< performed[x] of another type, as people read it
    QList<Reference> performers;
    Reference location;
    Reference encounter; ///< the visit at which it was done
    QStringList reasons; ///< reasonCode
    QList<Reference> reasonReferences; ///< the conditions and findings that it was done for
    QStringList bodySites;
    CodeableConcept outcome;
    QStringList complications;
    QStringList followUps;
    QStringList notes;
};

} // namespace kinward::care
