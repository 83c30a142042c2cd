#pragma once

#include "core/base/Error.h"
#include "core/uploads/Upload.h"
#include "net/http/HttpRequest.h"

#include <variant>

namespace kinward::net
{

/// The portal has the bytes, at this address.
struct TransferDone {
    QString url;
};
/// It has them; it does not take them; it may take them later.
using TransferOutcome = std::variant<TransferDone, uploads::UploadProblem, Error>;

/// What a refusal (4xx) means to the person, with the portal's words (R4 §2.29).
uploads::UploadProblem problemIn(const HttpResponse &refusal, const uploads::Upload &upload);
/// An Error that no further try changes: the portal has no room.
TransferOutcome outcomeOf(const Error &error);

} // namespace kinward::net
