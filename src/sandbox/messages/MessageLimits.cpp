#include "sandbox/messages/MessageLimits.h"

#include "sandbox/accounts/Text.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr std::string_view acceptedTypes[] = {"application/pdf", "image/*", "text/plain",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};

/// RFC 6838 §4.2; mediaTypeOf() leaves no capitals.
bool isOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        || std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
}

} // namespace

std::string mediaTypeOf(std::string_view contentType)
{
    return lowered(trimmed(std::string(contentType.substr(0, contentType.find(';')))));
}

bool fitsMediaType(std::string_view accepted, std::string_view type)
{
    if (accepted.back() != '*')
        return type == accepted;
    const std::string_view family = accepted.substr(0, accepted.size() - 1);
    return type.size() > family.size() && type.substr(0, family.size()) == family
        && std::all_of(
            type.begin() + static_cast<std::ptrdiff_t>(family.size()), type.end(), isOfName);
}

bool isTypeAccepted(std::string_view mediaType)
{
    return std::any_of(std::begin(acceptedTypes), std::end(acceptedTypes),
        [mediaType](std::string_view accepted) { return fitsMediaType(accepted, mediaType); });
}

Json messageLimits(const std::string &marksEndpoint)
{
    return {{"max_subject_length", limits::subjectLength}, {"max_body_length", limits::bodyLength},
        {"max_recipients", limits::recipients}, {"max_attachments", limits::attachments},
        {"max_attachment_bytes", limits::attachmentBytes},
        {"max_message_bytes", limits::messageBytes}, {"attachment_types", acceptedTypes},
        {"marks_endpoint", marksEndpoint}};
}

} // namespace kinward::sandbox
