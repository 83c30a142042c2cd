#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

namespace kinward::net
{

struct HttpResponse;

struct HttpRequest {
    enum class Method { Get, Post, Delete };

    Method method = Method::Get;
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// What the answer must be; `text/html` in its place means a captive portal. Empty: anything.
    QByteArray accept = "application/json";
    std::chrono::milliseconds timeout{20000}; ///< without a byte received
    /// May be sent again after a failure. GET always may; a POST only where the portal answers a
    /// repeat alike.
    bool repeatable = false;
    /// The answer is remembered with its ETag, and only asked for anew where it changed: what a
    /// portal says of itself, nothing about a patient.
    bool isRemembered = false;
    /// A 429 for which this is true says something to the person, and comes as a response.
    bool (*isAnswer)(const HttpResponse &tooMany) = nullptr;

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
