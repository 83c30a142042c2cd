#include "core/models/RecordCatalog.h"

#include "core/models/AllergyModel.h"
#include "core/models/AppointmentModel.h"
#include "core/models/BillingModel.h"
#include "core/models/CarePlanModel.h"
#include "core/models/CareTeamModel.h"
#include "core/models/ConditionModel.h"
#include "core/models/CoverageModel.h"
#include "core/models/ImmunizationModel.h"
#include "core/models/LabModel.h"
#include "core/models/PrescriptionModel.h"
#include "core/models/ProcedureModel.h"
#include "core/models/QuestionnaireModel.h"
#include "core/models/VisitModel.h"
#include "core/models/VitalModel.h"
#include "core/models/Wording.h"
#include "core/store/MemoryRecordStore.h"

#include <QtConcurrent>

#include <algorithm>

namespace kinward::models
{

namespace
{

constexpr int pauseMs = 300; ///< a portal sends its pages in bursts

class Moment final : public Clock
{
public:
    explicit Moment(QDateTime now)
        : m_now(std::move(now))
    {
    }
    QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

/// Whatever the models of the pages look at.
const QStringList &readTypes()
{
    static const QStringList types{QStringLiteral("Appointment"),
        QStringLiteral("QuestionnaireResponse"), QStringLiteral("Questionnaire"),
        QStringLiteral("MedicationRequest"), QStringLiteral("Medication"),
        QStringLiteral("DiagnosticReport"), QStringLiteral("Observation"),
        QStringLiteral("Invoice"), QStringLiteral("ExplanationOfBenefit"),
        QStringLiteral("CareTeam"), QStringLiteral("CarePlan"), QStringLiteral("Goal"),
        QStringLiteral("Condition"), QStringLiteral("Coverage"), QStringLiteral("Practitioner"),
        QStringLiteral("PractitionerRole"), QStringLiteral("Organization"),
        QStringLiteral("RelatedPerson"), QStringLiteral("Patient"),
        QStringLiteral("AllergyIntolerance"), QStringLiteral("Encounter"),
        QStringLiteral("Immunization"), QStringLiteral("ImmunizationRecommendation"),
        QStringLiteral("Procedure"), QStringLiteral("Location")};
    return types;
}

/// "tuesday, november 24, 2026", "11/24/2026" and "11/3/2026": as people write a day.
QString dayWords(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QDate day = when.toLocalTime().date();
    return wording::searchKey(QStringList{QLocale().toString(day, QLocale::LongFormat),
        day.toString(QStringLiteral("MM/dd/yyyy")), day.toString(QStringLiteral("M/d/yyyy"))}
                                  .join(u' '));
}

void append(QList<RecordEntry> &entries, care::Section section, const RecordListModelBase &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const auto text = [&index](int role) { return index.data(role).toString(); };
        const QDateTime when = index.data(SortRole).toDateTime();
        entries.append({section, text(IdRole), when, text(TitleRole), text(SubtitleRole),
            text(StatusTextRole), Tone(index.data(StatusRole).toInt()),
            text(SearchTextRole) + u' ' + dayWords(when)});
    }
}

QList<RecordEntry> readAway(const QList<fhir::RawResource> &resources, const QDateTime &now)
{
    store::MemoryRecordStore copy;
    if (!copy.put(resources))
        return {};
    return readEntries(copy, now);
}

} // namespace

QList<RecordEntry> readEntries(store::RecordStore &store, const QDateTime &now)
{
    using Section = care::Section;
    const Moment clock(now);
    QList<RecordEntry> entries;
    append(entries, Section::Appointments, AppointmentModel(store, clock));
    append(entries, Section::Questionnaires, QuestionnaireModel(store));
    append(entries, Section::Prescriptions, PrescriptionModel(store));
    append(entries, Section::Labs, LabModel(store));
    append(entries, Section::Billing, BillingModel(store));
    append(entries, Section::CareTeam, CareTeamModel(store, clock));
    append(entries, Section::CarePlans, CarePlanModel(store));
    append(entries, Section::Insurance, CoverageModel(store, clock));
    append(entries, Section::Visits, VisitModel(store));
    append(entries, Section::Conditions, ConditionModel(store));
    append(entries, Section::Allergies, AllergyModel(store));
    append(entries, Section::Immunizations, ImmunizationModel(store));
    append(entries, Section::Vitals, VitalModel(store));
    append(entries, Section::Procedures, ProcedureModel(store));
    std::stable_sort(
        entries.begin(), entries.end(), [](const RecordEntry &a, const RecordEntry &b) {
            if (a.when.isValid() != b.when.isValid())
                return a.when.isValid();
            return b.when < a.when;
        });
    return entries;
}

RecordCatalog::RecordCatalog(const store::RecordStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    m_later.setSingleShot(true);
    m_later.setInterval(pauseMs);
    connect(&m_later, &QTimer::timeout, this, &RecordCatalog::read);
}

void RecordCatalog::start()
{
    if (m_started)
        return;
    m_started = true;
    connect(&m_store, &store::RecordStore::changed, this, &RecordCatalog::follow);
    read();
}

void RecordCatalog::refresh()
{
    if (m_started)
        read();
}

void RecordCatalog::follow(const QSet<QString> &types)
{
    const bool ours = std::any_of(
        types.begin(), types.end(), [](const QString &type) { return readTypes().contains(type); });
    if (ours && !m_later.isActive())
        m_later.start();
}

void RecordCatalog::read()
{
    if (m_reading) {
        m_outdated = true;
        return;
    }
    m_reading = true;
    m_outdated = false;
    QList<fhir::RawResource> resources;
    for (const QString &type : readTypes())
        resources += m_store.all(type);
    QtConcurrent::run(&readAway, resources, m_clock.now())
        .then(this, [this](QList<RecordEntry> entries) { take(std::move(entries)); });
}

void RecordCatalog::take(QList<RecordEntry> entries)
{
    m_reading = false;
    m_ready = true;
    m_entries = std::move(entries);
    Q_EMIT changed();
    if (m_outdated)
        m_later.start();
}

} // namespace kinward::models
