#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/fhir/Outcome.h"

#include <string>

namespace kinward::sandbox
{

/// Why a document, its file or a folder is not taken.
enum class DocumentRefusal {
    NotPermitted,
    TooLarge,
    Type,
    Empty,
    StorageFull,
    UnknownFile,
    WrongFile, ///< type, size or hash are not the file's
    OtherPatient,
    TooLong,
    Untitled,
    UnknownEntry,
    EntryRemoved,
    NoFolder,
    Invalid,
};

/// With its status, and a sentence for the person in `details.text`. `what` takes the place of %1;
/// `diagnostics` is for developers.
Problem refusal(DocumentRefusal reason, Language language, const std::string &what = {},
    const std::string &diagnostics = {});

} // namespace kinward::sandbox
