#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/documents/UploadHeaders.h"
#include "sandbox/documents/Uploads.h"
#include "sandbox/fhir/Outcome.h"

#include <memory>
#include <openssl/evp.h>
#include <optional>

namespace kinward::sandbox
{

/// One request's bytes on their way into an upload's file. Without a checksum, what has arrived is
/// kept also where the connection, or the portal, ends in the middle; with one, all or nothing.
class UploadWriter
{
public:
    UploadWriter(Uploads &uploads, Upload &upload, std::optional<UploadChecksum> checksum);

    void take(const char *bytes, std::size_t size);
    /// Afterwards `upload` stands where the file does. `isWhole`: the body came to its end.
    std::optional<Problem> finish(bool isWhole, Language language);

private:
    enum class Trouble { None, TooMuch, StorageFull, Gone };
    bool matches() const;

    Uploads &m_uploads;
    Upload &m_upload;
    std::optional<UploadChecksum> m_checksum;
    StoredFile m_file;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_digest;
    std::int64_t m_end; ///< of what is in the file
    Trouble m_trouble = Trouble::None;
};

} // namespace kinward::sandbox
