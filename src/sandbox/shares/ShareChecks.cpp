#include "sandbox/shares/ShareChecks.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/base/Base64.h"
#include "sandbox/fhir/DateRange.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/RecordGate.h"
#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/Search.h"
#include "sandbox/messages/PracticeMembers.h"
#include "sandbox/shares/ShareLimits.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

Problem invalid(const std::string &why) { return {400, "invalid", why}; }
Problem refused(const std::string &why) { return {422, "business-rule", why}; }

bool isList(const Json &sent, const char *key, std::size_t most)
{
    return sent.contains(key) && sent[key].is_array() && !sent[key].empty()
        && sent[key].size() <= most;
}

/// Five parts, of which the second is empty: the key goes along in no form (RFC 7518 §4.5).
bool isCompactJwe(const std::string &text)
{
    const std::size_t header = text.find('.');
    if (header == std::string::npos || std::count(text.begin(), text.end(), '.') != 4
        || text.compare(header, 2, "..") != 0)
        return false;
    const auto json = fromBase64Url(text.substr(0, header));
    const Json protectedHeader = Json::parse(json.value_or(""), nullptr, false);
    return protectedHeader.is_object() && textAt(protectedHeader, "alg") == "dir"
        && textAt(protectedHeader, "enc") == "A256GCM";
}

bool isTooLong(const std::string &text, std::size_t most)
{
    return codePoints(text).value_or(most + 1) > most;
}

} // namespace

ShareChecks::ShareChecks(const ResourceStore &store, const Grant &grant)
    : m_store(store)
    , m_grant(grant)
{
}

std::variant<ShareOrder, Problem> ShareChecks::operator()(const Json &sent) const
{
    ShareOrder order;
    order.share.isOutside = textAt(sent, "kind") == "outside";
    Failure failure = readDocuments(sent, order);
    if (!failure)
        failure = order.share.isOutside ? readOutside(sent, order) : readPractice(sent, order);
    if (failure)
        return *failure;
    return order;
}

ShareChecks::Failure ShareChecks::readDocuments(const Json &sent, ShareOrder &order) const
{
    if (!isList(sent, "documents", order.share.isOutside ? 1 : limits::sharedDocuments))
        return invalid("documents is a list of references, of one outside.");
    for (const Json &document : sent["documents"]) {
        const auto target
            = document.is_string() ? parseReference(document.get<std::string>()) : std::nullopt;
        const bool isDocument = target && target->type == "DocumentReference";
        const auto found
            = isDocument ? readVisible(m_store, m_grant, target->type, target->id) : std::nullopt;
        if (!found || found->deleted)
            return refused("There is no such document.");
        order.share.documents.push_back(target->toString());
    }
    return std::nullopt;
}

ShareChecks::Failure ShareChecks::readPractice(const Json &sent, ShareOrder &order) const
{
    if (!isList(sent, "recipients", limits::sharedDocuments))
        return invalid("recipients is a list of members of the practice.");
    const PracticeMembers members(m_store);
    for (const Json &recipient : sent["recipients"]) {
        const auto target = recipient.is_object() ? referenceIn(recipient) : std::nullopt;
        const auto member = target ? members.find(*target, m_grant.practiceId) : std::nullopt;
        if (!member)
            return refused("One of the recipients is not at this practice.");
        order.isLookedAt = order.isLookedAt || member->messaging != Messaging::Away;
        order.share.recipients.push_back(
            {{"reference", target->toString()}, {"display", member->name}});
    }
    order.share.note = textAt(sent, "note");
    if (isTooLong(order.share.note, limits::noteLength))
        return refused("The note is too long.");
    return std::nullopt;
}

ShareChecks::Failure ShareChecks::readOutside(const Json &sent, ShareOrder &order) const
{
    order.passcode = textAt(sent, "passcode");
    order.share.isSingleFile = sent.value("single_file", Json(false)) == true;
    if (isTooLong(order.passcode, limits::passcodeLength))
        return refused("The passcode is too long.");
    if (order.share.isSingleFile && !order.passcode.empty())
        return invalid("A single file is fetched without a passcode.");
    if (Failure failure = readLimits(sent, order))
        return failure;
    return readFiles(sent, order);
}

ShareChecks::Failure ShareChecks::readLimits(const Json &sent, ShareOrder &order) const
{
    const std::int64_t now = milliseconds(m_store.clock().now());
    if (sent.contains("expires")) {
        const auto range = parseDate(textAt(sent, "expires"));
        if (!range)
            return invalid("expires is an instant.");
        order.share.expires = range->low;
        if (range->low <= now || range->low > now + limits::shareSeconds * 1000)
            return refused("It has to end later than now, and within a year.");
    }
    if (sent.contains("max_views")) {
        const Json &views = sent["max_views"];
        if (!views.is_number_integer() || views < 1 || views > limits::shareViews)
            return refused("max_views is from 1 to 100.");
        order.share.maxViews = views.get<int>();
    }
    return std::nullopt;
}

ShareChecks::Failure ShareChecks::readFiles(const Json &sent, ShareOrder &order)
{
    if (!isList(sent, "files", order.share.isSingleFile ? 1 : limits::sharedFiles))
        return invalid("files is a list of encrypted files, of one where it is a single file.");
    std::size_t bytes = 0;
    for (const Json &file : sent["files"]) {
        SharedFile shared{textAt(file, "content_type"), textAt(file, "jwe")};
        if (shared.contentType.empty() || !isCompactJwe(shared.jwe))
            return refused("A file is not encrypted as SMART Health Links want it.");
        bytes += shared.jwe.size();
        order.files.push_back(std::move(shared));
    }
    if (bytes > limits::jweBytes)
        return Problem{413, "too-long", "The file is larger than what can be shared."};
    return std::nullopt;
}

} // namespace kinward::sandbox
