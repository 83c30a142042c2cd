#include "sandbox/messages/MessageFiles.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/base/Base64.h"
#include "sandbox/base/Random.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/Search.h"

#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t lifetime = 24LL * 60 * 60;

constexpr auto table
    = "CREATE TABLE IF NOT EXISTS message_files (id TEXT PRIMARY KEY, mailbox TEXT NOT NULL, "
      "patient TEXT NOT NULL, content_type TEXT NOT NULL, data TEXT NOT NULL, "
      "kept INTEGER NOT NULL);";

bool isSame(const MessageFile &one, const MessageFile &other)
{
    return one.contentType == other.contentType && one.bytes == other.bytes;
}

} // namespace

MessageFiles::MessageFiles(ResourceStore &store)
    : m_store(store)
{
    store.database().execute(table);
}

MessageFiles::Kept MessageFiles::keep(
    const Grant &grant, const std::string &id, const MessageFile &file)
{
    Database &database = m_store.database();
    Database::Transaction transaction(database);
    dropOld();
    Kept kept = Kept::Made;
    Statement row = query(database,
        "SELECT mailbox, patient, content_type, data FROM message_files WHERE id = ?", id);
    if (row.step()) {
        const bool isOurs = row.text(0) == grant.person() && row.text(1) == grant.patientId;
        const MessageFile there{row.text(2), fromBase64(row.text(3)).value_or("")};
        kept = isOurs && isSame(there, file) ? Kept::Known : Kept::Taken;
    } else if (const auto there = given(grant, id)) {
        kept = isSame(*there, file) ? Kept::Known : Kept::Taken;
    } else if (m_store.find("Binary", id) || m_store.isDeleted("Binary", id)) {
        kept = Kept::Taken;
    } else {
        run(database, "INSERT INTO message_files VALUES (?, ?, ?, ?, ?, ?)", id, grant.person(),
            grant.patientId, file.contentType, toBase64(file.bytes),
            unixSeconds(m_store.clock().now()));
    }
    transaction.commit();
    return kept;
}

std::optional<MessageFile> MessageFiles::take(
    const Grant &grant, const std::string &id, const std::string &messageId)
{
    const std::optional<MessageFile> file = waiting(grant, id);
    if (!file)
        return ofMessage(grant, id);
    store(id, *file, "Communication/" + messageId);
    return file;
}

std::optional<MessageFile> MessageFiles::giveToPatient(const Grant &grant, const std::string &id)
{
    const std::optional<MessageFile> file = waiting(grant, id);
    if (file)
        store(id, *file, "Patient/" + grant.patientId);
    return file;
}

std::optional<MessageFile> MessageFiles::waiting(const Grant &grant, const std::string &id) const
{
    const auto guard = m_store.database().lock();
    Statement row = query(m_store.database(),
        "SELECT content_type, data FROM message_files WHERE id = ? AND mailbox = ? "
        "AND patient = ?",
        id, grant.person(), grant.patientId);
    if (!row.step())
        return std::nullopt;
    return MessageFile{row.text(0), fromBase64(row.text(1)).value_or("")};
}

std::string MessageFiles::add(const MessageFile &file, const std::string &messageId)
{
    std::string id = randomUuid();
    store(id, file, "Communication/" + messageId);
    return id;
}

void MessageFiles::dropOld()
{
    run(m_store.database(), "DELETE FROM message_files WHERE kept < ?",
        unixSeconds(m_store.clock().now()) - lifetime);
}

std::optional<MessageFile> MessageFiles::given(const Grant &grant, const std::string &id) const
{
    const auto found = readVisible(m_store, grant, "Binary", id);
    if (!found || found->deleted)
        return std::nullopt;
    const Json binary = Json::parse(found->body);
    return MessageFile{
        binary.value("contentType", ""), fromBase64(binary.value("data", "")).value_or("")};
}

std::optional<MessageFile> MessageFiles::ofMessage(const Grant &grant, const std::string &id) const
{
    const auto binary = m_store.find("Binary", id);
    const std::string owner = binary ? textAt(*binary, "securityContext.reference") : "";
    return owner.rfind("Communication/", 0) == 0 ? given(grant, id) : std::nullopt;
}

void MessageFiles::store(const std::string &id, const MessageFile &file, const std::string &owner)
{
    m_store.put({{"resourceType", "Binary"}, {"id", id}, {"contentType", file.contentType},
        {"securityContext", {{"reference", owner}}}, {"data", toBase64(file.bytes)}});
    run(m_store.database(), "DELETE FROM message_files WHERE id = ?", id);
}

std::string attachmentHash(const std::string &bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha1(), nullptr) != 1)
        throw std::runtime_error("SHA-1 failed");
    return toBase64({reinterpret_cast<const char *>(digest.data()), size});
}

} // namespace kinward::sandbox
