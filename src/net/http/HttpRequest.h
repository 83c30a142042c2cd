#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <functional>

namespace kinward::net
{

struct HttpResponse;

struct HttpRequest {
    enum class Method { Get, Head, Options, Post, Put, Patch, Delete };

    Method method = Method::Get;
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// What the answer must be; `text/html` in its place means a captive portal. Empty: anything.
    QByteArray accept = "application/json";
    std::chrono::milliseconds timeout{20000}; ///< without a byte received
    /// May be sent again after a failure. GET, HEAD, OPTIONS and PUT always may; a POST only where
    /// the portal answers a repeat alike. A PATCH is sent again by itself only when its kept
    /// connection was just closing: it has to say what it applies to, as Upload-Offset does.
    bool repeatable = false;
    /// A refusal (4xx) comes as a response from AuthorizedClient, with what the portal says of it;
    /// but not where the session or the access ended.
    bool wantsRefusal = false;
    /// The answer is remembered with its ETag, and only asked for anew where it changed: what a
    /// portal says of itself, nothing about a patient.
    bool isRemembered = false;
    /// A 429 for which this is true says something to the person, and comes as a response.
    bool (*isAnswer)(const HttpResponse &tooMany) = nullptr;
    /// Told while the body leaves, with its bytes so far, and not after the request's owner is
    /// gone. Begins anew where the request does.
    std::function<void(qint64 bytes)> onSent = {};
    /// The same while the answer arrives: its bytes so far, and all of them (-1: not known).
    std::function<void(qint64 bytes, qint64 all)> onReceived = {};
    /// Takes the body of a successful answer as it arrives, which then has no limit and leaves
    /// HttpResponse::body empty; but neither JSON nor a page. `at`: how much came before; 0 again
    /// where the request begins anew. False: it cannot be kept (StorageFailed).
    std::function<bool(qint64 at, const QByteArray &piece)> sink = {};

    /// POST of application/x-www-form-urlencoded fields.
    static HttpRequest form(const QUrl &url, const QList<QPair<QString, QString>> &fields);
    static HttpRequest get(const QUrl &url, const QByteArray &accept = "application/json");
};

struct HttpResponse {
    int status = 0;
    QUrl url; ///< after redirects
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const; ///< case-insensitive; empty where absent
    bool isSuccess() const { return status >= 200 && status < 300; }
};

} // namespace kinward::net
