#include "core/models/KindWording.h"

#include "core/models/CodeWords.h"

namespace kinward::models::wording
{

namespace
{

constexpr std::array kindWords{
    CodeWord{QLatin1String("Account"), QT_TRANSLATE_NOOP("KindWording", "Account")},
    CodeWord{QLatin1String("AllergyIntolerance"), QT_TRANSLATE_NOOP("KindWording", "Allergy")},
    CodeWord{QLatin1String("Appointment"), QT_TRANSLATE_NOOP("KindWording", "Appointment")},
    CodeWord{QLatin1String("CarePlan"), QT_TRANSLATE_NOOP("KindWording", "Care plan")},
    CodeWord{QLatin1String("CareTeam"), QT_TRANSLATE_NOOP("KindWording", "Care team")},
    CodeWord{QLatin1String("Condition"), QT_TRANSLATE_NOOP("KindWording", "Health condition")},
    CodeWord{QLatin1String("Coverage"), QT_TRANSLATE_NOOP("KindWording", "Insurance")},
    CodeWord{QLatin1String("DiagnosticReport"), QT_TRANSLATE_NOOP("KindWording", "Report")},
    CodeWord{QLatin1String("DocumentReference"), QT_TRANSLATE_NOOP("KindWording", "Document")},
    CodeWord{QLatin1String("Encounter"), QT_TRANSLATE_NOOP("KindWording", "Visit")},
    CodeWord{QLatin1String("ExplanationOfBenefit"),
        QT_TRANSLATE_NOOP("KindWording", "Insurance statement")},
    CodeWord{QLatin1String("Goal"), QT_TRANSLATE_NOOP("KindWording", "Goal")},
    CodeWord{QLatin1String("Immunization"), QT_TRANSLATE_NOOP("KindWording", "Vaccine")},
    CodeWord{QLatin1String("Invoice"), QT_TRANSLATE_NOOP("KindWording", "Bill")},
    CodeWord{QLatin1String("MedicationDispense"),
        QT_TRANSLATE_NOOP("KindWording", "Medicine given out")},
    CodeWord{QLatin1String("MedicationRequest"), QT_TRANSLATE_NOOP("KindWording", "Prescription")},
    CodeWord{QLatin1String("MedicationStatement"),
        QT_TRANSLATE_NOOP("KindWording", "Reported medicine")},
    CodeWord{QLatin1String("Observation"), QT_TRANSLATE_NOOP("KindWording", "Result")},
    CodeWord{QLatin1String("Procedure"), QT_TRANSLATE_NOOP("KindWording", "Procedure")},
    CodeWord{
        QLatin1String("QuestionnaireResponse"), QT_TRANSLATE_NOOP("KindWording", "Questionnaire")},
};

} // namespace

QString recordKind(const QString &resourceType)
{
    return wordFor("KindWording", resourceType, kindWords);
}

} // namespace kinward::models::wording
