#pragma once

#include "core/base/Result.h"
#include "core/care/Appointment.h"
#include "core/care/Communication.h"
#include "core/care/DiagnosticReport.h"
#include "core/care/Invoice.h"
#include "core/care/MedicationRequest.h"
#include "core/care/Observation.h"
#include "core/care/Organization.h"
#include "core/care/Patient.h"
#include "core/care/QuestionnaireResponse.h"
#include "core/fhir/RawResource.h"

#include <QByteArray>
#include <QList>

namespace kinward::fhir {

/// Reads one resource into a care value. Tolerant: a broken element costs that element, never the record.
/// Errors: Malformed (not JSON, or not a resource of that kind). Never throws. Any thread.
/// Defined for Patient, RelatedPerson, Practitioner, PractitionerRole, Organization, Appointment,
/// Questionnaire, QuestionnaireResponse, MedicationRequest, Observation, DiagnosticReport, Invoice,
/// ExplanationOfBenefit and Communication.
template <typename Value>
Result<Value> readRecord(const QByteArray &json);

/// The FHIR resource type that a care value is read from.
template <typename Value>
QString resourceTypeOf();

/// Many of a kind. What cannot be read is counted, not dropped silently; the raw bytes stay in the store.
template <typename Value>
struct ReadRecords {
    QList<Value> values;
    QList<QString> unreadableIds;
};

template <typename Value>
ReadRecords<Value> readRecords(const QList<RawResource> &resources)
{
    ReadRecords<Value> out;
    out.values.reserve(resources.size());
    for (const auto &resource : resources) {
        if (auto value = readRecord<Value>(resource.json))
            out.values.append(std::move(*value));
        else
            out.unreadableIds.append(resource.id);
    }
    return out;
}

} // namespace kinward::fhir
