#include "net/portal/InviteLink.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace kinward::net
{

namespace
{

/// A base that can be asked: https, a host, no name or password, and nothing after the path.
std::optional<QUrl> usableBase(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()
        || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    url.setPath(url.path().endsWith(QLatin1Char('/')) ? url.path().chopped(1) : url.path());
    return url;
}

bool isCode(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("^[A-Za-z0-9_-]{1,128}$"));
    return code.match(text).hasMatch();
}

std::optional<InviteLink> findProgramLink(const QString &text)
{
    static const QRegularExpression link(
        QStringLiteral("kinward:(?://)?invite/?\\?([A-Za-z0-9%&=._~:/+-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const QUrlQuery query(found.next().captured(1));
        const auto base
            = usableBase(query.queryItemValue(QStringLiteral("base"), QUrl::FullyDecoded));
        auto code = query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
        while (code.endsWith(QLatin1Char('.'))
            || code.endsWith(QLatin1Char(':'))) // the end of a sentence
            code.chop(1);
        if (base && isCode(code))
            return InviteLink{*base, code};
    }
    return std::nullopt;
}

std::optional<InviteLink> findWebLink(const QString &text)
{
    static const QRegularExpression link(
        QStringLiteral("(https://[^\\s<>\"'?#]+)/invite/([A-Za-z0-9_-]{1,128})(?![A-Za-z0-9_%/-])"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        if (const auto base = usableBase(match.captured(1)))
            return InviteLink{*base, match.captured(2)};
    }
    return std::nullopt;
}

std::optional<InviteLink> findIn(const QString &text)
{
    const auto program = findProgramLink(text);
    return program ? program : findWebLink(text);
}

} // namespace

std::optional<InviteLink> InviteLink::find(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    auto plain = text;
    plain.replace(QLatin1String("&amp;"), QLatin1String("&"));
    // Mail programs put long links in angle brackets and break them there.
    static const QRegularExpression bracketed(QStringLiteral("<([^<>]{1,4000})>"));
    for (auto found = bracketed.globalMatch(plain); found.hasNext();) {
        if (const auto link = findIn(found.next().captured(1).remove(space)))
            return link;
    }
    if (const auto link = findIn(plain))
        return link;
    // Broken without brackets: one line after the other may belong together.
    static const QRegularExpression lineBreak(QStringLiteral("[ \\t]*\\r?\\n[ \\t]*"));
    return findIn(plain.remove(lineBreak));
}

} // namespace kinward::net
