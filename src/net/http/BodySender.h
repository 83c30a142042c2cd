#pragma once

#include "net/http/AnswerParser.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <memory>
#include <optional>

namespace kinward::net
{

/// Sends a request with a large body over a TLS connection of its own, in the thread that it lives
/// in; QNetworkAccessManager hands a body to a thread in pieces of 16 KiB, which is most of the
/// time on a fast link. One request at a time; an answer that leaves no doubt keeps the connection
/// for the next, for a few seconds. Follows no redirects, knows no proxies, sends nothing twice,
/// and has no timeouts: that is Exchange's. Letting go of it (LetGo) aborts.
class BodySender final : public QObject
{
    Q_OBJECT

public:
    explicit BodySender(qint64 maxAnswerBytes, QObject *parent = nullptr);
    ~BodySender() override;

    /// Whether it pays, and no proxy is on the way.
    static bool isFor(const QUrl &url, const QByteArray &body);

    /// The address, headers and TLS configuration of `request` hold, nothing else of it.
    void send(const QNetworkRequest &request, const QByteArray &method, const QByteArray &body);

    /// Has a connection that was kept, to the origin of this request and as its TLS must be.
    bool isKeptFor(const QNetworkRequest &request) const;
    bool isKept() const;
    /// The kept connection was just closing: it ended before any byte of an answer.
    bool wasClosing() const { return m_wasKept && !m_parser->hasBegun(); }
    const QList<QSslError> &certificateErrors() const { return m_certificateErrors; }
    /// In the middle of a signal of its own.
    bool isTelling() const { return m_isTelling; }

Q_SIGNALS:
    void sent(qint64 bytes); ///< of the body; while it leaves
    void received(qint64 bytes, qint64 all); ///< of the answer's body; all is -1 where not known
    /// Once for each request. The error is as QNetworkReply calls it; with one there is no answer.
    void finished(QNetworkReply::NetworkError error, const kinward::net::HttpResponse &answer);

private:
    void begin();
    void fill();
    void tellSent();
    void read();
    void takeClosed();
    void endLater(QNetworkReply::NetworkError error);
    void end();
    void keepOrClose();

    QSslSocket m_socket;
    QTimer m_idle;
    qint64 m_maxAnswer;
    std::optional<AnswerParser> m_parser;
    QUrl m_url;
    QSslConfiguration m_tls; ///< as it was asked for
    QByteArray m_head; ///< until there is a connection that it can go to
    QByteArray m_body;
    qint64 m_written = 0; ///< bytes of the body that the socket has
    qint64 m_told = 0;
    bool m_isBusy = false;
    bool m_wasKept = false;
    bool m_isTelling = false;
    std::optional<QNetworkReply::NetworkError> m_ended; ///< how, until that is told
    QList<QSslError> m_certificateErrors;
};

/// Lets go of it at any time, in the middle of a signal of its own too.
struct LetGo {
    void operator()(BodySender *sender) const;
};
using BodySenderPtr = std::unique_ptr<BodySender, LetGo>;

} // namespace kinward::net
