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

/// A vaccine that somebody should have, or need not have.
struct VaccineForecast {
    QList<CodeableConcept> vaccineCodes;
    CodeableConcept targetDisease;
    CodeableConcept status; ///< forecastStatus: due, overdue, immune, contraindicated, complete
    QStringList reasons;
    PartialDateTime due; ///< the day on which it is due
    PartialDateTime earliest;
    PartialDateTime overdueFrom;
    QString description;
    QString series;
    QString doseNumber; ///< which dose it would be
    QString seriesDoses; ///< of how many

    /// What it is called: the vaccine, else the disease.
    QString label() const;
};

/// FHIR ImmunizationRecommendation (R4 §11.6): what the practice says is due.
struct ImmunizationRecommendation {
    ResourceMeta meta;
    PartialDateTime date;
    Reference authority;
    QList<VaccineForecast> forecasts;
};

inline QString VaccineForecast::label() const
{
    for (const CodeableConcept &code : vaccineCodes) {
        if (const QString label = code.label(); !label.isEmpty())
            return label;
    }
    return targetDisease.label();
}

} // namespace kinward::care
