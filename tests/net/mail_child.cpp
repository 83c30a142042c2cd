#include "ChildOrder.h"
#include "core/outbox/AttachmentCopy.h"
#include "core/outbox/Outbox.h"
#include "core/store/SealedRecordStore.h"
#include "net/messages/MessagePoller.h"
#include "net/messages/MessageSender.h"
#include "net/portal/PortalClient.h"
#include "support/TestClock.h"

#include <QCoreApplication>

#include <cstdio>

using namespace kinward;
using test::ChildOrder;

namespace
{

constexpr int storeFailed = 3;
constexpr int portalFailed = 4;
constexpr int writingFailed = 5;

/// The program from its start to an empty outbox.
class Program
{
public:
    Program(const ChildOrder &order, std::unique_ptr<store::SealedDatabase> records)
        : m_order(order)
        , m_base(order.text("base"))
        , m_records(std::move(records))
        , m_outbox(std::make_unique<outbox::OwnFile>(store::StoreFolder(order.text("folder")),
                       QStringLiteral("own"), order.key()),
              m_clock)
        , m_http(m_clock)
        , m_client(m_http, {m_http, m_clock, m_base, {}}, m_clock, m_base, order.tokens())
        , m_sender(m_client, m_outbox, m_records, m_clock, {})
        , m_poller(m_client, m_records, m_clock)
    {
        m_http.setAuthorities(QSslCertificate::fromPath(order.text("ca")));
        QObject::connect(&m_outbox, &outbox::Outbox::changed, &m_sender, [this] { look(); });
    }

    void start()
    {
        net::PortalClient(m_http)
            .describe(&m_sender, m_base)
            .then(&m_sender, [this](const Result<net::PortalDescription> &portal) {
                if (!portal)
                    return QCoreApplication::exit(portalFailed);
                m_sender.configure(*portal, {m_client.tokens().patientId, {}});
                m_sender.setOnline(true);
                m_poller.configure(*portal, true);
                m_poller.setOnline(true);
                if (m_order.text("body").isEmpty())
                    begin();
                else
                    write();
            });
    }

private:
    /// A draft with its file is on disk before anybody can click *Send*.
    void write()
    {
        m_message = outbox::Outbox::newMessage();
        m_message.recipients = {{m_order.text("to"), {}, {}}};
        m_message.topic = QStringLiteral("About the evening pills");
        m_message.body = m_order.text("body");
        m_copy = std::make_unique<outbox::AttachmentCopy>(
            m_outbox.file(), m_order.text("file"), outbox::MessageLimits::mostBytes);
        QObject::connect(m_copy.get(), &outbox::AttachmentCopy::failed, m_copy.get(),
            [] { QCoreApplication::exit(writingFailed); });
        QObject::connect(m_copy.get(), &outbox::AttachmentCopy::finished, m_copy.get(),
            [this](const outbox::OutgoingAttachment &file) {
                m_message.attachments = {file};
                if (!m_outbox.saveDraft(m_message))
                    return QCoreApplication::exit(writingFailed);
                begin();
            });
        m_copy->start();
    }

    /// *Send*: of the new one, and of what was still a draft when the program ended.
    void begin()
    {
        std::printf("begins %s %s %s\n", qPrintable(m_message.id), qPrintable(m_message.headerId),
            m_message.attachments.isEmpty() ? "" : qPrintable(m_message.attachments.first().id));
        std::fflush(stdout);
        const auto drafts = m_outbox.drafts();
        for (const auto &draft : drafts) {
            if (!m_outbox.enqueue(draft))
                return QCoreApplication::exit(writingFailed);
        }
        m_hasBegun = true;
        m_clock.advance(outbox::Outbox::undoTime.count() + 1);
        m_sender.lookNow();
        look();
    }

    void look()
    {
        if (m_hasBegun && m_outbox.queue().isEmpty())
            QCoreApplication::exit(m_outbox.drafts().isEmpty() ? 0 : writingFailed);
    }

    const ChildOrder &m_order;
    QUrl m_base;
    test::TestClock m_clock;
    store::SealedRecordStore m_records;
    outbox::Outbox m_outbox;
    net::HttpClient m_http;
    net::AuthorizedClient m_client;
    net::MessageSender m_sender;
    net::MessagePoller m_poller; ///< brings back what was sent, where its answer was not kept
    outbox::OutgoingMessage m_message;
    std::unique_ptr<outbox::AttachmentCopy> m_copy;
    bool m_hasBegun = false;
};

} // namespace

/// Writes a message and sends it, and what an earlier run has left, for tst_mailkill to end
/// whenever it likes. Prints a line at the click on *Send*.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const ChildOrder order(application.arguments().value(1));
    auto records = store::SealedDatabase::open({order.text("records"), order.key()});
    if (!records)
        return storeFailed;
    Program program(order, std::move(*records));
    program.start();
    return QCoreApplication::exec();
}
