#include "ShareHouse.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::SectionAccess;
using shares::Share;

namespace
{

const auto passcode = QStringLiteral("7QK4-M2XT-9WPC");
/// Words that no portal of this test has anywhere.
const QByteArray marker("Qx7-only-in-the-shared-file-");

/// A later moment that survives the way through the portal's text.
QDateTime in(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch() + seconds);
}

} // namespace

/// Sharing at the demo portal over TLS: what the practice sees, and what a link gives to who has
/// nothing but the link.
class TestShares : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShareHouse> m_house;

private Q_SLOTS:
    void initTestCase();
    void init();
    void theOfferIsRead();
    void thePracticeSeesIt();
    void aLinkOpensTheFile();
    void aLinkWithAPasscode();
    void aFileInsideTheRecord();
    void thePortalLearnsNoSecret();
    void itEnds();
    void viewsAreCounted();
    void itIsRevokedAtOnce();
    void tooLargeNeverLeaves();
    void aDocumentThatIsNotThere();
    void onlyWhatIsPermitted();
    void throughMessagesWhereThereIsNoList();
};

void TestShares::initTestCase()
{
    m_house = std::make_unique<ShareHouse>(QStringList{QStringLiteral("--reply-after"),
        QStringLiteral("0"), QStringLiteral("--access-token-seconds"), QStringLiteral("36000")});
}

void TestShares::init() { QVERIFY(m_house->beginsWell()); }

void TestShares::theOfferIsRead()
{
    const auto &limits = m_house->shares->limits();
    QVERIFY(limits.practice && limits.outside);
    QCOMPARE(limits.maxBytes.value_or(0), 16 * 1024 * 1024);
    QCOMPARE(limits.longest.value_or(std::chrono::seconds(0)).count(), 365 * 24 * 3600);
    QCOMPARE(limits.maxViews.value_or(0), 100);
    QCOMPARE(limits.passcodeAttempts.value_or(0), 5);
    QVERIFY(m_house->shares->access()
        == (net::Shares::Access{SectionAccess::Granted, SectionAccess::Granted}));
    QVERIFY(!m_house->shares->canShareThroughMessages());
}

void TestShares::thePracticeSeesIt()
{
    const QSignalSpy changed(m_house->shares.get(), &net::Shares::changed);
    const auto made = m_house->share(practiceOrder());
    QVERIFY(made);
    QVERIFY(made->kind == Share::Kind::Practice);
    QCOMPARE(made->documentIds, QStringList{visitSummary});
    QVERIFY(made->recipients.first().display.contains(QLatin1String("Kim")));
    QCOMPARE(made->note, QStringLiteral("For Thursday"));
    QVERIFY(made->link.isEmpty());
    QVERIFY(!changed.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_house->listed(made->id).value_or(Share()).views.value_or(0), 1, 20000);
}

void TestShares::aLinkOpensTheFile()
{
    auto order = outsideOrder();
    order.expires = in(3600);
    const auto made = m_house->share(order);
    QVERIFY(made);
    QCOMPARE(made->label, order.label);
    QCOMPARE(made->emails, order.emails);
    QCOMPARE(made->expires, order.expires);
    QVERIFY(made->isActive() && !made->hasPasscode);
    const auto link = openLink(made->link);
    QVERIFY(link.text.endsWith(QLatin1String("/shl/viewer#")));
    QCOMPARE(link.flag(), QStringLiteral("U"));
    QCOMPARE(link.payload[QLatin1String("exp")].toInteger(), order.expires.toSecsSinceEpoch());
    QCOMPARE(link.payload[QLatin1String("label")].toString(), order.label);
    auto url = link.url();
    url.setQuery(QStringLiteral("recipient=test"));
    const auto bundle = link.bundleIn(m_house->sandbox.get(url));
    const auto original = m_house->sandbox.get(
        m_house->sandbox.below(QStringLiteral("/Binary/eleanor-hartwell-file-summary-diabetes")),
        m_house->tokens.accessToken.toLatin1());
    QVERIFY(original.startsWith("%PDF"));
    QVERIFY(fileIn(bundle) == original);
    QVERIFY(!QJsonDocument(bundle).toJson().contains("Eleanor Hartwell"));
}

void TestShares::aLinkWithAPasscode()
{
    auto order = outsideOrder();
    order.passcode = passcode;
    const auto made = m_house->share(order);
    QVERIFY(made);
    QVERIFY(made->hasPasscode);
    const auto link = openLink(made->link);
    QCOMPARE(link.flag(), QStringLiteral("P"));
    int status = 0;
    const auto refused = m_house->manifest(link.url(), QStringLiteral("wrong"), &status);
    QCOMPARE(status, 401);
    QCOMPARE(refused[QLatin1String("remainingAttempts")].toInt(), 4);
    const auto files = m_house->manifest(link.url(), passcode)[QLatin1String("files")].toArray();
    QCOMPARE(files.size(), 1);
    const auto jwe = files.first()[QLatin1String("embedded")].toString().toLatin1();
    QVERIFY(fileIn(link.bundleIn(jwe)).startsWith("%PDF"));
    QCOMPARE(m_house->listed(made->id)->attemptsLeft.value_or(0), 4);
    for (int i = 0; i < 4; ++i)
        m_house->manifest(link.url(), QStringLiteral("wrong"));
    m_house->manifest(link.url(), passcode, &status);
    QCOMPARE(status, 404);
    QVERIFY(m_house->listed(made->id)->status == Share::Status::Locked);
}

void TestShares::aFileInsideTheRecord()
{
    const auto made = m_house->share(outsideOrder(kidneyLetter));
    QVERIFY(made);
    const auto link = openLink(made->link);
    auto url = link.url();
    url.setQuery(QStringLiteral("recipient=test"));
    QVERIFY(fileIn(link.bundleIn(m_house->sandbox.get(url))).contains("kidney clinic"));
}

/// The file comes from elsewhere here, so that nothing of it is at the portal before.
void TestShares::thePortalLearnsNoSecret()
{
    QByteArray content;
    for (int i = 0; i < 2000; ++i)
        content += marker + QByteArray::number(i) + '\n';
    m_house->begin([&content](QObject *, const QString &, const QString &) {
        QPromise<Result<QByteArray>> promise;
        promise.start();
        promise.addResult(content);
        promise.finish();
        return promise.future();
    });
    m_house->configure();
    m_house->shares->setOnline(true);
    auto order = outsideOrder();
    order.passcode = passcode;
    order.label = QStringLiteral("A label of nobody else");
    const auto made = m_house->share(order);
    QVERIFY(made);
    const auto link = openLink(made->link);
    const auto files = m_house->manifest(link.url(), passcode)[QLatin1String("files")].toArray();
    const auto jwe = files.first()[QLatin1String("embedded")].toString().toLatin1();
    QCOMPARE(fileIn(link.bundleIn(jwe)), content);
    const auto everything = m_house->everythingAtPortal();
    int found = 0; // the database has it in pages
    for (int part = 0; part < 10; ++part)
        found += int(everything.contains(jwe.mid(part * 1000, 200)));
    QVERIFY(found > 5);
    // At each of the three places where base64 can begin within a group.
    for (int offset = 0; offset < 3; ++offset)
        QVERIFY(!everything.contains(content.mid(offset, 24).toBase64()));
    for (const QByteArray &secret :
        {marker, link.payload[QLatin1String("key")].toString().toLatin1(),
            link.key().bytes().toByteArray(), passcode.toUtf8(), order.label.toUtf8(),
            order.emails.first().toUtf8()})
        QVERIFY2(!everything.contains(secret), secret.constData());
}

void TestShares::itEnds()
{
    auto order = outsideOrder();
    order.expires = in(120);
    const auto made = m_house->share(order);
    QVERIFY(made);
    m_house->sandbox.setClockOffset(180);
    const auto share = m_house->listed(made->id);
    QVERIFY(share && share->status == Share::Status::Expired);
    QCOMPARE(share->link, made->link);
    int status = 0;
    m_house->manifest(openLink(made->link).url(), {}, &status);
    QCOMPARE(status, 404);
}

void TestShares::viewsAreCounted()
{
    auto order = outsideOrder();
    order.maxViews = 2;
    const auto made = m_house->share(order);
    QVERIFY(made);
    QCOMPARE(made->maxViews.value_or(0), 2);
    const auto url = openLink(made->link).url();
    m_house->manifest(url, {});
    QCOMPARE(m_house->listed(made->id)->views.value_or(0), 1);
    m_house->manifest(url, {});
    int status = 0;
    m_house->manifest(url, {}, &status);
    QCOMPARE(status, 404);
    QVERIFY(m_house->listed(made->id)->status == Share::Status::Expired);
}

void TestShares::itIsRevokedAtOnce()
{
    const auto made = m_house->share(outsideOrder());
    QVERIFY(made);
    QVERIFY(await(m_house->shares->revoke(&m_house->owner, made->id)));
    const auto &all = m_house->shares->all();
    const auto share = std::find_if(
        all.begin(), all.end(), [&made](const auto &each) { return each.id == made->id; });
    QVERIFY(share != all.end() && share->status == Share::Status::Revoked);
    int status = 0;
    m_house->manifest(openLink(made->link).url(), {}, &status);
    QCOMPARE(status, 404);
    QVERIFY(await(m_house->shares->revoke(&m_house->owner, made->id)));
    QVERIFY(m_house->listed(made->id)->status == Share::Status::Revoked);
}

void TestShares::tooLargeNeverLeaves()
{
    auto small = m_house->portal;
    small.caregiver->sharing.limits.maxBytes = 100;
    m_house->configure(small);
    const auto count = m_house->atPortal().size();
    for (const QString &id : {visitSummary, kidneyLetter}) {
        const auto made = m_house->share(outsideOrder(id));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Rejected);
        QCOMPARE(made.error().httpStatus, 413);
    }
    QCOMPARE(m_house->shares->unsettled(), 0);
    QCOMPARE(m_house->atPortal().size(), count);
}

void TestShares::aDocumentThatIsNotThere()
{
    QCOMPARE(
        m_house->share(outsideOrder(QStringLiteral("nothing"))).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_house->shares->unsettled(), 0);
}

void TestShares::onlyWhatIsPermitted()
{
    auto link = m_house->link();
    const auto all = link.permissions;
    link.permissions.removeAll(QStringLiteral("documents.share.outside"));
    const QSignalSpy accessChanged(m_house->shares.get(), &net::Shares::accessChanged);
    m_house->shares->configure(m_house->portal, link, SectionAccess::Granted);
    QCOMPARE(accessChanged.size(), 1);
    QVERIFY(m_house->shares->access()
        == (net::Shares::Access{SectionAccess::Granted, SectionAccess::NotPermitted}));
    QCOMPARE(m_house->share(outsideOrder()).error().kind, ErrorKind::Forbidden);
    // Withdrawn while the program does not know.
    m_house->configure();
    link.permissions = all;
    link.permissions.removeAll(QStringLiteral("documents.share.practice"));
    m_house->sandbox.changeLink(link.id, link.permissions);
    QCOMPARE(m_house->share(practiceOrder()).error().kind, ErrorKind::Forbidden);
    m_house->sandbox.changeLink(link.id, all);
    QCOMPARE(m_house->shares->unsettled(), 0);
}

void TestShares::throughMessagesWhereThereIsNoList()
{
    auto plain = m_house->portal;
    plain.caregiver->sharing = {};
    m_house->configure(plain);
    QVERIFY(m_house->shares->access().practice == SectionAccess::NotOffered);
    QVERIFY(m_house->shares->canShareThroughMessages());
    const auto made = m_house->share(practiceOrder());
    QVERIFY(made);
    QVERIFY(made->isMessage);
    const auto message = m_house->outbox->find(made->id);
    QVERIFY(message && message->state == outbox::OutgoingState::Waiting);
    QCOMPARE(message->topic, QStringLiteral("A document"));
    QCOMPARE(message->body, QStringLiteral("For Thursday"));
    QCOMPARE(message->recipients.first().reference, practiceOrder().recipients.first().reference);
    QCOMPARE(message->attachments.first().reference,
        QStringLiteral("DocumentReference/") + visitSummary);
    QCOMPARE(message->attachments.first().contentType, QStringLiteral("application/pdf"));
    QVERIFY(m_house->outbox->takeBack(made->id));
    m_house->shares->configure(plain, m_house->link(), SectionAccess::NotInScope);
    QVERIFY(!m_house->shares->canShareThroughMessages());
    QCOMPARE(m_house->share(practiceOrder()).error().kind, ErrorKind::Forbidden);
}

QTEST_GUILESS_MAIN(TestShares)
#include "tst_shares.moc"
