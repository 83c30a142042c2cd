#include "net/http/HttpHeaders.h"

#include <QLocale>
#include <QRegularExpression>

namespace kinward::net
{

QDateTime httpDate(const QByteArray &text)
{
    const auto local = QLocale::c().toDateTime(
        QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    return local.isValid() ? QDateTime(local.date(), local.time(), Qt::UTC) : QDateTime();
}

std::optional<std::chrono::seconds> retryAfterOf(const HttpResponse &response, const QDateTime &now)
{
    const auto retryAfter = response.header("Retry-After").trimmed();
    bool isNumber = false;
    const auto seconds = retryAfter.toUInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(seconds);
    if (const auto date = httpDate(retryAfter); date.isValid())
        return std::chrono::seconds(std::max<qint64>(0, now.secsTo(date)));
    static const QRegularExpression window(
        QStringLiteral("(?:^|[;,\\s])(?:t|reset)\\s*=\\s*(\\d{1,9})"));
    const auto match = window.match(QString::fromLatin1(response.header("RateLimit")));
    if (match.hasMatch())
        return std::chrono::seconds(match.capturedView(1).toLongLong());
    return std::nullopt;
}

} // namespace kinward::net
