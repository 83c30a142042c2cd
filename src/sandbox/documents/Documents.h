#pragma once

#include "sandbox/documents/DocumentFiles.h"
#include "sandbox/documents/DocumentLimits.h"
#include "sandbox/documents/DocumentRefusals.h"
#include "sandbox/messages/MessageFiles.h"

#include <string>
#include <variant>

namespace kinward::sandbox
{

/// Takes documents from caregivers and patients: checks them, gives them their files and makes them
/// the sender's own.
class Documents
{
public:
    Documents(ResourceStore &store, DocumentFiles &files, MessageFiles &smallFiles,
        DocumentLimits limits, std::string baseUrl);

    /// FhirEndpoint's Creator for DocumentReference. The author is always who holds the token, the
    /// subject the link's patient.
    std::variant<Json, Problem> create(
        const Grant &grant, const Json &sent, const std::string &acceptLanguage);

private:
    using Failure = std::optional<Problem>;
    Failure check(const Grant &grant, const Json &sent, Language language) const;
    Failure takeContent(const Grant &grant, const Json &sent, Json &document, Language language);
    Failure takeFile(const Grant &grant, const Json &attachment, Json &taken, Language language);
    /// What a Binary of the caregiver's is, and that it becomes the patient's.
    std::optional<DocumentFile> fileOf(const Grant &grant, const std::string &url);
    Failure takeNote(const Json &attachment, Json &taken, Language language) const;

    ResourceStore &m_store;
    DocumentFiles &m_files;
    MessageFiles &m_smallFiles;
    DocumentLimits m_limits;
    std::string m_baseUrl;
};

} // namespace kinward::sandbox
