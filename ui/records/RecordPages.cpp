#include "ui/records/RecordPages.h"

#include "ui/records/AppointmentsPage.h"
#include "ui/records/BillingPage.h"
#include "ui/records/CarePlansPage.h"
#include "ui/records/CareTeamPage.h"
#include "ui/records/InsurancePage.h"
#include "ui/records/LabsPage.h"
#include "ui/records/PrescriptionsPage.h"
#include "ui/records/QuestionnairesPage.h"

namespace kinward::ui
{

std::unique_ptr<RecordPage> makeRecordPage(
    care::Section section, net::PatientSession &session, const Clock &clock, const Theme &theme)
{
    switch (section) {
    case care::Section::Appointments:
        return std::make_unique<AppointmentsPage>(session, clock, theme);
    case care::Section::Questionnaires:
        return std::make_unique<QuestionnairesPage>(session, clock, theme);
    case care::Section::Prescriptions:
        return std::make_unique<PrescriptionsPage>(session, clock, theme);
    case care::Section::Labs:
        return std::make_unique<LabsPage>(session, clock, theme);
    case care::Section::Billing:
        return std::make_unique<BillingPage>(session, clock, theme);
    case care::Section::CareTeam:
        return std::make_unique<CareTeamPage>(session, clock, theme);
    case care::Section::CarePlans:
        return std::make_unique<CarePlansPage>(session, clock, theme);
    case care::Section::Insurance:
        return std::make_unique<InsurancePage>(session, clock, theme);
    default:
        break; // no page yet
    }
    return nullptr;
}

} // namespace kinward::ui
