#include "core/outbox/OwnFile.h"

#include "core/base/Logging.h"
#include "core/store/SealedFile.h"

namespace kinward::outbox
{

using namespace std::chrono_literals;
using store::SealedDatabase;
using store::StoreFault;

namespace
{

constexpr std::chrono::milliseconds checkDelay = 2s;

/// The file can be read as it is, and written again when there is room.
bool mayPass(StoreFault fault)
{
    return fault == StoreFault::DiskFull || fault == StoreFault::NotWritable;
}

} // namespace

OwnFile::OwnFile(
    store::StoreFolder folder, QString name, const seal::SecretKey &key, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_name(std::move(name))
    , m_key(key)
{
    m_check.setSingleShot(true);
    m_check.setInterval(checkDelay);
    connect(&m_check, &QTimer::timeout, this, [this] {
        if (m_rows)
            m_rows->check();
    });
    open();
}

std::unique_ptr<OwnFile> OwnFile::inMemory()
{
    return std::make_unique<OwnFile>(store::StoreFolder({}), QString(), seal::SecretKey());
}

OwnFile::~OwnFile() = default;

void OwnFile::open()
{
    SealedDatabase::Options options{m_folder.ownFile(m_name), m_key, true};
    if (m_key.isEmpty())
        options = {{}, seal::SecretKey::generate(), false, 0, true};
    else if (!m_folder.prepare())
        return tell(StoreFault::NotWritable);
    options.mostPages = m_folder.mostPages();
    auto opened = SealedDatabase::open(options);
    if (opened)
        return use(std::move(*opened), true);
    const auto fault = opened.error();
    if (fault == StoreFault::Damaged || fault == StoreFault::KeyLost)
        return openAnew(fault);
    if (mayPass(fault)) {
        if (auto reading = SealedDatabase::openToRead(options))
            use(std::move(*reading), false);
    }
    tell(fault);
}

/// What lies there stays there under another name, and what can be read of it goes on.
void OwnFile::openAnew(StoreFault why)
{
    m_rows.reset();
    m_canWrite = false;
    const auto aside = m_folder.setOwnFileAside(m_name);
    if (aside.isEmpty())
        return tell(StoreFault::NotWritable);
    auto opened = SealedDatabase::open({m_folder.ownFile(m_name), m_key, true});
    if (!opened)
        return tell(opened.error());
    auto &rows = **opened;
    auto former = why == StoreFault::Damaged ? SealedDatabase::openToSalvage({aside, m_key})
                                             : tl::unexpected(why);
    if (former) {
        rows.transact([&] {
            bool done = true;
            (*former)->salvage([&](const store::HiddenNames &names, const QByteArray &content) {
                done = rows.putRow(names, content) && done;
            });
            return done;
        });
    }
    use(std::move(*opened), true);
    tell(why);
}

void OwnFile::use(std::unique_ptr<SealedDatabase> rows, bool canWrite)
{
    m_rows = std::move(rows);
    m_canWrite = canWrite;
    if (canWrite)
        m_check.start();
    // Queued: a call that reads came across it, and goes on first.
    connect(
        m_rows.get(), &SealedDatabase::faultFound, this,
        [this, found = m_rows.get()](StoreFault fault) {
            if (found != m_rows.get())
                return;
            if (fault == StoreFault::Damaged && m_canWrite && isKept())
                openAnew(fault);
            else
                tell(fault);
        },
        Qt::QueuedConnection);
}

bool OwnFile::ensureWritable()
{
    if (m_canWrite)
        return true;
    if (m_fault == StoreFault::TooNew || m_key.isEmpty() || !m_folder.prepare())
        return false;
    auto opened = SealedDatabase::open({m_folder.ownFile(m_name), m_key, true});
    if (!opened)
        return false;
    use(std::move(*opened), true);
    return true;
}

void OwnFile::tell(StoreFault fault)
{
    m_fault = fault;
    qCWarning(lcStore) << "what the caregiver wrote:" << fault;
    Q_EMIT faultFound(fault);
}

bool OwnFile::transact(const std::function<bool()> &work)
{
    return ensureWritable() && m_rows->transact(work);
}

bool OwnFile::put(const store::RowNames &names, QByteArrayView content)
{
    return ensureWritable() && m_rows->put(names, content);
}

bool OwnFile::remove(QByteArrayView name) { return ensureWritable() && m_rows->remove(name); }

bool OwnFile::removeOfSource(QByteArrayView source)
{
    return ensureWritable() && m_rows->removeOfSource(source, {}).has_value();
}

std::optional<QByteArray> OwnFile::get(QByteArrayView name)
{
    return m_rows ? m_rows->get(name) : std::nullopt;
}

void OwnFile::eachOfKind(QByteArrayView kind, const SealedDatabase::Taker &take)
{
    if (m_rows)
        m_rows->eachOfKind(kind, take);
}

void OwnFile::destroy()
{
    m_check.stop();
    m_rows.reset();
    if (isKept() && !store::SealedFile(m_folder.ownFile(m_name)).remove())
        qCWarning(lcStore) << "a sealed file could not be removed; its key is gone";
    m_key.wipe();
    m_fault = StoreFault::None;
    open();
}

} // namespace kinward::outbox
