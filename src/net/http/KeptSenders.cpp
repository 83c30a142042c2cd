#include "net/http/KeptSenders.h"

#include <algorithm>

namespace kinward::net
{

BodySenderPtr KeptSenders::take(const QNetworkRequest &request)
{
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(),
        [&request](const auto &sender) { return sender->isKeptFor(request); });
    if (kept == m_kept.end())
        return takeNew();
    auto sender = std::move(*kept);
    m_kept.erase(kept);
    return sender;
}

void KeptSenders::keep(BodySenderPtr sender, const QNetworkRequest &request)
{
    m_kept.erase(std::remove_if(m_kept.begin(), m_kept.end(),
                     [](const auto &other) { return !other->isKept(); }),
        m_kept.end());
    const bool hasOne = std::any_of(m_kept.cbegin(), m_kept.cend(),
        [&request](const auto &other) { return other->isKeptFor(request); });
    if (!hasOne && sender->isKept())
        m_kept.push_back(std::move(sender));
}

} // namespace kinward::net
