#pragma once

#include "net/session/Sessions.h"

namespace kinward::net
{

/// From one new token set to sessions for all active links of the caregiver. Child of its Sessions;
/// deletes itself.
class Sessions::Addition final : public QObject
{
public:
    Addition(Sessions &sessions, const PortalDescription &portal, const TokenSet &tokens);
    void start();

private:
    void takeLinks(const Result<QList<care::PatientLink>> &links);
    void exchangeNext();
    void fail(const Error &error);
    void finish();

    struct Entry {
        care::PatientLink link;
        TokenSet tokens;
    };

    Sessions &m_sessions;
    PortalDescription m_portal;
    TokenEndpoint m_endpoint;
    AuthorizedClient m_client;
    care::PatientLink m_own; ///< the one the tokens are for
    QList<care::PatientLink> m_waiting; ///< other active links
    QList<Entry> m_others;
};

} // namespace kinward::net
