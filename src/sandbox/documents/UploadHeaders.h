#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace kinward::sandbox
{

/// What the headers of tus 1.0.0 say.
namespace tus
{
inline constexpr auto version = "1.0.0";
inline constexpr auto extensions = "creation,creation-with-upload,checksum,expiration,termination";
inline constexpr auto algorithms = "sha1,sha256";
inline constexpr auto bodyType = "application/offset+octet-stream";
} // namespace tus

/// A number that is not negative and fits.
std::optional<std::int64_t> lengthIn(const std::string &header);

struct UploadMetadata {
    std::string fileName; ///< as it was sent
    std::string fileType; ///< media type in lower case, without parameters
};
/// Upload-Metadata: pairs of a key and base64. Nothing: it is malformed.
std::optional<UploadMetadata> metadataIn(const std::string &header);

struct UploadChecksum {
    bool isSha256 = false; ///< else SHA-1
    std::string digest; ///< raw bytes
};
/// Upload-Checksum: the name of an algorithm and base64. Nothing: it is malformed, or the algorithm
/// is unknown.
std::optional<UploadChecksum> checksumIn(const std::string &header);

} // namespace kinward::sandbox
