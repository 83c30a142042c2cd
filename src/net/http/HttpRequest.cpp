#include "net/http/HttpRequest.h"

namespace kinward::net
{

namespace
{

// Not QUrlQuery: it leaves "+" alone, which a form reads as a space.
QByteArray formEncoded(const QString &text) { return QUrl::toPercentEncoding(text); }

} // namespace

HttpRequest HttpRequest::form(const QUrl &url, const QList<QPair<QString, QString>> &fields)
{
    HttpRequest request;
    request.method = Method::Post;
    request.url = url;
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    for (const auto &[name, value] : fields) {
        if (!request.body.isEmpty())
            request.body += '&';
        request.body += formEncoded(name) + '=' + formEncoded(value);
    }
    return request;
}

HttpRequest HttpRequest::get(const QUrl &url, const QByteArray &accept)
{
    HttpRequest request;
    request.url = url;
    request.accept = accept;
    return request;
}

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace kinward::net
