#include "sandbox/documents/Uploads.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/base/Random.h"

#include <vector>

namespace kinward::sandbox
{

namespace
{

constexpr std::chrono::hours lifetime(24); // since bytes came last

constexpr auto table
    = "CREATE TABLE IF NOT EXISTS uploads (id TEXT PRIMARY KEY, person TEXT NOT NULL, "
      "patient TEXT NOT NULL, content_type TEXT NOT NULL, name TEXT NOT NULL, "
      "length INTEGER NOT NULL, received INTEGER NOT NULL, expires INTEGER NOT NULL);";

constexpr auto columns
    = "SELECT id, person, patient, content_type, name, length, received, expires FROM uploads ";

Upload uploadIn(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.number(5),
        row.number(6), fromUnixSeconds(row.number(7))};
}

} // namespace

Uploads::Uploads(ResourceStore &store, FileStore &files, DocumentFiles &documents)
    : m_store(store)
    , m_files(files)
    , m_documents(documents)
{
    store.database().execute(table);
}

Upload Uploads::create(const Grant &grant, const std::string &contentType, const std::string &name,
    std::int64_t length)
{
    const Upload upload{randomUuid(), grant.person(), grant.patientId, contentType, name, length, 0,
        m_store.clock().now() + lifetime};
    run(m_store.database(), "INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?, 0, ?)", upload.id,
        upload.person, upload.patient, contentType, name, length, unixSeconds(upload.expires));
    return upload;
}

std::optional<Upload> Uploads::find(const Grant &grant, const std::string &id) const
{
    const auto guard = m_store.database().lock();
    Statement row = query(m_store.database(),
        std::string(columns) + "WHERE id = ? AND person = ? AND patient = ? AND expires >= ?", id,
        grant.person(), grant.patientId, unixSeconds(m_store.clock().now()));
    if (!row.step())
        return std::nullopt;
    return uploadIn(row);
}

bool Uploads::advance(Upload &upload, std::int64_t offset)
{
    upload.offset = offset;
    upload.expires = m_store.clock().now() + lifetime;
    return upload.isComplete() ? complete(upload) : store(upload);
}

bool Uploads::complete(Upload &upload)
{
    StoredFile file = m_files.open(upload.id, StoredFile::Mode::Write);
    file.sync();
    // Read once more, before the database is locked: the digest of a large file takes a while.
    const DocumentFile document{
        upload.id, upload.contentType, upload.name, upload.length, sha1Base64(file), false};
    Database::Transaction transaction(m_store.database());
    if (!store(upload))
        return false;
    m_documents.add(upload.person, upload.patient, document);
    transaction.commit();
    return true;
}

bool Uploads::store(const Upload &upload)
{
    const auto guard = m_store.database().lock();
    Statement write = query(m_store.database(),
        "UPDATE uploads SET received = ?, expires = ? WHERE id = ? RETURNING id", upload.offset,
        unixSeconds(upload.expires), upload.id);
    const bool isThere = write.step();
    while (isThere && write.step()) { } // SQLite finishes the write on the last step
    return isThere;
}

void Uploads::remove(const Upload &upload)
{
    run(m_store.database(), "DELETE FROM uploads WHERE id = ?", upload.id);
    m_documents.giveUp(upload.id);
}

void Uploads::dropOld()
{
    std::vector<Upload> old;
    {
        const auto guard = m_store.database().lock();
        Statement row = query(m_store.database(), std::string(columns) + "WHERE expires < ?",
            unixSeconds(m_store.clock().now()));
        while (row.step())
            old.push_back(uploadIn(row));
    }
    for (const Upload &upload : old)
        remove(upload);
    m_documents.dropOld();
}

void Uploads::dropStrays()
{
    std::set<std::string> known = m_documents.ids();
    {
        const auto guard = m_store.database().lock();
        Statement row = m_store.database().prepare("SELECT id FROM uploads");
        while (row.step())
            known.insert(row.text(0));
    }
    for (const std::string &id : m_files.ids()) {
        if (known.count(id) == 0)
            m_files.remove(id);
    }
}

StoredFile Uploads::open(const std::string &id) const
{
    return m_files.open(id, StoredFile::Mode::Write);
}

Uploads::Lock::Lock(Uploads &uploads, const std::string &id)
    : m_uploads(uploads)
    , m_id(id)
{
    const std::lock_guard guard(uploads.m_mutex);
    m_isHeld = uploads.m_locked.insert(id).second;
}

Uploads::Lock::~Lock()
{
    const std::lock_guard guard(m_uploads.m_mutex);
    if (m_isHeld)
        m_uploads.m_locked.erase(m_id);
}

} // namespace kinward::sandbox
