#include "core/models/MailIndex.h"

#include "core/fhir/RecordReader.h"
#include "core/store/MemoryRecordStore.h"

#include <QtConcurrent>

namespace kinward::models
{

namespace
{

constexpr int longRecord = 500; ///< messages; as many are read in about a frame
constexpr int pauseMs = 200; ///< while page after page comes from the portal

QString communicationType() { return fhir::resourceTypeOf<care::Communication>(); }

void addRecords(MailGrouping &grouping, const store::RecordStore &store)
{
    const ReferenceNames names(store);
    const auto read = fhir::readRecords<care::Communication>(store.all(communicationType()));
    for (const auto &message : read.values)
        grouping.put(readMail(message, names));
    grouping.regroup();
}

void addRecord(MailGrouping &grouping, const store::RecordStore &store, const QString &id,
    const ReferenceNames &names)
{
    const auto found = store.find(communicationType(), id);
    const auto read = fhir::readRecords<care::Communication>(
        found ? QList<fhir::RawResource>{*found} : QList<fhir::RawResource>());
    if (read.values.isEmpty())
        grouping.removeRecord(id);
    else
        grouping.put(readMail(read.values.constFirst(), names));
}

void insertAll(QSet<QString> &ids, const QStringList &more)
{
    for (const QString &id : more)
        ids.insert(id);
}

} // namespace

MailIndex::MailIndex(const store::RecordStore &records, const outbox::Outbox &outgoing,
    QString caregiver, QObject *parent)
    : QObject(parent)
    , m_store(records)
    , m_outgoing(outgoing)
    , m_caregiver(std::move(caregiver))
    , m_grouping(std::make_shared<MailGrouping>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isWaiting)
            updateSoon();
    });
    followRecords();
    followOutgoing();
    read();
}

MailIndex::~MailIndex() = default;

void MailIndex::followRecords()
{
    connect(
        &m_store, &store::RecordStore::taken, this, [this](const QList<fhir::RecordKey> &taken) {
            m_isTold = false;
            for (const auto &record : taken) {
                if (record.type != communicationType())
                    continue;
                m_taken.insert(record.id);
                m_isTold = true;
            }
        });
    connect(&m_store, &store::RecordStore::changed, this, [this](const QSet<QString> &types) {
        if (!types.contains(communicationType()))
            return;
        if (std::exchange(m_isTold, false))
            updateSoon();
        else
            readAnew(); // something is gone, and nobody says what
    });
}

void MailIndex::followOutgoing()
{
    connect(&m_outgoing, &outbox::Outbox::changed, this, [this](const QStringList &ids) {
        insertAll(m_written, ids);
        updateSoon();
    });
    connect(&m_outgoing, &outbox::Outbox::marksChanged, this, [this](const QStringList &ids) {
        insertAll(m_marked, ids);
        updateSoon();
    });
}

void MailIndex::setCaregiver(const QString &reference)
{
    if (std::exchange(m_caregiver, reference) != reference)
        readAnew();
}

const MailThread *MailIndex::find(const QString &threadId) const
{
    return m_grouping->find(threadId);
}

MailIndex::Latest MailIndex::latestReceived() const
{
    Latest latest;
    for (const auto &thread : threads()) {
        if (latest.message && thread.latest < latest.message->when)
            break; // the threads that follow are older still
        for (const auto &message : thread.messages) {
            if (!message.isOwn() && (!latest.message || latest.message->when <= message.when))
                latest = {&thread, &message};
        }
    }
    return latest;
}

bool MailIndex::isLong() const { return m_store.count(communicationType()) > longRecord; }

void MailIndex::updateSoon()
{
    if (!m_isReady || m_isReading)
        return; // what is being read is put together with it
    if (m_pause.isActive())
        m_isWaiting = true;
    else
        update();
}

void MailIndex::readAnew()
{
    if (m_isReading)
        m_isOutdated = true;
    else
        read();
}

/// A long mailbox is put together there, too: only what a change touches is quick enough for here.
void MailIndex::read()
{
    m_taken.clear();
    m_written.clear();
    m_marked.clear();
    m_isOutdated = false;
    m_isWaiting = false;
    auto grouping = groupingOfOwn();
    if (!isLong()) {
        addRecords(*grouping, m_store);
        return take(grouping);
    }
    m_isReading = true;
    auto types = MemberDirectory::types();
    types.insert(communicationType());
    QtConcurrent::run([grouping, reading = m_store.reading(types)] {
        const auto resources = reading();
        store::MemoryRecordStore copy;
        if (!resources || !copy.put(*resources))
            return false;
        addRecords(*grouping, copy);
        return true;
    }).then(this, [this, grouping](bool isRead) {
        // What cannot be read on another thread may still be read on this one.
        if (!isRead)
            addRecords(*grouping, m_store);
        m_isReading = false;
        take(grouping);
        if (m_isOutdated)
            read();
    });
}

MailIndex::Grouping MailIndex::groupingOfOwn() const
{
    auto grouping = std::make_shared<MailGrouping>(m_caregiver);
    const auto all = m_outgoing.drafts() + m_outgoing.queue();
    for (const auto &message : all)
        grouping->put(message);
    for (const auto &mark : m_outgoing.marks())
        grouping->setMark(mark.id, mark);
    return grouping;
}

void MailIndex::take(const Grouping &grouping)
{
    const bool isFirst = !std::exchange(m_isReady, true);
    auto change = grouping->changeFrom(*m_grouping);
    if (isFirst)
        change.fresh.clear();
    Q_EMIT aboutToChange();
    m_grouping = grouping;
    tell(change);
    if (!m_taken.isEmpty() || !m_written.isEmpty() || !m_marked.isEmpty())
        update(); // what came meanwhile
}

void MailIndex::takeSome()
{
    const ReferenceNames names(m_store);
    const auto taken = std::exchange(m_taken, {});
    for (const QString &id : taken)
        addRecord(*m_grouping, m_store, id, names);
    const auto written = std::exchange(m_written, {});
    for (const QString &id : written) {
        if (const auto message = m_outgoing.find(id))
            m_grouping->put(*message);
        else
            m_grouping->removeOutgoing(id);
    }
    const auto marked = std::exchange(m_marked, {});
    for (const QString &id : marked)
        m_grouping->setMark(id, m_outgoing.marks().value(id));
}

void MailIndex::update()
{
    m_isWaiting = false;
    if (isLong())
        m_pause.start();
    takeSome();
    Q_EMIT aboutToChange();
    tell(m_grouping->regroup());
}

void MailIndex::tell(const MailGrouping::Change &change)
{
    Q_EMIT changed(change.threads);
    if (!change.fresh.isEmpty())
        Q_EMIT arrived(change.fresh);
}

} // namespace kinward::models
