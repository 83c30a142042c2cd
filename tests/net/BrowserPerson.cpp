#include "BrowserPerson.h"

#include "NetHouse.h"

#include <QRegularExpression>
#include <QTcpSocket>

namespace kinward::test
{

QByteArray askLoopback(const QUrl &url, const QByteArray &method, const QByteArray &host)
{
    QTcpSocket socket;
    QByteArray answer;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.connectToHost(url.host(), quint16(url.port()));
    const auto named = host.isEmpty() ? url.authority().toLatin1() : host;
    socket.write(method + " " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\n" + "Host: " + named + "\r\nAccept: text/html\r\n\r\n");
    if (!QTest::qWaitFor(
            [&] {
                return !answer.isEmpty() && socket.state() == QAbstractSocket::UnconnectedState;
            },
            5000))
        return {};
    return answer;
}

namespace
{

QUrlQuery formOf(const QByteArray &page, const QList<QPair<QString, QString>> &fields)
{
    static const QRegularExpression hidden(
        QStringLiteral("name=\"auth_session\" value=\"([^\"]+)\""));
    QUrlQuery form;
    form.addQueryItem(
        QStringLiteral("auth_session"), hidden.match(QString::fromUtf8(page)).captured(1));
    for (const auto &[name, value] : fields)
        form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return form;
}

} // namespace

QUrl signInOnPage(const SandboxProcess &sandbox, const QUrl &page)
{
    const auto target = page.adjusted(QUrl::RemoveQuery);
    const auto first = sandbox.get(page);
    const auto second = sandbox.post(target,
        formOf(first,
            {{QStringLiteral("username"), ruth}, {QStringLiteral("password"), ruthsPassword}}));
    return sandbox.redirectOf(
        target, formOf(second, {{QStringLiteral("code"), sandbox.latestCode(ruth)}}));
}

} // namespace kinward::test
