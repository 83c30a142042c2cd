#include "sandbox/documents/UploadHeaders.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/base/Base64.h"
#include "sandbox/messages/MessageLimits.h"

#include <charconv>
#include <sstream>

namespace kinward::sandbox
{

namespace
{

constexpr std::size_t sha1Size = 20;
constexpr std::size_t sha256Size = 32;

} // namespace

std::optional<std::int64_t> lengthIn(const std::string &header)
{
    std::int64_t number = 0;
    const char *end = header.data() + header.size();
    const auto [read, error] = std::from_chars(header.data(), end, number);
    if (header.empty() || error != std::errc() || read != end || number < 0)
        return std::nullopt;
    return number;
}

std::optional<UploadMetadata> metadataIn(const std::string &header)
{
    UploadMetadata metadata;
    std::istringstream pairs(header);
    for (std::string pair; std::getline(pairs, pair, ',');) {
        const std::string text = trimmed(pair);
        const std::size_t gap = text.find(' ');
        const std::string key = text.substr(0, gap);
        const auto value
            = fromBase64(gap == std::string::npos ? std::string() : trimmed(text.substr(gap)));
        if (key.empty() || !value)
            return std::nullopt;
        if (key == "filename")
            metadata.fileName = *value;
        else if (key == "filetype")
            metadata.fileType = mediaTypeOf(*value);
    }
    return metadata;
}

std::optional<UploadChecksum> checksumIn(const std::string &header)
{
    const std::size_t gap = header.find(' ');
    const std::string algorithm = header.substr(0, gap);
    const auto digest
        = fromBase64(gap == std::string::npos ? std::string() : trimmed(header.substr(gap)));
    const bool isSha256 = algorithm == "sha256";
    if (!digest || (!isSha256 && algorithm != "sha1")
        || digest->size() != (isSha256 ? sha256Size : sha1Size))
        return std::nullopt;
    return UploadChecksum{isSha256, *digest};
}

} // namespace kinward::sandbox
