// bench-upload MEBIBYTES ROUNDS: a file of that size to @tus/server over TLS on the loopback, by
// our client from the list to the last byte, and by curl in one PATCH, in turns. What the memory of
// this process grew by in the meantime (VmHWM) is ours alone: curl and the server are others.

#include "Measure.h"
#include "core/outbox/OwnFile.h"
#include "core/store/MemoryRecordStore.h"
#include "core/uploads/FileCheck.h"
#include "net/NodeTusServer.h"
#include "net/uploads/Uploads.h"
#include "support/TestClock.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTimer>

namespace kinward::bench
{

namespace
{

constexpr int patience = 1800000;
constexpr qint64 mebibyte = 1024 * 1024;

/// Kilobytes of memory that this process had at most.
qint64 mostMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        qFatal("there is no /proc");
    const auto lines = status.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

class Race
{
public:
    explicit Race(qint64 mebibytes)
        : m_http(m_clock)
        , m_client(m_http, net::TokenEndpoint(m_http, m_clock, m_server.base(), {}), m_clock,
              m_server.base(), token())
    {
        m_http.setAuthorities(m_server.authorities());
        m_file.setFileName(m_folder.filePath(QStringLiteral("Film.bin")));
        QByteArray piece(mebibyte, Qt::Uninitialized);
        QRandomGenerator random(20261127);
        if (!m_file.open(QIODevice::WriteOnly))
            qFatal("the file cannot be written");
        for (qint64 i = 0; i < mebibytes; ++i) {
            random.fillRange(reinterpret_cast<quint32 *>(piece.data()), mebibyte / 4);
            m_file.write(piece);
        }
        m_file.close();
        QFile certificate(m_folder.filePath(QStringLiteral("cert.pem")));
        if (!certificate.open(QIODevice::WriteOnly))
            qFatal("the certificate cannot be written");
        certificate.write(m_server.authorities().constFirst().toPem());
    }

    /// Seconds from the click on *Upload* until the portal has every byte.
    double ours(const QString &path)
    {
        const QTemporaryDir folder;
        outbox::OwnFile file(
            store::StoreFolder(folder.path()), QStringLiteral("own"), seal::SecretKey::generate());
        store::MemoryRecordStore records;
        net::Uploads uploads(m_client, records, file, m_clock, {});
        net::PortalDescription portal;
        portal.caregiver = net::CaregiverExtension();
        portal.caregiver->documents.uploads = m_server.endpoint();
        uploads.configure(portal, std::nullopt);
        uploads.setOnline(true);
        const auto upload = *uploads::checkFile(path, {});
        const auto now = [&] { return uploads.book().find(upload.id).value_or(upload); };
        const double seconds = secondsOf([&] {
            // A loop as the program's own: the waiting of Qt Test sleeps between events.
            QEventLoop loop;
            QObject::connect(&uploads, &net::Uploads::changed, &loop, [&] {
                if (now().sent == upload.size)
                    loop.quit();
            });
            QTimer::singleShot(patience, &loop, [] { qFatal("an upload does not arrive"); });
            if (!uploads.add({upload}))
                qFatal("an upload cannot be added");
            loop.exec();
        });
        m_server.forget(now().uploadUrl);
        return seconds;
    }

    double ours() { return ours(m_file.fileName()); }

    /// Something small, so that what every upload needs is there.
    void warmUp()
    {
        QFile small(m_folder.filePath(QStringLiteral("Small.bin")));
        if (!small.open(QIODevice::WriteOnly))
            qFatal("the file cannot be written");
        small.write(QByteArray(1000, 's'));
        small.close();
        ours(small.fileName());
    }

    /// The same with curl: the upload is made, and gets all of the file in one PATCH.
    double curl()
    {
        QString url;
        const double seconds = secondsOf([&] {
            const auto head = run({QStringLiteral("-D"), QStringLiteral("-"), QStringLiteral("-X"),
                QStringLiteral("POST"), QStringLiteral("-H"),
                QStringLiteral("Upload-Length: %1").arg(m_file.size()),
                m_server.endpoint().toString()});
            for (const auto &line : head.split('\n')) {
                if (line.toLower().startsWith("location:"))
                    url = QString::fromLatin1(line.mid(9).trimmed());
            }
            run({QStringLiteral("-X"), QStringLiteral("PATCH"), QStringLiteral("-H"),
                QStringLiteral("Upload-Offset: 0"), QStringLiteral("-H"),
                QStringLiteral("Content-Type: application/offset+octet-stream"),
                QStringLiteral("-H"), QStringLiteral("Expect:"), QStringLiteral("-T"),
                m_file.fileName(), url});
        });
        if (m_server.bytesOf(url) != m_file.size())
            qFatal("curl's file does not arrive");
        m_server.forget(url);
        return seconds;
    }

private:
    static net::TokenSet token()
    {
        net::TokenSet tokens;
        tokens.accessToken = QStringLiteral("a token");
        tokens.patientId = QStringLiteral("patient");
        return tokens;
    }

    QByteArray run(const QStringList &arguments) const
    {
        QProcess program;
        program.start(QStringLiteral("curl"),
            QStringList{QStringLiteral("--silent"), QStringLiteral("--fail"),
                QStringLiteral("--cacert"), m_folder.filePath(QStringLiteral("cert.pem")),
                QStringLiteral("-H"), QStringLiteral("Tus-Resumable: 1.0.0")}
                + arguments);
        if (!program.waitForFinished(patience) || program.exitCode() != 0)
            qFatal("curl fails");
        return program.readAllStandardOutput();
    }

    test::TestClock m_clock;
    test::NodeTusServer m_server;
    net::HttpClient m_http;
    net::AuthorizedClient m_client;
    QTemporaryDir m_folder;
    QFile m_file;
};

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        qFatal("usage: bench-upload MEBIBYTES ROUNDS");
    using namespace kinward::bench;
    const auto mebibytes = arguments.at(1).toLongLong();
    Race race(mebibytes);
    race.warmUp();
    QList<double> ours;
    QList<double> curl;
    QList<double> ratios;
    const auto before = mostMemory();
    for (int round = 0; round < arguments.at(2).toInt(); ++round) {
        curl.append(race.curl());
        ours.append(race.ours());
        ratios.append(curl.last() / ours.last());
    }
    report({{QStringLiteral("mebibytes"), mebibytes}, {QStringLiteral("ours"), quantile(ours, 0.5)},
        {QStringLiteral("curl"), quantile(curl, 0.5)},
        {QStringLiteral("ratio"), quantile(ratios, 0.5)},
        {QStringLiteral("grown"), (mostMemory() - before) / 1024.0}});
    return 0;
}
