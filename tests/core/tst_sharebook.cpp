#include "OwnShelf.h"
#include "core/shares/Passcode.h"
#include "core/shares/ShareBook.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using shares::KeptOrder;
using shares::PasscodeStrength;
using shares::Share;
using shares::ShareBook;

namespace
{

const auto documentId = QStringLiteral("after-visit-summary");

KeptOrder outsideOrder()
{
    KeptOrder order;
    order.id = outbox::newUuid();
    order.kind = Share::Kind::Outside;
    order.outside = {documentId, QStringLiteral("For Dr. Brown"), QStringLiteral("7QK4-M2XT-9WPC"),
        QDateTime(QDate(2026, 12, 1), QTime(9, 0)), 3, {QStringLiteral("brown@example.com")}};
    order.key = seal::SecretKey::generate();
    order.at = QDateTime(QDate(2026, 11, 24), QTime(14, 5));
    return order;
}

KeptOrder practiceOrder()
{
    KeptOrder order;
    order.id = outbox::newUuid();
    order.practice = {{documentId, QStringLiteral("other")},
        {{QStringLiteral("PractitionerRole/a"), QStringLiteral("Grace Kim"), {}},
            {QStringLiteral("PractitionerRole/b"), {}, {}}},
        QStringLiteral("For Thursday"), QStringLiteral("A letter")};
    return order;
}

Share share(const QString &id, const QDateTime &created)
{
    Share share;
    share.id = id;
    share.kind = Share::Kind::Outside;
    share.documentIds = {documentId};
    share.recipients = {{QStringLiteral("PractitionerRole/a"), QStringLiteral("Grace Kim"), {}}};
    share.created = created;
    share.expires = created.addDays(7);
    share.status = Share::Status::Locked;
    share.views = 0;
    share.maxViews = 4;
    share.attemptsLeft = 2;
    share.hasPasscode = true;
    return share;
}

} // namespace

/// What is known of shares on this computer: orders that are written down before they leave, the
/// portal's list with the links that only this computer has, and passcodes.
class TestShareBook : public QObject
{
    Q_OBJECT

    const QDateTime m_time{QDate(2026, 11, 24), QTime(14, 5)};

private Q_SLOTS:
    void keepsEverythingOfAnOrder();
    void keepsEverythingOfAShare();
    void nothingOnDiskSaysWhatIsShared();
    void anOrderBecomesAShare();
    void theListKeepsWhatOnlyThisComputerKnows();
    void whatIsNotListedIsGone();
    void sortsTheLatestFirst();
    void findsWhatWasGivenUp();
    void whatCannotBeWrittenIsToldOf();
    void forgottenNothingIsKnown();
    void passcodesAreStrongAndAllDifferent();
    void strength_data();
    void strength();
};

void TestShareBook::keepsEverythingOfAnOrder()
{
    const OwnShelf shelf;
    const auto outside = outsideOrder();
    auto practice = practiceOrder();
    practice.isGivenUp = true;
    {
        const auto file = shelf.file();
        ShareBook book(*file);
        QVERIFY(book.putOrder(outside));
        QVERIFY(book.putOrder(practice));
    }
    const auto file = shelf.file();
    const ShareBook book(*file);
    QCOMPARE(book.orders().size(), 2);
    const auto one = book.findOrder(outside.id);
    QVERIFY(one && one->asksLike(outside));
    QVERIFY(one->key.bytes() == outside.key.bytes());
    QCOMPARE(one->at, outside.at);
    QVERIFY(!one->isGivenUp);
    const auto other = book.findOrder(practice.id);
    QVERIFY(other && other->asksLike(practice));
    QCOMPARE(other->practice.topic, practice.practice.topic);
    QCOMPARE(other->practice.recipients.first().display, QStringLiteral("Grace Kim"));
    QVERIFY(other->isGivenUp);
}

void TestShareBook::keepsEverythingOfAShare()
{
    const OwnShelf shelf;
    auto made = share(outbox::newUuid(), m_time);
    made.label = QStringLiteral("For Dr. Brown");
    made.link = QStringLiteral("https://portal.example/shl/viewer#shlink:/abc");
    made.emails = QStringList{QStringLiteral("brown@example.com")};
    made.note = QStringLiteral("note");
    {
        const auto file = shelf.file();
        QVERIFY(ShareBook(*file).put(made));
    }
    const auto file = shelf.file();
    const ShareBook book(*file);
    QCOMPARE(book.all().size(), 1);
    QVERIFY(book.all().first() == made);
    auto other = made;
    other.views = 1;
    QVERIFY(!(book.all().first() == other));
}

void TestShareBook::nothingOnDiskSaysWhatIsShared()
{
    const OwnShelf shelf;
    const auto order = outsideOrder();
    auto made = share(order.id, m_time);
    made.link = QStringLiteral("https://portal.example/shl/viewer#shlink:/abc");
    const auto file = shelf.file();
    ShareBook book(*file);
    QVERIFY(book.putOrder(order));
    QVERIFY(book.put(made));
    const auto bytes = shelf.bytes();
    QVERIFY(bytes.size() > 1000);
    for (const QString &word : {order.id, order.outside.passcode, order.outside.label, documentId,
             order.outside.emails.first(), made.link, QStringLiteral("shlink"),
             QStringLiteral("Kim")})
        QVERIFY2(!bytes.contains(word.toUtf8()), qPrintable(word));
    QVERIFY(!bytes.contains(order.key.bytes().toByteArray()));
}

void TestShareBook::anOrderBecomesAShare()
{
    const OwnShelf shelf;
    const auto order = outsideOrder();
    {
        const auto file = shelf.file();
        ShareBook book(*file);
        QVERIFY(book.putOrder(order));
        const QSignalSpy changed(&book, &ShareBook::changed);
        QVERIFY(book.put(share(order.id, m_time)));
        QCOMPARE(changed.size(), 1);
        QVERIFY(book.orders().isEmpty());
    }
    const auto file = shelf.file();
    const ShareBook book(*file);
    QVERIFY(book.orders().isEmpty());
    QVERIFY(book.find(order.id));
}

void TestShareBook::theListKeepsWhatOnlyThisComputerKnows()
{
    const OwnShelf shelf;
    auto made = share(QStringLiteral("made-here"), m_time);
    made.link = QStringLiteral("shlink:/abc");
    made.label = QStringLiteral("For Dr. Brown");
    made.emails = QStringList{QStringLiteral("brown@example.com")};
    {
        const auto file = shelf.file();
        ShareBook book(*file);
        QVERIFY(book.put(made));
        auto listed = share(made.id, m_time);
        listed.views = 3;
        QVERIFY(book.takeList({listed, share(QStringLiteral("elsewhere"), m_time)}));
        const QSignalSpy changed(&book, &ShareBook::changed);
        QVERIFY(book.takeList({share(QStringLiteral("elsewhere"), m_time), listed}));
        QCOMPARE(changed.size(), 0); // the same list
    }
    const auto file = shelf.file();
    const ShareBook book(*file);
    QCOMPARE(book.all().size(), 2);
    const auto found = book.find(made.id);
    QVERIFY(found);
    QCOMPARE(found->link, made.link);
    QCOMPARE(found->label, made.label);
    QCOMPARE(found->emails, made.emails);
    QCOMPARE(found->views.value_or(-1), 3);
    QVERIFY(book.find(QStringLiteral("elsewhere"))->link.isEmpty());
}

void TestShareBook::whatIsNotListedIsGone()
{
    const OwnShelf shelf;
    {
        const auto file = shelf.file();
        ShareBook book(*file);
        QVERIFY(book.takeList(
            {share(QStringLiteral("a"), m_time), share(QStringLiteral("b"), m_time)}));
        QVERIFY(book.takeList({share(QStringLiteral("b"), m_time)}));
        QCOMPARE(book.all().size(), 1);
    }
    const auto file = shelf.file();
    QCOMPARE(ShareBook(*file).all().size(), 1);
}

void TestShareBook::sortsTheLatestFirst()
{
    const auto file = outbox::OwnFile::inMemory();
    ShareBook book(*file);
    QVERIFY(book.takeList({share(QStringLiteral("old"), m_time.addDays(-1)),
        share(QStringLiteral("new"), m_time.addDays(1)), share(QStringLiteral("now"), m_time)}));
    QStringList ids;
    for (const auto &each : book.all())
        ids.append(each.id);
    QCOMPARE(
        ids, (QStringList{QStringLiteral("new"), QStringLiteral("now"), QStringLiteral("old")}));
}

void TestShareBook::findsWhatWasGivenUp()
{
    const auto file = outbox::OwnFile::inMemory();
    ShareBook book(*file);
    auto order = practiceOrder();
    QVERIFY(book.putOrder(order));
    auto again = order;
    again.id = outbox::newUuid();
    std::swap(again.practice.recipients[0], again.practice.recipients[1]);
    QVERIFY(!book.givenUpLike(again));
    order.isGivenUp = true;
    QVERIFY(book.putOrder(order));
    QVERIFY(book.givenUpLike(again));
    QCOMPARE(book.givenUpLike(again)->id, order.id);
    again.practice.note += QStringLiteral(" other");
    QVERIFY(!book.givenUpLike(again));
    QVERIFY(!book.givenUpLike(outsideOrder()));
    QVERIFY(book.dropOrder(order.id));
    QVERIFY(book.orders().isEmpty());
}

void TestShareBook::whatCannotBeWrittenIsToldOf()
{
    const OwnShelf shelf;
    const auto file = shelf.file(12);
    ShareBook book(*file);
    auto order = practiceOrder();
    order.practice.note = QString(4000000, u'x');
    const auto kept = book.putOrder(order);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::StorageFailed);
    QVERIFY(book.orders().isEmpty());
}

void TestShareBook::forgottenNothingIsKnown()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    ShareBook book(*file);
    QVERIFY(book.putOrder(outsideOrder()));
    QVERIFY(book.put(share(QStringLiteral("a"), m_time)));
    file->destroy();
    book.forget();
    QVERIFY(book.all().isEmpty());
    QVERIFY(book.orders().isEmpty());
    QVERIFY(ShareBook(*file).all().isEmpty());
}

void TestShareBook::passcodesAreStrongAndAllDifferent()
{
    QSet<QString> seen;
    QSet<QChar> letters;
    constexpr int many = 1000;
    for (int i = 0; i < many; ++i) {
        const auto passcode = shares::makePasscode();
        QCOMPARE(passcode.size(), 14);
        QVERIFY(shares::strengthOf(passcode) == PasscodeStrength::Strong);
        seen.insert(passcode);
        for (const QChar letter : passcode)
            letters.insert(letter);
    }
    QCOMPARE(seen.size(), many);
    QCOMPARE(letters.size(), 29); // with the hyphen
    static const auto misread = QStringLiteral("01OILSU5");
    for (const QChar letter : misread)
        QVERIFY2(!letters.contains(letter), qPrintable(QString(letter)));
}

void TestShareBook::strength_data()
{
    QTest::addColumn<QString>("passcode");
    QTest::addColumn<int>("strength");
    const auto row = [](const char *passcode, PasscodeStrength strength) {
        QTest::newRow(passcode) << QString::fromUtf8(passcode) << int(strength);
    };
    for (const char *weak : {"", "a", "12345", "123456", "654321", "111111", "abcdef", "qwerty",
             "asdfgh", "1942", "03141942", "3/14/1942", "14.03.1942", "eleanor", "Password1!",
             "Eleanor1942", "aaaaaaaaaaaa", "      "})
        row(weak, PasscodeStrength::Weak);
    for (const char *fair : {"K7m2Qx", "4Qm-91x", "748 203 961"})
        row(fair, PasscodeStrength::Fair);
    for (const char *strong : {"7QK4-M2XT-9WPC", "three quiet herons", "seven herons 4417"})
        row(strong, PasscodeStrength::Strong);
}

void TestShareBook::strength()
{
    QFETCH(QString, passcode);
    QFETCH(int, strength);
    QCOMPARE(int(shares::strengthOf(passcode)), strength);
}

QTEST_GUILESS_MAIN(TestShareBook)
#include "tst_sharebook.moc"
