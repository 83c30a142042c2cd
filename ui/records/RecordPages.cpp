#include "ui/records/RecordPages.h"

#include "ui/records/AllergiesPage.h"
#include "ui/records/AppointmentsPage.h"
#include "ui/records/BillingPage.h"
#include "ui/records/CarePlansPage.h"
#include "ui/records/CareTeamPage.h"
#include "ui/records/ConditionsPage.h"
#include "ui/records/ImmunizationsPage.h"
#include "ui/records/InsurancePage.h"
#include "ui/records/LabsPage.h"
#include "ui/records/PrescriptionsPage.h"
#include "ui/records/ProceduresPage.h"
#include "ui/records/QuestionnairesPage.h"
#include "ui/records/VisitsPage.h"
#include "ui/records/VitalsPage.h"

namespace kinward::ui
{

namespace
{

using care::Section;
using MakePage
    = std::unique_ptr<RecordPage> (*)(net::PatientSession &, const Clock &, const Theme &);

template <typename Page>
std::unique_ptr<RecordPage> make(
    net::PatientSession &session, const Clock &clock, const Theme &theme)
{
    return std::make_unique<Page>(session, clock, theme);
}

MakePage makerOf(Section section)
{
    static const QHash<Section, MakePage> makers{
        {Section::Appointments, &make<AppointmentsPage>},
        {Section::Questionnaires, &make<QuestionnairesPage>},
        {Section::Prescriptions, &make<PrescriptionsPage>},
        {Section::Labs, &make<LabsPage>},
        {Section::Billing, &make<BillingPage>},
        {Section::CareTeam, &make<CareTeamPage>},
        {Section::CarePlans, &make<CarePlansPage>},
        {Section::Insurance, &make<InsurancePage>},
        {Section::Visits, &make<VisitsPage>},
        {Section::Conditions, &make<ConditionsPage>},
        {Section::Allergies, &make<AllergiesPage>},
        {Section::Immunizations, &make<ImmunizationsPage>},
        {Section::Vitals, &make<VitalsPage>},
        {Section::Procedures, &make<ProceduresPage>},
    };
    return makers.value(section);
}

} // namespace

bool hasRecordPage(Section section) { return makerOf(section) != nullptr; }

std::unique_ptr<RecordPage> makeRecordPage(
    Section section, net::PatientSession &session, const Clock &clock, const Theme &theme)
{
    const MakePage maker = makerOf(section);
    return maker ? maker(session, clock, theme) : nullptr;
}

} // namespace kinward::ui
