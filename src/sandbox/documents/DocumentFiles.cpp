#include "sandbox/documents/DocumentFiles.h"

#include "sandbox/accounts/Query.h"

#include <vector>

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t lifetime = 24LL * 60 * 60;

constexpr auto table
    = "CREATE TABLE IF NOT EXISTS document_files (id TEXT PRIMARY KEY, person TEXT NOT NULL, "
      "patient TEXT NOT NULL, content_type TEXT NOT NULL, name TEXT NOT NULL, "
      "size INTEGER NOT NULL, sha1 TEXT NOT NULL, made INTEGER NOT NULL, "
      "filed INTEGER NOT NULL DEFAULT 0);";

constexpr auto columns = "SELECT id, content_type, name, size, sha1, filed FROM document_files ";

std::optional<DocumentFile> fileIn(Statement row)
{
    if (!row.step())
        return std::nullopt;
    return DocumentFile{
        row.text(0), row.text(1), row.text(2), row.number(3), row.text(4), row.number(5) != 0};
}

} // namespace

DocumentFiles::DocumentFiles(ResourceStore &store, FileStore &files)
    : m_store(store)
    , m_files(files)
{
    store.database().execute(table);
}

void DocumentFiles::add(
    const std::string &person, const std::string &patient, const DocumentFile &file)
{
    run(m_store.database(), "INSERT INTO document_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        file.id, person, patient, file.contentType, file.name, file.size, file.sha1,
        unixSeconds(m_store.clock().now()));
}

std::optional<DocumentFile> DocumentFiles::ofCaregiver(
    const Grant &grant, const std::string &id) const
{
    const auto guard = m_store.database().lock();
    return fileIn(query(m_store.database(),
        std::string(columns) + "WHERE id = ? AND person = ? AND patient = ?", id, grant.person(),
        grant.patientId));
}

std::optional<DocumentFile> DocumentFiles::filed(const std::string &id) const
{
    const auto guard = m_store.database().lock();
    return fileIn(
        query(m_store.database(), std::string(columns) + "WHERE id = ? AND filed = 1", id));
}

void DocumentFiles::file(const Grant &grant, const DocumentFile &file)
{
    if (file.isFiled)
        return;
    run(m_store.database(), "UPDATE document_files SET filed = 1 WHERE id = ?", file.id);
    m_store.put({{"resourceType", "Binary"}, {"id", file.id}, {"contentType", file.contentType},
        {"securityContext", {{"reference", "Patient/" + grant.patientId}}}});
}

void DocumentFiles::giveUp(const std::string &id)
{
    Database::Transaction transaction(m_store.database());
    if (!filed(id)) {
        run(m_store.database(), "DELETE FROM document_files WHERE id = ?", id);
        m_files.remove(id);
    }
    transaction.commit();
}

void DocumentFiles::dropOld()
{
    std::vector<std::string> old;
    {
        const auto guard = m_store.database().lock();
        Statement row = query(m_store.database(),
            "SELECT id FROM document_files WHERE filed = 0 AND made < ?",
            unixSeconds(m_store.clock().now()) - lifetime);
        while (row.step())
            old.push_back(row.text(0));
    }
    for (const std::string &id : old)
        giveUp(id);
}

std::set<std::string> DocumentFiles::ids() const
{
    std::set<std::string> ids;
    const auto guard = m_store.database().lock();
    Statement row = m_store.database().prepare("SELECT id FROM document_files");
    while (row.step())
        ids.insert(row.text(0));
    return ids;
}

StoredFile DocumentFiles::open(const std::string &id) const
{
    return m_files.open(id, StoredFile::Mode::Read);
}

} // namespace kinward::sandbox
