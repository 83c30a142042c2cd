#include "sandbox/shares/ShareLimits.h"

namespace kinward::sandbox
{

std::string originOf(const std::string &baseUrl)
{
    const std::size_t host = baseUrl.find("://") + 3;
    return baseUrl.substr(0, baseUrl.find('/', host));
}

void announceShares(Json &documents, const std::string &baseUrl)
{
    documents["shares_endpoint"] = baseUrl + "/caregiver/shares";
    documents["shares"] = {{"practice", true}, {"outside", true},
        {"max_bytes", limits::sharedBytes}, {"max_seconds", limits::shareSeconds},
        {"max_views", limits::shareViews}, {"max_passcode_attempts", limits::passcodeAttempts},
        {"viewer", originOf(baseUrl) + "/shl/viewer"}};
}

} // namespace kinward::sandbox
