#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/ResourceStore.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

/// A file as it came.
struct MessageFile {
    std::string contentType; ///< media type without parameters
    std::string bytes;
};

/// Files that wait for a message to take them, and their way into it. Until then they are no
/// resource, so that nobody can see them; after a day they are gone.
class MessageFiles
{
public:
    explicit MessageFiles(ResourceStore &store);

    enum class Kept { Made, Known, Taken };
    /// Known: the same file of the same mailbox. Taken: the id stands for something else.
    Kept keep(const Grant &grant, const std::string &id, const MessageFile &file);

    /// Gives a waiting file to the message `Communication/messageId`. What a message of this
    /// mailbox has taken already stays where it is. Nothing where there is no such file for this
    /// mailbox. Returns its type and bytes. To be called in a transaction.
    std::optional<MessageFile> take(
        const Grant &grant, const std::string &id, const std::string &messageId);
    /// Makes a waiting file a document of the patient's: a Binary that whoever may read the
    /// documents can see. To be called in a transaction.
    std::optional<MessageFile> giveToPatient(const Grant &grant, const std::string &id);
    /// The id of the Binary that a file becomes at once.
    std::string add(const MessageFile &file, const std::string &messageId);

private:
    void dropOld();
    std::optional<MessageFile> waiting(const Grant &grant, const std::string &id) const;
    /// What a message or a document has taken already.
    std::optional<MessageFile> given(const Grant &grant, const std::string &id) const;
    std::optional<MessageFile> ofMessage(const Grant &grant, const std::string &id) const;
    void store(const std::string &id, const MessageFile &file, const std::string &owner);

    ResourceStore &m_store;
};

/// How R4 §2.24.0.5 wants an Attachment's `hash`: SHA-1, base64.
std::string attachmentHash(const std::string &bytes);

} // namespace kinward::sandbox
