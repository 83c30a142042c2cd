#include "sandbox/shares/Share.h"

#include "sandbox/shares/ShareLimits.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

std::string instant(std::int64_t when)
{
    return toInstant(TimePoint(std::chrono::milliseconds(when)));
}

} // namespace

std::int64_t milliseconds(TimePoint when)
{
    return std::chrono::floor<std::chrono::milliseconds>(when.time_since_epoch()).count();
}

std::string Share::statusAt(std::int64_t now) const
{
    if (revoked > 0)
        return "revoked";
    if (!passcodeHash.empty() && attemptsLeft() == 0)
        return "locked";
    const bool isOver = (expires > 0 && expires <= now) || (maxViews && views >= *maxViews);
    return isOver ? "expired" : "active";
}

int Share::attemptsLeft() const { return std::max(0, limits::passcodeAttempts - attempts); }

Json Share::toJson(std::int64_t now, const std::string &origin) const
{
    const bool isSeen = seen > 0 && seen <= now && (revoked == 0 || revoked >= seen);
    Json json = {{"id", id}, {"kind", isOutside ? "outside" : "practice"}, {"documents", documents},
        {"created", instant(created)}, {"status", statusAt(now)}, {"recipients", recipients},
        {"views", isOutside ? views : int(isSeen)}, {"has_passcode", !passcodeHash.empty()}};
    if (expires > 0)
        json["expires"] = instant(expires);
    if (!note.empty())
        json["note"] = note;
    if (maxViews)
        json["max_views"] = *maxViews;
    if (!passcodeHash.empty())
        json["attempts_left"] = attemptsLeft();
    if (isOutside)
        json["manifest_url"] = origin + "/shl/m/" + token;
    return json;
}

} // namespace kinward::sandbox
