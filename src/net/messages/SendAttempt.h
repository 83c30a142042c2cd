#pragma once

#include "core/base/Clock.h"
#include "core/outbox/Outbox.h"
#include "net/auth/AuthorizedClient.h"
#include "net/messages/CommunicationJson.h"
#include "net/portal/PortalDescription.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <variant>

namespace kinward::net
{

/// One try to hand one message to the portal: its files, the header of a new thread, the message.
/// Each step asks first whether the portal has it, and may be taken again after any end of this
/// program or of the connection. Deleting it aborts what it asked for. Ends in `ended`, once.
class SendAttempt final : public QObject
{
    Q_OBJECT

public:
    /// What it tries with; outlives it.
    struct Means {
        AuthorizedClient &client;
        outbox::Outbox &outgoing;
        const Clock &clock;
        PortalDescription portal;
        MailboxOwner owner;
    };
    /// The portal has it; it refused it; it may take it later.
    using Outcome = std::variant<fhir::RawResource, outbox::Refusal, Error>;

    SendAttempt(const Means &means, QString messageId, QObject *parent = nullptr);

    const QString &messageId() const { return m_id; }
    void start();
    /// It comes to nothing: `ended` does not follow, and nothing more is asked for.
    void abandon() { m_isOver = true; }

Q_SIGNALS:
    void ended(const kinward::net::SendAttempt::Outcome &outcome);

private:
    struct Creation {
        QString uuid;
        QByteArray json;
        void (SendAttempt::*then)(const fhir::RawResource &made);
    };

    std::optional<outbox::OutgoingMessage> message() const { return m_means.outgoing.find(m_id); }
    void sendNextFile();
    void takeFile(const Result<HttpResponse> &answer);
    void makeHeader();
    void takeHeader(const fhir::RawResource &header);
    void makeMessage();
    void takeMessage(const fhir::RawResource &made);
    void create(const Creation &creation);
    void post(const Creation &creation);
    void takePosted(const Creation &creation, const Result<HttpResponse> &answer);
    void look(const Creation &creation, bool wasPosted);
    void takeLook(const Creation &creation, bool wasPosted, const Result<HttpResponse> &answer);
    bool mayPostUnseen(const HttpResponse &refusal) const;
    void refuse(const HttpResponse &answer);
    bool noteSending(bool mayHaveLeft);
    HttpRequest requestTo(HttpRequest::Method method, const QString &path) const;
    void end(const Outcome &outcome);

    Means m_means;
    QString m_id;
    std::deque<outbox::OutgoingAttachment> m_files; ///< not at the portal yet
    QHash<QString, QByteArray> m_inlined;
    bool m_isOver = false;
};

} // namespace kinward::net
