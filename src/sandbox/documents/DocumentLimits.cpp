#include "sandbox/documents/DocumentLimits.h"

#include "sandbox/messages/MessageLimits.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr std::string_view acceptedTypes[] = {"application/pdf", "image/*", "text/plain",
    "text/csv", "audio/*", "video/*", "application/rtf", "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.text"};

struct Kind {
    const char *code; ///< LOINC
    const char *display;
};
constexpr Kind kinds[] = {
    {"34133-9", "Summary of episode note"},
    {"11488-4", "Consult note"},
    {"18842-5", "Discharge summary"},
    {"11502-2", "Laboratory report"},
    {"18748-4", "Diagnostic imaging study"},
    {"57133-1", "Referral note"},
    {"64290-0", "Health insurance card"},
    {"64298-3", "Power of attorney"},
    {"42348-3", "Advance directives"},
    {"72170-4", "Photographic image"},
    {"51851-4", "Administrative note"},
};

Json documentTypes()
{
    Json list = Json::array();
    for (const Kind &kind : kinds)
        list.push_back(
            {{"system", "http://loinc.org"}, {"code", kind.code}, {"display", kind.display}});
    return list;
}

} // namespace

Json documentsOffer(const std::string &baseUrl, const DocumentLimits &limits)
{
    Json offer = {{"max_bytes", limits.maxBytes}, {"max_binary_bytes", limits::attachmentBytes},
        {"accepted_types", acceptedTypes}, {"document_types", documentTypes()}};
    if (limits.hasTus)
        offer["uploads_endpoint"] = baseUrl + "/caregiver/uploads";
    return offer;
}

bool isDocumentTypeAccepted(std::string_view mediaType)
{
    return std::any_of(std::begin(acceptedTypes), std::end(acceptedTypes),
        [mediaType](std::string_view accepted) { return fitsMediaType(accepted, mediaType); });
}

} // namespace kinward::sandbox
