#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/messages/MessageFiles.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

/// Why a message, or a file for one, is not taken.
enum class Refusal {
    SubjectTooLong,
    BodyTooLong,
    Empty,
    TooManyRecipients,
    UnknownRecipient,
    NotAccepting,
    TooManyAttachments,
    AttachmentTooLarge,
    MessageTooLarge,
    AttachmentType,
    UnknownAttachment,
    UnknownThread,
    UnknownRecord,
    Invalid,
};

/// The 422 of docs/portal-api.yaml. `what` takes the place of %1 in the sentence; `note` follows it
/// as it is; `diagnostics` is for developers.
Problem refusal(Refusal reason, Language language, const std::string &what = {},
    const std::string &note = {}, const std::string &diagnostics = {});
/// What keeps a file from being taken at all.
std::optional<Problem> refuseFile(const MessageFile &file, Language language);

} // namespace kinward::sandbox
