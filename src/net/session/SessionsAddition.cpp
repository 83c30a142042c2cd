#include "net/session/SessionsAddition.h"

#include "core/base/Logging.h"
#include "net/session/LinkReader.h"

namespace kinward::net
{

using care::PatientLink;

Sessions::Addition::Addition(
    Sessions &sessions, const PortalDescription &portal, const TokenSet &tokens)
    : QObject(&sessions)
    , m_sessions(sessions)
    , m_portal(portal)
    , m_endpoint(sessions.m_http, sessions.m_clock, portal.token, portal.revocation)
    , m_client(sessions.m_http, m_endpoint, sessions.m_clock, portal.base, tokens)
{
}

void Sessions::Addition::start()
{
    readLinks(this, m_client, m_portal).then(this, [this](const Result<QList<PatientLink>> &links) {
        takeLinks(links);
    });
}

void Sessions::Addition::takeLinks(const Result<QList<PatientLink>> &links)
{
    if (!links)
        return fail(links.error());
    const auto own = linkOf(m_client.tokens(), *links);
    if (!own)
        return fail(own.error());
    m_own = *own;
    for (const auto &link : *links) {
        if (link.status == PatientLink::Status::Active && link.id != m_own.id)
            m_waiting.append(link);
        else if (auto *known = m_sessions.findLink(m_portal.base, link);
                 known && link.status != PatientLink::Status::Active)
            known->updateLink(link);
    }
    if (m_own.status != PatientLink::Status::Active)
        return fail(Error{ErrorKind::AccessEnded, 0, m_own.endReason});
    exchangeNext();
}

/// One after the other: the token that they are exchanged for may have to be refreshed in between.
void Sessions::Addition::exchangeNext()
{
    if (m_waiting.isEmpty())
        return finish();
    const auto link = m_waiting.takeFirst();
    auto address = m_portal.caregiver->links;
    address.setPath(address.path() + QLatin1Char('/') + link.id);
    m_client.freshTokens().then(this, [this, link, address](const Result<TokenSet> &fresh) {
        if (!fresh)
            return finish();
        m_endpoint.exchangeForLink(this, fresh->accessToken, address)
            .then(this, [this, link](const Result<TokenSet> &tokens) {
                if (tokens && tokens->patientId == link.patientId)
                    m_others.append({link, *tokens});
                else
                    qCWarning(lcAuth) << "no tokens for another link of the caregiver";
                exchangeNext();
            });
    });
}

void Sessions::Addition::fail(const Error &error)
{
    deleteLater();
    Q_EMIT m_sessions.addFailed(error);
}

void Sessions::Addition::finish()
{
    deleteLater();
    auto *own = m_sessions.openOrRenew(m_portal.base, m_own, m_client.tokens());
    for (const auto &[link, tokens] : std::as_const(m_others))
        m_sessions.openOrRenew(m_portal.base, link, tokens);
    Q_EMIT m_sessions.sessionsChanged();
    Q_EMIT m_sessions.added(own);
}

} // namespace kinward::net
