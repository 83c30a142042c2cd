#include "ChildOrder.h"
#include "core/store/MemoryRecordStore.h"
#include "net/portal/PortalClient.h"
#include "net/session/AttachmentFetcher.h"
#include "net/session/LinkReader.h"
#include "net/shares/Shares.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace kinward;
using test::ChildOrder;

namespace
{

constexpr int portalFailed = 4;
constexpr int orderFailed = 5;

shares::OutsideOrder outsideOrder(const ChildOrder &order)
{
    shares::OutsideOrder outside;
    outside.documentId = order.text("document");
    outside.label = order.text("label");
    outside.passcode = order.text("passcode");
    if (const int seconds = order.number("seconds"); seconds > 0)
        outside.expires = QDateTime::currentDateTime().addSecs(seconds);
    if (const int views = order.number("views"); views > 0)
        outside.maxViews = views;
    return outside;
}

/// The program from its start until nothing is left to do.
class Program : public QObject
{
public:
    explicit Program(const ChildOrder &order)
        : m_order(order)
        , m_base(order.text("base"))
        , m_outbox(std::make_unique<outbox::OwnFile>(store::StoreFolder(order.text("folder")),
                       QStringLiteral("own"), order.key()),
              m_clock)
        , m_http(m_clock)
        , m_client(m_http, {m_http, m_clock, m_base, {}}, m_clock, m_base, order.tokens())
        , m_fetcher(m_client)
        , m_shares(
              m_client, m_records, m_outbox,
              [this](QObject *owner, const QString &url, const QString &type) {
                  return m_fetcher.fetch(owner, url, type);
              },
              m_clock)
    {
        m_http.setAuthorities(QSslCertificate::fromPath(order.text("ca")));
    }

    void start()
    {
        net::PortalClient(m_http)
            .describe(this, m_base)
            .then(this, [this](const Result<net::PortalDescription> &portal) {
                if (!portal)
                    return QCoreApplication::exit(portalFailed);
                m_portal = *portal;
                net::readLinks(this, m_client, m_portal)
                    .then(this, [this](const Result<QList<care::PatientLink>> &links) {
                        takeLinks(links);
                    });
            });
    }

private:
    void takeLinks(const Result<QList<care::PatientLink>> &links)
    {
        const auto link = links ? net::linkOf(m_client.tokens(), *links) : failure(links.error());
        if (!link)
            return QCoreApplication::exit(portalFailed);
        m_link = *link;
        auto url = m_base;
        url.setPath(url.path() + QStringLiteral("/DocumentReference/") + m_order.text("document"));
        m_client.send(this, net::HttpRequest::get(url, "application/fhir+json"))
            .then(this, [this](const Result<net::HttpResponse> &answer) {
                fhir::RawResource document;
                document.type = QStringLiteral("DocumentReference");
                document.id = m_order.text("document");
                document.json = answer ? answer->body : QByteArray();
                if (!answer || !m_records.put({document}))
                    return QCoreApplication::exit(portalFailed);
                share();
            });
    }

    /// What was left by an earlier run comes first, unless a new one is ordered.
    void share()
    {
        m_shares.configure(m_portal, m_link, care::SectionAccess::NotOffered);
        connect(&m_shares, &net::Shares::changed, this, &Program::look);
        m_isNew = m_order.text("label").size() > 0;
        std::printf("begins\n");
        std::fflush(stdout);
        m_shares.setOnline(true);
        if (!m_isNew)
            return;
        m_shares.shareOutside(this, outsideOrder(m_order))
            .then(this, [this](const Result<shares::Share> &made) {
                if (!made)
                    return QCoreApplication::exit(orderFailed);
                std::printf("%s\n", qPrintable(made->link));
                std::fflush(stdout);
                m_isNew = false;
                look();
            });
    }

    void look()
    {
        if (!m_isNew && m_shares.readAt().isValid() && m_shares.unsettled() == 0)
            QCoreApplication::exit(0);
    }

    const ChildOrder &m_order;
    QUrl m_base;
    SystemClock m_clock;
    store::MemoryRecordStore m_records;
    outbox::Outbox m_outbox;
    net::HttpClient m_http;
    net::AuthorizedClient m_client;
    net::AttachmentFetcher m_fetcher;
    net::Shares m_shares;
    net::PortalDescription m_portal;
    care::PatientLink m_link;
    bool m_isNew = false;
};

} // namespace

/// Shares a document outside, and settles what an earlier run has left; a test may end it whenever
/// it likes. Prints a line before it orders, and then the link.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const ChildOrder order(application.arguments().value(1));
    Program program(order);
    program.start();
    return QCoreApplication::exec();
}
