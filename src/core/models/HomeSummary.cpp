#include "core/models/HomeSummary.h"

#include "core/fhir/RecordReader.h"
#include "core/models/BillingModel.h"
#include "core/models/MeetingPlaces.h"
#include "core/models/PrescriptionModel.h"
#include "core/models/RecentLabs.h"
#include "core/models/StoreWatcher.h"
#include "core/visits/MeetingTimes.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

constexpr int freshDays = 30;
constexpr qsizetype namesShown = 3;

template <typename Value> QList<Value> readAll(const store::RecordStore &store)
{
    return fhir::readRecords<Value>(store.all(fhir::resourceTypeOf<Value>())).values;
}

template <typename... Values> QSet<QString> typesOf()
{
    return {fhir::resourceTypeOf<Values>()...};
}

const QSet<QString> &allTypes()
{
    static const QSet<QString> types = typesOf<care::Appointment, care::DiagnosticReport,
        care::Observation, care::Invoice, care::QuestionnaireResponse, care::MedicationRequest,
        care::Medication, care::AllergyIntolerance, care::Location>();
    return types;
}

} // namespace

HomeSummary::HomeSummary(store::RecordStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    auto *watcher = new StoreWatcher(store, allTypes(), this);
    connect(watcher, &StoreWatcher::changed, this, &HomeSummary::refresh);
    refresh(allTypes());
}

void HomeSummary::refreshForTime() { refresh(typesOf<care::Appointment, care::Observation>()); }

void HomeSummary::refresh(const QSet<QString> &types)
{
    if (types.intersects(typesOf<care::Appointment>() + MeetingPlaces::types()))
        refreshAppointment();
    if (types.intersects(typesOf<care::DiagnosticReport, care::Observation>()))
        refreshResults();
    if (types.intersects(typesOf<care::Invoice, care::QuestionnaireResponse>()))
        refreshDue();
    if (types.intersects(typesOf<care::MedicationRequest, care::Medication>()))
        refreshPrescriptions();
    if (types.intersects(typesOf<care::AllergyIntolerance>()))
        refreshAllergies();
    Q_EMIT changed();
}

void HomeSummary::refreshAppointment()
{
    using State = visits::MeetingTimes::State;
    const QDateTime now = m_clock.now();
    MeetingPlaces places(m_store);
    std::optional<care::Appointment> next;
    std::optional<care::Appointment> runningOver; ///< a video visit that is past its end
    const auto stateOf = [&now](const care::Appointment &appointment) {
        return visits::meetingTimes(appointment, now, visits::usualJoinMinutes).state;
    };
    auto appointments = readAll<care::Appointment>(m_store);
    for (care::Appointment &appointment : appointments) {
        if (!appointment.start.isKnown() || stateOf(appointment) == State::Over)
            continue;
        places.adoptLink(appointment);
        auto &place = appointment.isUpcoming(now) ? next : runningOver;
        const bool counts = &place == &next || appointment.virtualService;
        if (counts && (!place || appointment.start.value < place->start.value))
            place = appointment;
    }
    // Who lost the connection at the end of a visit comes back here, until the next one is due.
    const bool isFree = !next || stateOf(*next) == State::TooEarly;
    m_nextAppointment = isFree && runningOver ? runningOver : next;
}

void HomeSummary::refreshResults()
{
    const QDateTime since = m_clock.now().addDays(-freshDays);
    const RecentLabs labs = RecentLabs::read(m_store, since);
    m_results = {0, 0, labs.latestTitle, labs.latest};
    for (const RecentLabs::Row &row : labs.rows) {
        if (row.when < since.toMSecsSinceEpoch())
            continue;
        ++m_results.fresh;
        m_results.flagged += row.flagged;
    }
}

void HomeSummary::refreshDue()
{
    const auto invoices = readAll<care::Invoice>(m_store);
    const auto responses = readAll<care::QuestionnaireResponse>(m_store);
    m_due.invoices = int(std::count_if(invoices.begin(), invoices.end(),
        [](const care::Invoice &invoice) { return invoice.isDue(); }));
    m_due.balance = sumDue(invoices);
    m_due.questionnaires = int(std::count_if(
        responses.begin(), responses.end(), [](const care::QuestionnaireResponse &response) {
            return response.status == QLatin1String("in-progress");
        }));
}

void HomeSummary::refreshPrescriptions()
{
    m_prescriptions = {};
    const auto requests = arrangePrescriptions(readAll<care::MedicationRequest>(m_store), m_store);
    for (const care::MedicationRequest &request : requests) {
        if (!request.isActive())
            break; // the active ones come first
        ++m_prescriptions.active;
        if (request.refillsAllowed == 0)
            ++m_prescriptions.withoutRefills;
        if (m_prescriptions.names.size() < namesShown && !request.medication.isEmpty())
            m_prescriptions.names.append(request.medication);
    }
}

void HomeSummary::refreshAllergies()
{
    m_allergies = summarizeAllergies(readAll<care::AllergyIntolerance>(m_store));
}

} // namespace kinward::models
