#include "ChildOrder.h"
#include "core/store/MemoryRecordStore.h"
#include "core/uploads/FileCheck.h"
#include "net/portal/PortalClient.h"
#include "net/uploads/Uploads.h"
#include "support/TestClock.h"

#include <QCoreApplication>

#include <cstdio>

using namespace kinward;
using test::ChildOrder;

namespace
{

constexpr int portalFailed = 4;
constexpr int writingFailed = 5;
constexpr int uploadFailed = 6;

constexpr net::Uploads::Retries quick{
    std::chrono::milliseconds(50), std::chrono::milliseconds(1000)};

/// The program from its start until nothing is left to upload.
class Program
{
public:
    explicit Program(const ChildOrder &order)
        : m_order(order)
        , m_base(order.text("base"))
        , m_file(store::StoreFolder(order.text("folder")), QStringLiteral("own"), order.key())
        , m_http(m_clock)
        , m_client(m_http, {m_http, m_clock, m_base, {}}, m_clock, m_base, order.tokens())
        , m_uploads(m_client, m_records, m_file, m_clock, quick)
    {
        m_http.setAuthorities(QSslCertificate::fromPath(order.text("ca")));
        QObject::connect(&m_uploads, &net::Uploads::changed, &m_uploads, [this] { look(); });
    }

    void start()
    {
        net::PortalClient(m_http)
            .describe(&m_uploads, m_base)
            .then(&m_uploads, [this](const Result<net::PortalDescription> &portal) {
                if (!portal)
                    return QCoreApplication::exit(portalFailed);
                m_uploads.configure(*portal, std::nullopt);
                begin();
            });
    }

private:
    /// *Upload*: from then on it is promised.
    void begin()
    {
        QString id;
        if (const auto path = m_order.text("file"); !path.isEmpty()) {
            auto checked = uploads::checkFile(path, m_uploads.limits());
            if (!checked)
                return QCoreApplication::exit(writingFailed);
            checked->details.folderId = m_order.text("into");
            id = checked->id;
            if (!m_uploads.add({*checked}))
                return QCoreApplication::exit(writingFailed);
        }
        std::printf("begins %s\n", qPrintable(id));
        std::fflush(stdout);
        m_hasBegun = true;
        m_uploads.setOnline(true);
        look();
    }

    void look()
    {
        if (!m_hasBegun)
            return;
        const auto all = m_uploads.book().uploads();
        for (const auto &upload : all) {
            if (upload.state == uploads::UploadState::Failed)
                return QCoreApplication::exit(uploadFailed);
        }
        if (m_uploads.book().unfinished() == 0)
            QCoreApplication::exit(0);
    }

    const ChildOrder &m_order;
    QUrl m_base;
    test::TestClock m_clock;
    store::MemoryRecordStore m_records;
    outbox::OwnFile m_file;
    net::HttpClient m_http;
    net::AuthorizedClient m_client;
    net::Uploads m_uploads;
    bool m_hasBegun = false;
};

} // namespace

/// Uploads a file, and what an earlier run has left, for tst_uploadkill to end whenever it likes.
/// Prints a line when the file is in the list.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const ChildOrder order(QCoreApplication::arguments().value(1));
    Program program(order);
    program.start();
    return QCoreApplication::exec();
}
