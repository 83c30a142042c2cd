#include "core/store/KeptRecordStore.h"

#include "core/base/Logging.h"
#include "core/store/MemoryRecordStore.h"

namespace kinward::store
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds usualCheckDelay = 2s;

/// The file is not what it was; what the portal has is not touched by that.
bool isLoss(StoreFault fault)
{
    return fault == StoreFault::Damaged || fault == StoreFault::KeyLost
        || fault == StoreFault::TooNew;
}

} // namespace

KeptRecordStore::KeptRecordStore(
    StoreFolder folder, QString name, const seal::SecretKey &key, QObject *parent)
    : RecordStore(parent)
    , m_folder(std::move(folder))
    , m_name(std::move(name))
    , m_key(key)
{
    m_check.setSingleShot(true);
    m_check.setInterval(usualCheckDelay);
    connect(&m_check, &QTimer::timeout, this, [this] {
        if (m_sealed)
            m_sealed->database().check();
    });
    open();
}

KeptRecordStore::~KeptRecordStore() = default;

SealedDatabase::Opened KeptRecordStore::openFile() const
{
    if (!m_folder.prepare())
        return tl::unexpected(StoreFault::NotWritable);
    return SealedDatabase::open({m_folder.recordsFile(m_name), m_key, false, m_folder.mostPages()});
}

void KeptRecordStore::open()
{
    if (m_key.isEmpty()) {
        SealedFile(m_folder.recordsFile(m_name)).remove(); // nobody can read it any more
        return use(std::make_unique<MemoryRecordStore>());
    }
    auto opened = openFile();
    if (!opened && isLoss(opened.error())) {
        tell(opened.error());
        SealedFile(m_folder.recordsFile(m_name)).remove();
        opened = openFile();
    }
    if (!opened) {
        tell(opened.error());
        return use(readToMemory());
    }
    auto sealed = std::make_unique<SealedRecordStore>(std::move(*opened));
    auto *database = &sealed->database();
    // Queued: a call that reads came across it, and goes on first.
    connect(database, &SealedDatabase::faultFound, this, &KeptRecordStore::takeFault,
        Qt::QueuedConnection);
    connect(database, &SealedDatabase::checked, this, &KeptRecordStore::checked);
    auto *same = sealed.get();
    use(std::move(sealed));
    m_sealed = same;
    m_check.start();
}

/// What lies there, where it cannot be written: a full disk does not hide the record.
std::unique_ptr<RecordStore> KeptRecordStore::readToMemory() const
{
    auto memory = std::make_unique<MemoryRecordStore>();
    const QString path = m_folder.recordsFile(m_name);
    auto opened = SealedDatabase::openToRead({path, m_key});
    if (opened && !SealedRecordStore(std::move(*opened)).copyTo(*memory))
        qCWarning(lcStore) << "not everything could be taken over";
    return memory;
}

void KeptRecordStore::use(std::unique_ptr<RecordStore> store)
{
    m_check.stop();
    m_sealed = nullptr;
    m_store = std::move(store);
    connect(m_store.get(), &RecordStore::taken, this, &RecordStore::taken);
    connect(m_store.get(), &RecordStore::changed, this, &RecordStore::changed);
    connect(m_store.get(), &RecordStore::syncedAtChanged, this, &RecordStore::syncedAtChanged);
}

template <typename Operation> Result<void> KeptRecordStore::attempt(Operation operation)
{
    const auto done = operation(*m_store);
    if (done || !m_sealed)
        return done;
    takeFault(m_sealed->database().fault());
    return operation(*m_store);
}

void KeptRecordStore::takeFault(StoreFault fault)
{
    // What was found may have been mended, and the file be another one by now.
    if (!m_sealed || m_sealed->database().fault() == StoreFault::None)
        return;
    if (isLoss(fault))
        rebuild();
    else
        fallBack();
    tell(fault);
}

void KeptRecordStore::fallBack()
{
    auto memory = std::make_unique<MemoryRecordStore>();
    if (!m_sealed->copyTo(*memory))
        qCWarning(lcStore) << "not everything could be taken over";
    use(std::move(memory));
}

void KeptRecordStore::rebuild()
{
    use(std::make_unique<MemoryRecordStore>()); // closes the file
    SealedFile(m_folder.recordsFile(m_name)).remove();
    open();
    const auto types = m_types;
    Q_EMIT changed(types);
    const auto sections = m_sections;
    for (const QString &section : sections)
        Q_EMIT syncedAtChanged(section);
}

void KeptRecordStore::tell(StoreFault fault)
{
    m_fault = fault;
    Q_EMIT faultFound(fault);
}

Result<void> KeptRecordStore::take(const StorePage &page)
{
    for (const fhir::RawResource &resource : page.resources)
        m_types.insert(resource.type);
    return attempt([&page](RecordStore &store) { return store.take(page); });
}

Result<void> KeptRecordStore::retainOnly(const QString &source, const QSet<QString> &ids)
{
    return attempt([&](RecordStore &store) { return store.retainOnly(source, ids); });
}

Result<void> KeptRecordStore::remove(const QString &source, const QSet<QString> &ids)
{
    return attempt([&](RecordStore &store) { return store.remove(source, ids); });
}

Result<void> KeptRecordStore::setProgress(const QString &source, const QByteArray &progress)
{
    return attempt([&](RecordStore &store) { return store.setProgress(source, progress); });
}

QByteArray KeptRecordStore::progress(const QString &source) const
{
    return m_store->progress(source);
}

Result<void> KeptRecordStore::setSyncedAt(const QString &sectionKey, const QDateTime &when)
{
    m_sections.insert(sectionKey);
    return attempt([&](RecordStore &store) { return store.setSyncedAt(sectionKey, when); });
}

Result<void> KeptRecordStore::setDerived(const QString &name, const QByteArray &content)
{
    return attempt([&](RecordStore &store) { return store.setDerived(name, content); });
}

QByteArray KeptRecordStore::derived(const QString &name) const { return m_store->derived(name); }

Result<void> KeptRecordStore::clear()
{
    return attempt([](RecordStore &store) { return store.clear(); });
}

Result<void> KeptRecordStore::destroy()
{
    const bool wasSealed = m_sealed;
    const auto cleared = m_store->clear(); // says what is gone
    m_key.wipe();
    m_fault = StoreFault::None;
    use(std::make_unique<MemoryRecordStore>());
    const bool gone = SealedFile(m_folder.recordsFile(m_name)).remove();
    if (wasSealed && (!cleared || !gone))
        qCWarning(lcStore) << "a sealed file could not be removed; its key is gone";
    return gone ? Result<void>() : failure(ErrorKind::StorageFailed);
}

void KeptRecordStore::beginAnew(const seal::SecretKey &key)
{
    m_key = key;
    open();
}

QList<fhir::RawResource> KeptRecordStore::all(const QString &type) const
{
    m_types.insert(type);
    return m_store->all(type);
}

RecordStore::Reading KeptRecordStore::reading(const QSet<QString> &types) const
{
    m_types.unite(types);
    return m_store->reading(types);
}

std::optional<fhir::RawResource> KeptRecordStore::find(const QString &type, const QString &id) const
{
    m_types.insert(type);
    return m_store->find(type, id);
}

int KeptRecordStore::count(const QString &type) const
{
    m_types.insert(type);
    return m_store->count(type);
}

int KeptRecordStore::countOf(const QString &source) const { return m_store->countOf(source); }

IdsPiece KeptRecordStore::someIdsOf(const QString &source, qint64 from) const
{
    return m_store->someIdsOf(source, from);
}

QDateTime KeptRecordStore::syncedAt(const QString &sectionKey) const
{
    m_sections.insert(sectionKey);
    return m_store->syncedAt(sectionKey);
}

} // namespace kinward::store
