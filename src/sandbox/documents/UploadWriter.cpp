#include "sandbox/documents/UploadWriter.h"

#include "sandbox/documents/DocumentRefusals.h"

#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

/// How many bytes a kill of the portal may cost.
constexpr std::int64_t stride = std::int64_t{1} * 1024 * 1024;

constexpr int checksumMismatch = 460; // tus 1.0.0, checksum

} // namespace

UploadWriter::UploadWriter(Uploads &uploads, Upload &upload, std::optional<UploadChecksum> checksum)
    : m_uploads(uploads)
    , m_upload(upload)
    , m_checksum(std::move(checksum))
    , m_file(uploads.open(upload.id))
    , m_digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    , m_end(upload.offset)
{
    m_file.cutAt(upload.offset); // what a request left that came to nothing
    if (!m_checksum)
        return;
    const EVP_MD *algorithm = m_checksum->isSha256 ? EVP_sha256() : EVP_sha1();
    if (!m_digest || EVP_DigestInit_ex(m_digest.get(), algorithm, nullptr) != 1)
        throw std::runtime_error("a digest cannot be made");
}

void UploadWriter::take(const char *bytes, std::size_t size)
{
    if (m_trouble != Trouble::None)
        return;
    if (static_cast<std::int64_t>(size) > m_upload.length - m_end) {
        m_trouble = Trouble::TooMuch;
        return;
    }
    if (!m_file.write(m_end, bytes, size)) {
        m_trouble = Trouble::StorageFull;
        return;
    }
    m_end += static_cast<std::int64_t>(size);
    if (m_checksum)
        EVP_DigestUpdate(m_digest.get(), bytes, size);
    // The last step is finish()'s: until then the connection may bring more than there should be.
    else if (m_end < m_upload.length && m_end - m_upload.offset >= stride
        && !m_uploads.advance(m_upload, m_end))
        m_trouble = Trouble::Gone;
}

std::optional<Problem> UploadWriter::finish(bool isWhole, Language language)
{
    if (m_trouble == Trouble::TooMuch)
        return Problem{413, "too-long", "There are more bytes than Upload-Length says."};
    if (m_checksum && m_trouble == Trouble::None) {
        if (!isWhole)
            return Problem{400, "incomplete", "The body ended early."};
        if (!matches())
            return Problem{checksumMismatch, "invalid", "The bytes do not match Upload-Checksum."};
    }
    const bool isKept = !m_checksum || m_trouble == Trouble::None;
    if (m_trouble == Trouble::Gone
        || (isKept && m_end > m_upload.offset && !m_uploads.advance(m_upload, m_end)))
        return Problem{410, "deleted", "This upload is over."};
    if (m_trouble == Trouble::StorageFull)
        return refusal(DocumentRefusal::StorageFull, language);
    if (!isWhole)
        return Problem{400, "incomplete", "The body ended early."};
    return std::nullopt;
}

bool UploadWriter::matches() const
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_digest.get(), digest, &size);
    return m_checksum->digest == std::string(reinterpret_cast<const char *>(digest), size);
}

} // namespace kinward::sandbox
