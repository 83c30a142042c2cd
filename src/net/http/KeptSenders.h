#pragma once

#include "net/http/BodySender.h"

#include <vector>

namespace kinward::net
{

/// The connections of large bodies between two requests, one for each origin.
class KeptSenders final
{
public:
    explicit KeptSenders(qint64 maxAnswerBytes)
        : m_maxAnswer(maxAnswerBytes)
    {
    }

    /// With the connection that was kept for such a request, or without one.
    BodySenderPtr take(const QNetworkRequest &request);
    BodySenderPtr takeNew() const { return BodySenderPtr(new BodySender(m_maxAnswer)); }
    /// After its `finished`; one that kept no connection is let go of.
    void keep(BodySenderPtr sender, const QNetworkRequest &request);
    void clear() { m_kept.clear(); }

private:
    qint64 m_maxAnswer;
    std::vector<BodySenderPtr> m_kept;
};

} // namespace kinward::net
