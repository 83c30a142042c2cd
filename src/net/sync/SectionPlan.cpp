#include "net/sync/SectionPlan.h"

#include "core/store/RecordStore.h"

#include <QUrlQuery>

namespace kinward::net
{

using care::Section;

namespace
{

const auto lastUpdated = QStringLiteral("_lastUpdated");

/// A search in the table below: whose records, and a parameter that narrows it.
struct Plan {
    enum class Of { Patient, PatientItself, Practice };
    QLatin1String type;
    Of of = Of::Patient;
    QLatin1String parameter = {};
    QLatin1String value = {};
};

using Plans = std::vector<Plan>;

const Plans &plansOf(Section section)
{
    using Of = Plan::Of;
    static const QHash<Section, Plans> plans{
        {Section::Appointments, {{QLatin1String("Appointment")}}},
        {Section::Questionnaires,
            {{QLatin1String("QuestionnaireResponse")},
                {QLatin1String("Questionnaire"), Of::Practice}}},
        {Section::Prescriptions,
            {{QLatin1String("MedicationRequest")}, {QLatin1String("MedicationDispense")},
                {QLatin1String("MedicationStatement")},
                {QLatin1String("Medication"), Of::Practice}}},
        // US Core wants a category with a search for Observations; the others are no results of a
        // laboratory.
        {Section::Labs,
            {{QLatin1String("Observation"), Of::Patient, QLatin1String("category"),
                 QLatin1String("laboratory")},
                {QLatin1String("DiagnosticReport")}}},
        {Section::Billing,
            {{QLatin1String("Invoice")}, {QLatin1String("Account")},
                {QLatin1String("ExplanationOfBenefit")}}},
        {Section::Messages, {{QLatin1String("Communication")}}},
        {Section::Visits,
            {{QLatin1String("Encounter")}, {QLatin1String("Location"), Of::Practice}}},
        {Section::Conditions, {{QLatin1String("Condition")}}},
        {Section::Allergies, {{QLatin1String("AllergyIntolerance")}}},
        {Section::Immunizations,
            {{QLatin1String("Immunization")}, {QLatin1String("ImmunizationRecommendation")}}},
        {Section::Vitals,
            {{QLatin1String("Observation"), Of::Patient, QLatin1String("category"),
                QLatin1String("vital-signs")}}},
        {Section::Procedures, {{QLatin1String("Procedure")}}},
        {Section::CareTeam, {{QLatin1String("CareTeam")}}},
        {Section::CarePlans, {{QLatin1String("CarePlan")}, {QLatin1String("Goal")}}},
        {Section::Insurance, {{QLatin1String("Coverage")}}},
        {Section::Documents, {{QLatin1String("DocumentReference")}, {QLatin1String("List")}}},
    };
    return *plans.constFind(section);
}

const Plans &plansOfPeople()
{
    using Of = Plan::Of;
    static const Plans plans{{QLatin1String("Patient"), Of::PatientItself},
        {QLatin1String("RelatedPerson")}, {QLatin1String("Organization"), Of::Practice},
        {QLatin1String("Practitioner"), Of::Practice},
        {QLatin1String("PractitionerRole"), Of::Practice}};
    return plans;
}

SectionSearch searchOf(
    const Plan &plan, const PortalDescription &portal, const QString &patientId, int pageSize)
{
    const auto named = portal.searchParameters.value(plan.type);
    SectionSearch search{plan.type, {}, plan.type, false};
    if (plan.of == Plan::Of::PatientItself)
        search.parameters.emplaceBack(QStringLiteral("_id"), patientId);
    else if (plan.of == Plan::Of::Patient && !named.contains(QStringLiteral("patient"))
        && named.contains(QStringLiteral("subject")))
        search.parameters.emplaceBack(
            QStringLiteral("subject"), QStringLiteral("Patient/") + patientId);
    else if (plan.of == Plan::Of::Patient)
        search.parameters.emplaceBack(QStringLiteral("patient"), patientId);
    if (!plan.parameter.isEmpty() && named.contains(plan.parameter))
        search.parameters.emplaceBack(plan.parameter, plan.value);
    if (!plan.parameter.isEmpty())
        search.source += QLatin1Char('?') + plan.parameter + QLatin1Char('=') + plan.value;
    search.tellsChanges = named.contains(lastUpdated);
    search.parameters.emplaceBack(QStringLiteral("_count"), QString::number(pageSize));
    return search;
}

QList<SectionSearch> searchesOf(
    const Plans &plans, const PortalDescription &portal, const QString &patientId, int pageSize)
{
    QList<SectionSearch> searches;
    for (const auto &plan : plans) {
        if (portal.offers(plan.type))
            searches.append(searchOf(plan, portal, patientId, pageSize));
    }
    return searches;
}

bool isPatientParameter(const QString &name)
{
    return name == QLatin1String("patient") || name == QLatin1String("subject")
        || name == QLatin1String("_id");
}

} // namespace

QUrl SectionSearch::url(const QUrl &base, bool bare) const
{
    QUrlQuery query;
    for (const auto &[name, value] : parameters) {
        if (!bare || isPatientParameter(name))
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    auto url = base;
    url.setPath(base.path() + QLatin1Char('/') + resourceType);
    url.setQuery(query);
    return url;
}

QUrl SectionSearch::changesUrl(const QUrl &base, const QDateTime &since) const
{
    auto changed = *this;
    changed.parameters.emplaceBack(
        lastUpdated, QStringLiteral("ge") + since.toUTC().toString(Qt::ISODate));
    return changed.url(base);
}

QUrl SectionSearch::idsUrl(const QUrl &base) const
{
    auto ids = *this;
    ids.parameters.emplaceBack(QStringLiteral("_elements"), QStringLiteral("id"));
    return ids.url(base);
}

bool SectionSearch::isOfPractice() const
{
    return std::none_of(parameters.cbegin(), parameters.cend(),
        [](const auto &parameter) { return isPatientParameter(parameter.first); });
}

int SectionSearch::usualLength() const
{
    static const QHash<QString, int> lengths{{QStringLiteral("Observation"), 3},
        {QStringLiteral("ExplanationOfBenefit"), 2}, {QStringLiteral("Encounter"), 2},
        {QStringLiteral("MedicationRequest"), 1}, {QStringLiteral("DiagnosticReport"), 1},
        {QStringLiteral("MedicationDispense"), 1}};
    return lengths.value(resourceType);
}

QList<SectionSearch> searchesFor(
    Section section, const PortalDescription &portal, const QString &patientId, int pageSize)
{
    return searchesOf(plansOf(section), portal, patientId, pageSize);
}

QList<SectionSearch> searchesForPeople(
    const PortalDescription &portal, const QString &patientId, int pageSize)
{
    return searchesOf(plansOfPeople(), portal, patientId, pageSize);
}

QString syncKey(Section section) { return care::keyOf(section); }

QDateTime oldestSync(const store::RecordStore &records)
{
    QDateTime oldest;
    for (const Section section : care::allSections) {
        const QDateTime synced = records.syncedAt(syncKey(section));
        if (synced.isValid() && (!oldest.isValid() || synced < oldest))
            oldest = synced;
    }
    return oldest;
}

} // namespace kinward::net
