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

/// FHIR Immunization (R4 §11.5).
struct Immunization {
    ResourceMeta meta;
    QString status; ///< completed, entered-in-error, not-done
    CodeableConcept statusReason; ///< why it was not done
    CodeableConcept vaccineCode;
    PartialDateTime occurrence; ///< occurrenceDateTime
    QString occurrenceText; ///< occurrenceString, where no date was sent
    bool primarySource = true;
    QString manufacturer;
    QString lotNumber;
    PartialDateTime expirationDate;
    CodeableConcept site;
    CodeableConcept route;
    QString dose; ///< doseQuantity as people read it
    QString doseNumber; ///< protocolApplied.doseNumber[x]: "2"
    QString seriesDoses; ///< protocolApplied.seriesDoses[x]: how many there are in all
    QString series; ///< protocolApplied.series: what the practice calls it
    QStringList targetDiseases; ///< protocolApplied.targetDisease
    QList<Reference> performers;
    Reference location;
    QStringList reactions;
    QStringList reasons; ///< reasonCode
    QStringList notes;
};

} // namespace kinward::care
