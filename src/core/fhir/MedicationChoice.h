#pragma once

#include "core/care/Reference.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

/// medication[x] of a request, a dispense or a statement (R4 §11): a concept, or a reference to a
/// Medication that may be contained, elsewhere, or only named.
class MedicationChoice
{
public:
    /// False where the key is not medication[x].
    bool read(std::string_view key, Element value);

    /// Gives the record the label where it can be had from the record alone, else the reference to
    /// where it can.
    template <typename Value> void nameIn(Value &record, const Contained &contained)
    {
        contained.resolve(m_reference);
        record.medication = m_label.isEmpty() ? m_reference.display : m_label;
        if (record.medication.isEmpty())
            record.medicationReference = m_reference.reference;
    }

private:
    QString m_label;
    care::Reference m_reference;
};

} // namespace kinward::fhir
