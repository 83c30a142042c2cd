#pragma once

#include "net/http/BodySender.h"
#include "net/http/HttpClient.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>
#include <QTimer>

namespace kinward::net
{

/// One request with its redirects and repeats, from send to the one result. Child of its
/// HttpClient; deletes itself.
class HttpClient::Exchange final : public QObject
{
public:
    Exchange(HttpClient &client, QObject *owner, HttpRequest request);
    ~Exchange() override;

    QFuture<Result<HttpResponse>> future() const { return m_promise.future(); }
    void start();

private:
    void watch(QNetworkReply *reply);
    bool isSunk(const QNetworkReply &reply) const;
    bool sink(QNetworkReply &reply);
    void sendBody(const QNetworkRequest &request);
    void sendBody(const QNetworkRequest &request, BodySenderPtr sender);
    void takeSent(const QNetworkRequest &request, QNetworkReply::NetworkError error,
        const HttpResponse &answer);
    void giveUp(ErrorKind kind, const QString &detail);
    void take();
    void settle(Result<HttpResponse> result);
    Result<HttpResponse> outcome(QNetworkReply &reply);
    Result<HttpResponse> judge(HttpResponse response) const;
    Error transportError(QNetworkReply::NetworkError error);
    std::optional<std::chrono::milliseconds> delayBeforeRepeat(const Error &error) const;
    bool follow(const HttpResponse &response);
    void end(Result<HttpResponse> result);

    HttpClient &m_client;
    HttpRequest m_request;
    QPromise<Result<HttpResponse>> m_promise;
    std::unique_ptr<QNetworkAccessManager> m_ownNetwork;
    QPointer<QNetworkReply> m_reply; ///< or …
    BodySenderPtr m_sender; ///< … this is at work
    QTimer m_silence; ///< the inactivity timeout
    QTimer m_pause; ///< before the next attempt
    QElapsedTimer m_elapsed;
    QList<QSslError> m_certificateErrors;
    std::optional<Error> m_givenUp; ///< why this side ended the reply
    bool m_ended = false;
    int m_attempt = 0;
    int m_timeouts = 0;
    int m_redirects = 0;
    qint64 m_sunk = 0; ///< bytes of this try that the request's sink took
};

} // namespace kinward::net
