#pragma once

#include "core/care/PatientLink.h"
#include "net/auth/AuthorizedClient.h"
#include "net/http/HttpClient.h"
#include "net/portal/PortalDescription.h"

#include <QDateTime>

namespace kinward::net
{

enum class InviteState {
    Open,
    Used,
    Expired,
    Locked,
    OtherEmail,
    NoPrimaryAccount,
    CaregiverLimit
};

struct Invite {
    InviteState state = InviteState::Open;
    care::Practice practice;
    QString emailHint;
    QDateTime expiresAt;
};

struct Captcha {
    enum class Kind { Picture, Question };
    Kind kind = Kind::Picture;
    QString id;
    QByteArray png;
    QString question;
    std::chrono::seconds expiresIn{0};
};

struct Terms {
    QString version;
    QString title;
    QString text;
};

struct DemoMail {
    QString id;
    QString to;
    QString subject;
    QDateTime date;
    QString text;
};

/// What is asked of a portal without a token, and the links with one. Every call answers with an
/// Error of HttpClient, one of errorForStatus, or Malformed.
class PortalClient final
{
public:
    explicit PortalClient(HttpClient &http);

    QFuture<Result<PortalDescription>> describe(QObject *owner, const QUrl &base) const;
    QFuture<Result<Invite>> lookUpInvite(
        QObject *owner, const PortalDescription &portal, const QString &code) const;
    QFuture<Result<Captcha>> createCaptcha(
        QObject *owner, const PortalDescription &portal, Captcha::Kind kind) const;
    QFuture<Result<Terms>> terms(QObject *owner, const PortalDescription &portal) const;
    QFuture<Result<QList<DemoMail>>> demoMails(
        QObject *owner, const PortalDescription &portal) const;

    static QFuture<Result<QList<care::PatientLink>>> links(
        QObject *owner, AuthorizedClient &client, const QUrl &linksUrl);

private:
    HttpClient &m_http;
};

} // namespace kinward::net
