#include "core/fhir/MedicationChoice.h"

#include "core/fhir/DatatypeReaders.h"

namespace kinward::fhir
{

bool MedicationChoice::read(std::string_view key, Element value)
{
    if (key == "medicationCodeableConcept")
        m_label = readConcept(value).label();
    else if (key == "medicationReference")
        m_reference = readReference(value);
    else
        return false;
    return true;
}

} // namespace kinward::fhir
