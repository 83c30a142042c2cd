#include "core/models/RecordCatalog.h"

#include "core/models/AllergyModel.h"
#include "core/models/AppointmentModel.h"
#include "core/models/BillingModel.h"
#include "core/models/CarePlanModel.h"
#include "core/models/CareTeamModel.h"
#include "core/models/ConditionModel.h"
#include "core/models/CoverageModel.h"
#include "core/models/DocumentModel.h"
#include "core/models/ImmunizationModel.h"
#include "core/models/LabModel.h"
#include "core/models/MessageModel.h"
#include "core/models/PrescriptionModel.h"
#include "core/models/ProcedureModel.h"
#include "core/models/QuestionnaireModel.h"
#include "core/models/VisitModel.h"
#include "core/models/VitalModel.h"
#include "core/models/Wording.h"
#include "core/store/MemoryRecordStore.h"

#include <QtConcurrent>

#include <algorithm>
#include <memory>
#include <type_traits>
#include <vector>

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

using ModelMaker = std::unique_ptr<RecordListModelBase> (*)(store::RecordStore &, const Clock &);

template <typename Model>
std::unique_ptr<RecordListModelBase> make(store::RecordStore &store, const Clock &clock)
{
    if constexpr (std::is_constructible_v<Model, store::RecordStore &, const Clock &>)
        return std::make_unique<Model>(store, clock);
    else
        return std::make_unique<Model>(store);
}

struct Kind {
    care::Section section;
    ModelMaker make;
};

/// Every kind of record that has a model.
const std::vector<Kind> &kinds()
{
    using Section = care::Section;
    static const std::vector<Kind> all{
        {Section::Appointments, &make<AppointmentModel>},
        {Section::Questionnaires, &make<QuestionnaireModel>},
        {Section::Prescriptions, &make<PrescriptionModel>},
        {Section::Labs, &make<LabModel>},
        {Section::Billing, &make<BillingModel>},
        {Section::Messages, &make<MessageModel>},
        {Section::CareTeam, &make<CareTeamModel>},
        {Section::CarePlans, &make<CarePlanModel>},
        {Section::Insurance, &make<CoverageModel>},
        {Section::Visits, &make<VisitModel>},
        {Section::Conditions, &make<ConditionModel>},
        {Section::Allergies, &make<AllergyModel>},
        {Section::Immunizations, &make<ImmunizationModel>},
        {Section::Vitals, &make<VitalModel>},
        {Section::Procedures, &make<ProcedureModel>},
        {Section::Documents, &make<DocumentModel>},
    };
    return all;
}

/// Whatever those models look at.
const QSet<QString> &readTypes()
{
    static const QSet<QString> types = [] {
        store::MemoryRecordStore empty;
        const Moment clock{QDateTime()};
        QSet<QString> found;
        for (const Kind &kind : kinds())
            found += kind.make(empty, clock)->watchedTypes();
        return found;
    }();
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

QList<RecordEntry> entriesOf(const QList<fhir::RawResource> &resources, const QDateTime &now)
{
    store::MemoryRecordStore copy;
    if (!copy.put(resources))
        return {};
    return readEntries(copy, now);
}

} // namespace

QList<RecordEntry> readEntries(store::RecordStore &store, const QDateTime &now)
{
    const Moment clock(now);
    QList<RecordEntry> entries;
    for (const Kind &kind : kinds())
        append(entries, kind.section, *kind.make(store, clock));
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
    using Entries = std::optional<QList<RecordEntry>>;
    QtConcurrent::run([reading = m_store.reading(readTypes()), now = m_clock.now()]() -> Entries {
        const auto resources = reading();
        return resources ? Entries(entriesOf(*resources, now)) : std::nullopt;
    }).then(this, [this](Entries entries) {
        if (entries)
            take(*std::move(entries));
        else
            readHere();
    });
}

/// What cannot be read on another thread may still be read on this one; else the store tells why.
void RecordCatalog::readHere()
{
    QList<fhir::RawResource> resources;
    for (const QString &type : readTypes())
        resources += m_store.all(type);
    QtConcurrent::run(&entriesOf, resources, m_clock.now())
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
