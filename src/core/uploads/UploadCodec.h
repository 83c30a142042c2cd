#pragma once

#include "core/uploads/Upload.h"

namespace kinward::uploads
{

/// What is sealed of an upload, as a CBOR map (RFC 8949): what a later version adds is left out by
/// an earlier one. `isListed`: false for one that is only remembered.
struct SealedUpload {
    Upload upload;
    bool isListed = true;
};
QByteArray encode(const SealedUpload &sealed);
std::optional<SealedUpload> decodeUpload(const QByteArray &bytes);

} // namespace kinward::uploads
