#include "net/portal/PortalClient.h"

#include "net/http/Later.h"
#include "net/portal/PortalJson.h"

namespace kinward::net
{

namespace
{

QUrl below(const QUrl &base, QLatin1String path)
{
    auto url = base;
    url.setPath(base.path() + path);
    return url;
}

HttpRequest asksAgain(const QUrl &url, const QByteArray &accept)
{
    auto request = HttpRequest::get(url, accept);
    request.isRemembered = true;
    return request;
}

/// Reads the body of a success with `read`; everything else is the error it stands for.
template <typename T>
QFuture<Result<T>> readBody(
    QFuture<Result<HttpResponse>> response, Result<T> (*read)(const QByteArray &))
{
    return response.then([read](const Result<HttpResponse> &answer) -> Result<T> {
        if (!answer)
            return failure(answer.error());
        if (!answer->isSuccess())
            return failure(errorForStatus(*answer));
        return read(answer->body);
    });
}

} // namespace

PortalClient::PortalClient(HttpClient &http)
    : m_http(http)
{
}

QFuture<Result<PortalDescription>> PortalClient::describe(QObject *owner, const QUrl &base) const
{
    auto capabilities
        = readBody(m_http.send(owner,
                       asksAgain(below(base, QLatin1String("/metadata")), "application/fhir+json")),
            &readCapabilities);
    const auto configuration = m_http.send(owner,
        asksAgain(
            below(base, QLatin1String("/.well-known/smart-configuration")), "application/json"));
    return chain<PortalDescription>(owner, configuration,
        [base, capabilities](
            const Result<HttpResponse> &answer) mutable -> QFuture<Result<PortalDescription>> {
            if (!answer->isSuccess())
                return later<PortalDescription>(failure(errorForStatus(*answer)));
            return capabilities.then(
                [portal = readSmartConfiguration(base, answer->body)](
                    const Result<Capabilities> &offered) -> Result<PortalDescription> {
                    if (!portal)
                        return portal;
                    if (!offered)
                        return failure(offered.error());
                    auto described = *portal;
                    described.searchParameters = offered->searchParameters;
                    described.writes = offered->writes;
                    return described;
                });
        });
}

QFuture<Result<Invite>> PortalClient::lookUpInvite(
    QObject *owner, const PortalDescription &portal, const QString &code) const
{
    const auto invites = portal.caregiver ? portal.caregiver->invites : QUrl();
    const auto path = QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(code));
    auto url = invites;
    url.setPath(invites.path() + path, QUrl::TolerantMode);
    return readBody(m_http.send(owner, HttpRequest::get(url)), &readInvite);
}

QFuture<Result<Captcha>> PortalClient::createCaptcha(
    QObject *owner, const PortalDescription &portal, Captcha::Kind kind) const
{
    const auto word
        = kind == Captcha::Kind::Question ? QStringLiteral("question") : QStringLiteral("picture");
    const auto url = portal.caregiver ? portal.caregiver->captcha : QUrl();
    auto request = HttpRequest::form(url, {{QStringLiteral("kind"), word}});
    request.repeatable = true; // one more captcha does no harm
    return readBody(m_http.send(owner, request), &readCaptcha);
}

QFuture<Result<Terms>> PortalClient::terms(QObject *owner, const PortalDescription &portal) const
{
    const auto url = portal.caregiver ? portal.caregiver->terms : QUrl();
    return readBody(m_http.send(owner, HttpRequest::get(url)), &readTerms);
}

QFuture<Result<QList<DemoMail>>> PortalClient::demoMails(
    QObject *owner, const PortalDescription &portal) const
{
    const auto url = portal.caregiver ? portal.caregiver->demoMailbox : QUrl();
    return readBody(m_http.send(owner, HttpRequest::get(url)), &readMailbox);
}

QFuture<Result<QList<care::PatientLink>>> PortalClient::links(
    QObject *owner, AuthorizedClient &client, const QUrl &linksUrl)
{
    return readBody(client.send(owner, HttpRequest::get(linksUrl)), &readPatientLinks);
}

} // namespace kinward::net
