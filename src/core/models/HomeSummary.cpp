#include "core/models/HomeSummary.h"

#include "core/fhir/RecordReader.h"
#include "core/models/BillingModel.h"
#include "core/models/PrescriptionModel.h"
#include "core/models/RecentLabs.h"
#include "core/models/StoreWatcher.h"

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
    static const QSet<QString> types = typesOf<care::Appointment, care::Communication,
        care::DiagnosticReport, care::Observation, care::Invoice, care::QuestionnaireResponse,
        care::MedicationRequest, care::Medication, care::AllergyIntolerance>();
    return types;
}

} // namespace

HomeSummary::HomeSummary(
    store::RecordStore &store, const Clock &clock, QString caregiverReference, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_caregiverReference(std::move(caregiverReference))
{
    auto *watcher = new StoreWatcher(store, allTypes(), this);
    connect(watcher, &StoreWatcher::changed, this, &HomeSummary::refresh);
    refresh(allTypes());
}

void HomeSummary::refreshForTime() { refresh(typesOf<care::Appointment, care::Observation>()); }

void HomeSummary::refresh(const QSet<QString> &types)
{
    if (types.intersects(typesOf<care::Appointment>()))
        refreshAppointment();
    if (types.intersects(typesOf<care::Communication>()))
        refreshMessages();
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
    const QDateTime now = m_clock.now();
    m_nextAppointment.reset();
    const auto appointments = readAll<care::Appointment>(m_store);
    for (const care::Appointment &appointment : appointments) {
        const bool dated = appointment.start.isKnown() && appointment.isUpcoming(now);
        if (dated
            && (!m_nextAppointment || appointment.start.value < m_nextAppointment->start.value))
            m_nextAppointment = appointment;
    }
}

bool HomeSummary::isForCaregiver(const care::Communication &message) const
{
    // A thread's header has neither a body nor something that it is part of.
    if (m_caregiverReference.isEmpty() || (message.partOf.isEmpty() && message.body.isEmpty()))
        return false;
    return std::any_of(message.recipients.begin(), message.recipients.end(),
        [this](const care::Reference &recipient) {
            return recipient.reference == m_caregiverReference
                || recipient.reference.endsWith(u'/' + m_caregiverReference);
        });
}

void HomeSummary::refreshMessages()
{
    m_messages = {};
    const auto messages = readAll<care::Communication>(m_store);
    const care::Communication *latest = nullptr;
    for (const care::Communication &message : messages) {
        if (!isForCaregiver(message))
            continue;
        if (!message.received.isKnown())
            ++m_messages.unread;
        if (!latest || message.sent.order() > latest->sent.order())
            latest = &message;
    }
    if (!latest)
        return;
    m_messages.latestTopic = latest->topic;
    m_messages.latestSender = latest->sender.display;
    m_messages.latestSent = latest->sent;
    // A reply may leave the topic to the thread it is part of.
    for (const QString &thread : latest->partOf) {
        const QString id = care::Reference{thread, {}, {}}.recordId();
        const auto header = std::find_if(messages.begin(), messages.end(),
            [&id](const care::Communication &message) { return message.meta.id == id; });
        if (m_messages.latestTopic.isEmpty() && header != messages.end())
            m_messages.latestTopic = header->topic;
    }
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
