#pragma once

#include "sandbox/messages/MessageChecks.h"
#include "sandbox/messages/MessageFiles.h"
#include "sandbox/messages/ScriptedMembers.h"

#include <string>
#include <variant>

namespace kinward::sandbox
{

/// Takes messages from caregivers and patients: checks them, makes them the sender's own, gives
/// them their files and puts them into the practice's inbox.
class Messages
{
public:
    Messages(ResourceStore &store, MessageFiles &files, ScriptedMembers &members);

    /// FhirEndpoint's Creator for Communication. The sender is always who holds the token, the
    /// subject the link's patient, the time the portal's.
    std::variant<Json, Problem> create(
        const Grant &grant, const Json &sent, const std::string &acceptLanguage);

private:
    std::optional<Problem> takeFiles(const Grant &grant, Json &message, Language language);
    std::optional<Problem> takeFile(const Grant &grant, Json &attachment,
        const std::string &messageId, Language language, std::size_t &bytes);
    void openThread(const Json &message);

    ResourceStore &m_store;
    MessageFiles &m_files;
    ScriptedMembers &m_members;
};

} // namespace kinward::sandbox
