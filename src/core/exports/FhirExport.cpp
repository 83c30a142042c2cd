#include "core/exports/FhirExport.h"

namespace kinward::exports
{

const QStringList &exportedTypes()
{
    static const auto types = QStringLiteral(
        "Patient RelatedPerson Organization Practitioner PractitionerRole Location "
        "Appointment Encounter QuestionnaireResponse Questionnaire "
        "MedicationRequest MedicationDispense MedicationStatement Medication "
        "AllergyIntolerance Condition Immunization Procedure Observation "
        "DiagnosticReport CarePlan CareTeam Goal Coverage Invoice Account "
        "ExplanationOfBenefit Communication DocumentReference List")
                                  .split(QLatin1Char(' '));
    return types;
}

Result<int> writeBundle(const store::RecordStore &store, QIODevice &device)
{
    bool good = device.write(R"({"resourceType":"Bundle","type":"collection","entry":[)") > 0;
    int written = 0;
    for (const QString &type : exportedTypes()) {
        const auto records = store.all(type);
        for (const fhir::RawResource &record : records) {
            good = good && device.write(written == 0 ? "\n{\"resource\":" : ",\n{\"resource\":") > 0
                && device.write(record.json) == record.json.size() && device.write("}") == 1;
            ++written;
        }
        if (!good)
            break;
    }
    if (!good || device.write("\n]}\n") < 0)
        return failure(ErrorKind::StorageFailed, QStringLiteral("the export was cut short"));
    return written;
}

} // namespace kinward::exports
