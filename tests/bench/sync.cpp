// bench-sync RECORDS PATIENT BORN ROUNDS FOLDER: the first sync of a record from the demo portal
// over TLS, and curl fetching the same pages from the same portal, in turns. The addresses of the
// pages are walked beforehand.

#include "ImportedPortal.h"
#include "Measure.h"
#include "core/fhir/BundleReader.h"
#include "core/store/KeptRecordStore.h"
#include "net/session/LinkReader.h"
#include "net/sync/RecordSync.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QTemporaryDir>

namespace kinward::bench
{

namespace
{

struct Plan {
    QString records; ///< NDJSON
    QString patient;
    QDate born;
    int rounds = 1;
    QString folder; ///< where curl puts what it got
};

class Portal
{
public:
    explicit Portal(const Plan &plan)
        : m_plan(plan)
        , m_portal(plan.records, plan.patient, plan.born)
    {
        collectPages();
    }

    /// Seconds of the first sync into an empty sealed store.
    double sync()
    {
        const QTemporaryDir folder;
        store::KeptRecordStore records(
            store::StoreFolder(folder.filePath(QStringLiteral("sealed"))), QStringLiteral("link"),
            seal::SecretKey::generate());
        net::AuthorizedClient client(m_portal.house.http, m_portal.house.tokenEndpoint(),
            m_portal.house.clock, m_portal.house.sandbox.base(), m_portal.tokens);
        net::RecordSync sync(client, records, m_portal.house.clock);
        const auto links
            = test::await(net::readLinks(&m_portal.house.owner, client, m_portal.description));
        sync.configure(m_portal.description, net::linkOf(m_portal.tokens, *links).value());
        const double seconds = secondsOf([&] {
            sync.refresh();
            untilFinished(sync);
        });
        for (const auto section : care::allSections) {
            if (sync.state(section).phase == net::RecordSync::SectionState::Phase::Failed)
                qFatal("a section failed");
        }
        m_received = 0;
        for (const QString &type : std::as_const(m_types))
            m_received += records.count(type);
        if (m_received != m_offered)
            qFatal("%d records arrived of %d", m_received, m_offered);
        return seconds;
    }

    /// Seconds that curl takes for the same pages.
    double curl() const
    {
        QProcess program;
        program.setProgram(QStringLiteral("curl"));
        program.setArguments({QStringLiteral("--config"), curlConfig()});
        const double seconds = secondsOf([&program] {
            program.start();
            if (!program.waitForFinished(300000) || program.exitCode() != 0)
                qFatal("curl fails");
        });
        return seconds;
    }

    int received() const { return m_received; }
    int pages() const { return m_pages; }

private:
    QString curlConfig() const { return m_plan.folder + QStringLiteral("/pages.curl"); }

    void collectPages()
    {
        QByteArray config(
            "parallel\nparallel-max = 4\nsilent\nfail\nheader = \"Authorization: Bearer "
            + m_portal.tokens.accessToken.toLatin1()
            + "\"\nheader = \"Accept: application/fhir+json\"\ncacert = \""
            + m_portal.authorityFile().toUtf8() + "\"\n");
        QList<net::SectionSearch> searches
            = net::searchesForPeople(m_portal.description, m_portal.tokens.patientId);
        for (const auto section : care::allSections)
            searches += net::searchesFor(section, m_portal.description, m_portal.tokens.patientId);
        QSet<QUrl> known;
        for (const auto &search : std::as_const(searches)) {
            QUrl url = search.url(m_portal.house.sandbox.base());
            while (!url.isEmpty() && !known.contains(url)) {
                known.insert(url);
                const auto page = fhir::readBundle(
                    m_portal.house.sandbox.get(url, m_portal.tokens.accessToken.toLatin1()));
                if (!page)
                    qFatal("a page cannot be read");
                for (const auto &resource : page->resources) {
                    m_types.insert(resource.type);
                    m_ids.insert(resource.type + u'/' + resource.id);
                }
                config += "url = \"" + url.toEncoded() + "\"\noutput = \"" + m_plan.folder.toUtf8()
                    + "/page-" + QByteArray::number(++m_pages) + "\"\n";
                url = page->next.isEmpty() ? QUrl() : url.resolved(QUrl(page->next));
            }
        }
        m_offered = int(m_ids.size());
        QSaveFile file(curlConfig());
        if (!file.open(QIODevice::WriteOnly) || file.write(config) < 0 || !file.commit())
            qFatal("curl's configuration cannot be written");
    }

    Plan m_plan;
    ImportedPortal m_portal;
    QSet<QString> m_types;
    QSet<QString> m_ids;
    int m_pages = 0;
    int m_offered = 0;
    int m_received = 0;
};

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        qFatal("usage: bench-sync RECORDS PATIENT BORN ROUNDS FOLDER");
    using namespace kinward::bench;
    Portal portal({arguments.at(1), arguments.at(2),
        QDate::fromString(arguments.at(3), Qt::ISODate), arguments.at(4).toInt(), arguments.at(5)});
    QList<double> ours;
    QList<double> curl;
    portal.sync(); // the portal has everything in its cache now
    for (int round = 0; round < arguments.at(4).toInt(); ++round) {
        ours.append(portal.sync());
        curl.append(portal.curl());
    }
    report({{QStringLiteral("records"), portal.received()},
        {QStringLiteral("pages"), portal.pages()}, {QStringLiteral("ours"), quantile(ours, 0.5)},
        {QStringLiteral("curl"), quantile(curl, 0.5)}});
    return 0;
}
