// bench-visit KINWARD-VISIT CHROMIUM ROUNDS: from the start of the program until the page of a
// meeting is loaded, in kinward-visit as the program starts it on Join, and in Chromium, in turns.
// The page says itself when it is loaded: it asks for /loaded, and the clock is stopped where that
// arrives, so that both are seen by the same eye. Wants a display.

#include "Measure.h"
#include "support/TlsServer.h"
#include "ui/visit/channel/Messages.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

namespace kinward::bench
{

namespace
{

constexpr int patience = 60000;

/// A page of a meeting: some text, a style sheet, a script of the size that such services have, and
/// no devices, for these take their own time.
class MeetingPage
{
public:
    MeetingPage()
        : m_server([this](const test::TlsServer::Request &request) { return answer(request); })
    {
        constexpr int functions = 12000; // about 1 MB
        for (int i = 0; i < functions; ++i)
            m_script += "function part" + QByteArray::number(i)
                + "(room){return room?{name:room.name,number:" + QByteArray::number(i)
                + "}:null;}\n";
        m_script += "addEventListener('load',()=>fetch('/loaded'));\n";
    }

    test::TlsServer &server() { return m_server; }
    QUrl url() const { return m_server.url(QStringLiteral("/room")); }
    /// Called when a page is loaded.
    void onLoaded(std::function<void()> told) { m_told = std::move(told); }

private:
    QByteArray answer(const test::TlsServer::Request &request) const
    {
        if (request.target == "/room")
            return test::TlsServer::answer(200, "text/html; charset=utf-8",
                "<!doctype html><title>Meeting</title><link rel=stylesheet href=/room.css>"
                "<script src=/room.js></script><h1>The practice lets you in soon.</h1>");
        if (request.target == "/room.css")
            return test::TlsServer::answer(200, "text/css", "body{font:18px sans-serif}");
        if (request.target == "/room.js")
            return test::TlsServer::answer(200, "text/javascript", m_script);
        if (request.target == "/loaded" && m_told)
            m_told();
        return test::TlsServer::answer(204, "text/plain", {});
    }

    test::TlsServer m_server;
    QByteArray m_script;
    std::function<void()> m_told;
};

class Starts
{
public:
    Starts(QString visit, QString chromium)
        : m_visit(std::move(visit))
        , m_chromium(std::move(chromium))
    {
    }

    double ours()
    {
        visit::Order order;
        order.link = m_page.url();
        order.title = QStringLiteral("Video visit");
        order.check = false;
        order.authorities = m_page.server().authorities().constFirst().toPem();
        QProcess program;
        return secondsUntilLoaded(program, [&] {
            program.start(m_visit, {});
            program.write(visit::encode(visit::ToRoom(order)));
        });
    }

    double chromium()
    {
        // Base64 of the SHA-256 of the certificate's key.
        const auto key = m_page.server().authorities().constFirst().publicKey().toDer();
        const auto pin = QString::fromLatin1(
            QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64());
        const QTemporaryDir profile;
        QProcess program;
        return secondsUntilLoaded(program, [&] {
            program.start(m_chromium,
                {QStringLiteral("--user-data-dir=%1").arg(profile.path()),
                    QStringLiteral("--ignore-certificate-errors-spki-list=%1").arg(pin),
                    QStringLiteral("--no-first-run"), QStringLiteral("--no-default-browser-check"),
                    QStringLiteral("--no-sandbox"), QStringLiteral("--incognito"),
                    QStringLiteral("--disable-background-networking"),
                    QStringLiteral("--disable-component-update"), QStringLiteral("--disable-sync"),
                    m_page.url().toString()});
        });
    }

private:
    double secondsUntilLoaded(QProcess &program, const std::function<void()> &start)
    {
        program.setStandardErrorFile(QProcess::nullDevice());
        QEventLoop loop;
        m_page.onLoaded([&loop] { loop.quit(); });
        QTimer::singleShot(patience, &loop, [] { qFatal("a page is not loaded"); });
        const double seconds = secondsOf([&] {
            start();
            loop.exec();
        });
        m_page.onLoaded({});
        program.terminate();
        if (!program.waitForFinished(patience))
            qFatal("a program does not end");
        return seconds;
    }

    MeetingPage m_page;
    QString m_visit;
    QString m_chromium;
};

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    using namespace kinward;
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 4)
        qFatal("usage: bench-visit KINWARD-VISIT CHROMIUM ROUNDS");
    bench::Starts starts(arguments.at(1), arguments.at(2));
    QList<double> ours;
    QList<double> theirs;
    QList<double> ratios;
    const int rounds = arguments.at(3).toInt();
    for (int round = 0; round <= rounds; ++round) {
        const double our = starts.ours();
        const double their = starts.chromium();
        if (round == 0)
            continue; // the disk's turn
        ours.append(our);
        theirs.append(their);
        ratios.append(our / their);
    }
    bench::report({{QStringLiteral("ours"), bench::quantile(ours, 0.5)},
        {QStringLiteral("chromium"), bench::quantile(theirs, 0.5)},
        {QStringLiteral("ratio"), bench::quantile(ratios, 0.5)}});
    return 0;
}
