#include "ui/common/Sections.h"

#include <QCoreApplication>

namespace kinward::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::Sections)
};

} // namespace

QString sectionName(care::Section section)
{
    switch (section) {
    case care::Section::Appointments:
        return Words::tr("Appointments");
    case care::Section::Questionnaires:
        return Words::tr("Questionnaires");
    case care::Section::Prescriptions:
        return Words::tr("Prescriptions");
    case care::Section::Labs:
        //: MedlinePlus: "Lab results" / «Resultados de laboratorio»
        return Words::tr("Lab results");
    case care::Section::Billing:
        return Words::tr("Billing");
    case care::Section::Messages:
        return Words::tr("Messages");
    case care::Section::Visits:
        //: Section: visits to the practice or a hospital that took place
        return Words::tr("Visits");
    case care::Section::Conditions:
        //: Section: diagnoses and problems; MedlinePlus: "Health conditions" / «Problemas de salud»
        return Words::tr("Health conditions");
    case care::Section::Allergies:
        return Words::tr("Allergies");
    case care::Section::Immunizations:
        //: Section; MedlinePlus: "Vaccines" / «Vacunas»
        return Words::tr("Vaccines");
    case care::Section::Vitals:
        return Words::tr("Vital signs");
    case care::Section::Procedures:
        //: Section: surgery and other treatments that were done
        return Words::tr("Procedures");
    case care::Section::CareTeam:
        return Words::tr("Care team");
    case care::Section::CarePlans:
        return Words::tr("Care plans");
    case care::Section::Insurance:
        //: Section: health insurance
        return Words::tr("Insurance");
    case care::Section::Documents:
        return Words::tr("Documents");
    }
    return {};
}

QString sectionIcon(care::Section section)
{
    switch (section) {
    case care::Section::Appointments:
        return QStringLiteral("appointments");
    case care::Section::Questionnaires:
        return QStringLiteral("questionnaires");
    case care::Section::Prescriptions:
        return QStringLiteral("prescriptions");
    case care::Section::Labs:
        return QStringLiteral("labs");
    case care::Section::Billing:
        return QStringLiteral("billing");
    case care::Section::Messages:
        return QStringLiteral("messages");
    case care::Section::Visits:
        return QStringLiteral("visits");
    case care::Section::Conditions:
        return QStringLiteral("conditions");
    case care::Section::Allergies:
        return QStringLiteral("allergies");
    case care::Section::Immunizations:
        return QStringLiteral("immunizations");
    case care::Section::Vitals:
        return QStringLiteral("vitals");
    case care::Section::Procedures:
        return QStringLiteral("procedures");
    case care::Section::CareTeam:
        return QStringLiteral("care-team");
    case care::Section::CarePlans:
        return QStringLiteral("care-plans");
    case care::Section::Insurance:
        return QStringLiteral("insurance");
    case care::Section::Documents:
        return QStringLiteral("document");
    }
    return {};
}

} // namespace kinward::ui
