#include "ActivationDriver.h"
#include "MailHouse.h"
#include "net/session/Sessions.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using care::SectionAccess;
using net::PatientSession;
using outbox::OutgoingState;
using Connection = PatientSession::Connection;

namespace
{

const QByteArray pdf("%PDF-1.4\nfor one pair of eyes\n%%EOF\n");
const auto lena = QStringLiteral("lena@example.com");
const auto communicationType = QStringLiteral("Communication");

} // namespace

/// Whose mailbox it is: of two caregivers and the patient none sees another's, and one whose access
/// lacks messages sees none and loses nothing of what was written.
class TestMailboxes : public QObject
{
    Q_OBJECT

    /// The program of one caregiver, with what it keeps on a disk.
    struct Program {
        explicit Program(NetHouse &house)
            : vault(QStringLiteral("kinward-mailboxes"))
            , sessions(
                  house.http, vault, house.clock,
                  [](const net::KnownLink &) {
                      return std::make_unique<store::MemoryRecordStore>();
                  },
                  [this](const net::KnownLink &link) {
                      return std::make_unique<outbox::OwnFile>(
                          store::StoreFolder(folder.path()), link.key, link.keys.own);
                  })
        {
        }
        PatientSession *add(NetHouse &house, const net::TokenSet &tokens);

        QTemporaryDir folder;
        net::SecretVault vault;
        net::Sessions sessions;
    };
    static bool settles(const PatientSession *session);
    /// The tokens of another caregiver of the mother's.
    net::TokenSet activateLena();
    QByteArray asked(net::AuthorizedClient &client, const QString &path, int *status);

    std::unique_ptr<MailHouse> m_house;

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<MailHouse>(
            QStringList{QStringLiteral("--reply-after"), QStringLiteral("0")});
    }
    void noneSeesAnothers();
    void permissionWithdrawnInMidSession();
    void signedOutNothingIsLeft();
};

PatientSession *TestMailboxes::Program::add(NetHouse &house, const net::TokenSet &tokens)
{
    QSignalSpy added(&sessions, &net::Sessions::added);
    sessions.add(house.describe(), tokens);
    if (!QTest::qWaitFor([&] { return added.count() == 1; }, 30000))
        qFatal("the session is not added");
    return added.constFirst().constFirst().value<PatientSession *>();
}

bool TestMailboxes::settles(const PatientSession *session)
{
    return QTest::qWaitFor(
        [&] {
            return session->connection() == Connection::Online && !session->sync().isRunning()
                && session->sync().state(care::Section::Messages).phase
                != net::RecordSync::SectionState::Phase::Waiting;
        },
        60000);
}

net::TokenSet TestMailboxes::activateLena()
{
    using Step = ActivationDriver::Step;
    const auto code = QStringLiteral("demo-lena");
    m_house->sandbox.invite({QStringLiteral("--email"), lena, QStringLiteral("--patient"), motherId,
        QStringLiteral("--code"), code});
    ActivationDriver driver(*m_house);
    const bool done = driver.open(code) && driver.begin()
        && driver.giveBirthDate(motherBorn, Step::Credentials)
        && driver.giveCredentials(driver.goodCredentials(), Step::Code)
        && driver.giveCode(m_house->sandbox.latestCode(lena)) && driver.tokens;
    if (!done)
        qFatal("Lena cannot be activated");
    return *driver.tokens;
}

QByteArray TestMailboxes::asked(net::AuthorizedClient &client, const QString &path, int *status)
{
    auto request = net::HttpRequest::get(m_house->sandbox.below(path), "application/fhir+json");
    request.wantsRefusal = true;
    const auto answer = await(client.send(&m_house->owner, request));
    *status = answer ? answer->status : 0;
    return answer ? answer->body : QByteArray();
}

void TestMailboxes::noneSeesAnothers()
{
    auto &house = *m_house;
    auto message = letterTo(nurse, QStringLiteral("Words of Ruth"));
    message.topic = QStringLiteral("Topic of Ruth");
    message.attachments = {attach(house.outbox, QStringLiteral("File of Ruth.pdf"), pdf)};
    house.send(message);
    QVERIFY(house.leaves(message));
    const auto there = house.atPortal(message.id).constFirst();
    const auto header = house.atPortal(message.headerId).constFirst();

    net::AuthorizedClient other(
        house.http, house.tokenEndpoint(), house.clock, house.sandbox.base(), activateLena());
    const auto patient = house.sandbox.patientToken(motherId);
    QVERIFY(!patient.isEmpty());
    const auto id = there[QLatin1String("id")].toString();
    const auto file = message.attachments.first().id;
    const QStringList lists{
        QStringLiteral("/Communication?_count=500"),
        QStringLiteral("/Communication?patient=") + motherId + QStringLiteral("&_count=500"),
        QStringLiteral("/Communication?identifier=") + outbox::identifierOf(message.id),
        QStringLiteral("/Communication?_id=") + id,
        QStringLiteral("/Communication?part-of=Communication/")
            + header[QLatin1String("id")].toString(),
        QStringLiteral("/Communication?sender=")
            + there[QLatin1String("sender")][QLatin1String("reference")].toString(),
    };
    const QStringList resources{QStringLiteral("/Communication/") + id,
        QStringLiteral("/Communication/") + header[QLatin1String("id")].toString(),
        QStringLiteral("/Binary/") + file};
    int leaks = 0;
    int looks = 0;
    const auto tells = [&](const QByteArray &body) {
        ++looks;
        return body.contains("of Ruth") || body.contains(id.toLatin1())
            || body.contains(pdf.toBase64()) || body.contains(pdf);
    };
    for (const auto &path : lists + resources) {
        int status = 0;
        leaks += int(tells(asked(other, path, &status)) && !path.contains(id));
        if (resources.contains(path))
            QCOMPARE(status, 404);
        const auto patients = house.sandbox.get(house.sandbox.below(path), patient);
        leaks += int(tells(patients) && !path.contains(id));
        QVERIFY(!patients.contains("of Ruth"));
        // The same question finds it in the mailbox that it is in.
        const auto own = house.sandbox.get(
            house.sandbox.below(path), house.client->tokens().accessToken.toLatin1());
        QVERIFY2(tells(own), qPrintable(path));
    }
    QCOMPARE(leaks, 0);
    // What the others write is not seen from here.
    store::MemoryRecordStore records;
    outbox::Outbox outbox(outbox::OwnFile::inMemory(), house.clock);
    net::MessageSender sender(other, outbox, records, house.clock, {});
    sender.configure(house.portal, {motherId, {}});
    sender.setOnline(true);
    const auto hers = letterTo(nurse, QStringLiteral("Words of Lena"));
    QVERIFY(outbox.enqueue(hers));
    house.clock.advance(6);
    sender.lookNow();
    QTRY_VERIFY_WITH_TIMEOUT(!outbox.find(hers.id), 30000);
    QVERIFY(house.atPortal(hers.id).isEmpty());
    const auto all = house.mailboxAtPortal(house.client->tokens().accessToken.toLatin1());
    QVERIFY(all.size() > 2);
    for (const auto &one : all)
        QVERIFY(!QJsonDocument(one).toJson().contains("of Lena"));
    qInfo("%d looks into mailboxes of others and the own one, %d leaks", looks, leaks);
}

void TestMailboxes::permissionWithdrawnInMidSession()
{
    auto &house = *m_house;
    Program program(house);
    auto *session = program.add(house, house.tokens);
    QVERIFY(settles(session));
    auto &mailbox = session->mailbox();
    QVERIFY(mailbox.access().reading == SectionAccess::Granted);
    QVERIFY(mailbox.access().writing == SectionAccess::Granted);
    QVERIFY(!mailbox.caregiver().isEmpty());
    const auto draft = letterTo(nurse, QStringLiteral("half a thought"));
    QVERIFY(mailbox.outgoing().saveDraft(draft));
    const auto linkId = session->link().id;
    const auto before = session->link().permissions;
    QVERIFY(before.contains(QStringLiteral("messages")));

    auto without = before;
    without.removeAll(QStringLiteral("messages"));
    house.sandbox.changeLink(linkId, without);
    const auto tried = letterTo(nurse, QStringLiteral("just then"));
    QVERIFY(mailbox.outgoing().enqueue(tried)); // before the program knows
    house.clock.advance(6);
    mailbox.sender().lookNow();
    QTRY_VERIFY_WITH_TIMEOUT(
        mailbox.outgoing().find(tried.id)->state == OutgoingState::Draft, 30000);
    QCOMPARE(mailbox.outgoing().find(tried.id)->refusal->httpStatus, 403);
    const QSignalSpy changed(&mailbox, &net::Mailbox::accessChanged);
    session->connectAndSync();
    QTRY_VERIFY_WITH_TIMEOUT(
        mailbox.access().reading == SectionAccess::NotPermitted && !changed.isEmpty(), 30000);
    QVERIFY(mailbox.access().writing == SectionAccess::NotPermitted);
    QVERIFY(session->connection() == Connection::Online); // the rest goes on
    QCOMPARE(mailbox.outgoing().drafts().size(), 2);
    QCOMPARE(mailbox.outgoing().find(draft.id)->body, draft.body);
    QVERIFY(settles(session));
    QCOMPARE(mailbox.outgoing().drafts().size(), 2);

    house.sandbox.changeLink(linkId, before); // and given again: it can be sent
    session->connectAndSync();
    QTRY_VERIFY_WITH_TIMEOUT(mailbox.access().writing == SectionAccess::Granted, 30000);
    QVERIFY(mailbox.outgoing().enqueue(*mailbox.outgoing().find(tried.id)));
    house.clock.advance(6);
    mailbox.sender().lookNow();
    QTRY_VERIFY_WITH_TIMEOUT(!mailbox.outgoing().find(tried.id), 30000);
    house.client->setTokens(session->known().tokens);
    QCOMPARE(house.atPortal(tried.id).size(), 1);
    program.sessions.forgetEverything();
    QTest::qWait(300);
}

void TestMailboxes::signedOutNothingIsLeft()
{
    auto &house = *m_house;
    Program program(house);
    auto *session = program.add(house, house.tokens);
    QVERIFY(settles(session));
    const auto key = session->key();
    QVERIFY(session->mailbox().outgoing().saveDraft(letterTo(nurse, QStringLiteral("a draft"))));
    QCOMPARE(program.sessions.unsentOf(key), 1);
    QCOMPARE(program.sessions.unsent(), 1);
    QVERIFY(!QDir(program.folder.path()).isEmpty());
    program.sessions.signOut(key);
    QTest::qWait(300);
    QVERIFY(QDir(program.folder.path()).isEmpty());
    QCOMPARE(program.sessions.unsent(), 0);
}

QTEST_GUILESS_MAIN(TestMailboxes)
#include "tst_mailboxes.moc"
