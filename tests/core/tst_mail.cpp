#include "Letters.h"
#include "core/models/ConversationModel.h"
#include "core/models/MailWording.h"
#include "core/models/ThreadListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using models::Delivery;
using models::MailIndex;
using Folder = models::ThreadListModel::Folder;

namespace
{

QStringList threadsOf(const MailIndex &index)
{
    QStringList out;
    for (const auto &thread : index.threads()) {
        QStringList ids;
        for (const auto &message : thread.messages)
            ids.append(message.id);
        out.append(thread.id + QStringLiteral(" “") + thread.topic + QStringLiteral("”: ")
            + ids.join(u' '));
    }
    return out;
}

} // namespace

/// What is made of the messages of a record and of the outbox.
class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsThreadsTogetherLatestFirst()
    {
        Mail mail;
        mail.add(
            {header("old", "Shoes"), Letter{"o1", "old", "first"}.made(), header("new", "Pills"),
                Letter{"n2", "new", "second", "2026-11-22T08:00:00-05:00", true}.made(),
                Letter{"n1", "new", "first", "2026-11-21T08:00:00-05:00"}.made(),
                header("empty", "Nobody wrote yet")});
        const MailIndex index(mail.records, mail.outgoing, me);
        QCOMPARE(threadsOf(index),
            (QStringList{QStringLiteral("new “Pills”: n1 n2"), QStringLiteral("old “Shoes”: o1")}));
        QCOMPARE(index.unread(), 2);
        QCOMPARE(index.threadOf(QStringLiteral("n1")), QStringLiteral("new"));
        QCOMPARE(index.latestReceived().message->id, QStringLiteral("n1"));
    }

    void holdsAThreadTogetherWhoseHeaderIsNotShared()
    {
        Mail mail;
        const QByteArray answer = R"(,"inResponseTo":[{"reference":"Communication/a"}])";
        mail.add({Letter{"a", {}, "alone", "2026-11-01T08:00:00Z", false, "By itself"}.made(),
            Letter{"b", {}, "answer", "2026-11-02T08:00:00Z", true, {}, answer}.made(),
            Letter{"c", "hidden", "part", "2026-11-03T08:00:00Z", false, "Its own words"}.made()});
        const MailIndex index(mail.records, mail.outgoing, me);
        QCOMPARE(threadsOf(index),
            (QStringList{QStringLiteral("hidden “Its own words”: c"),
                QStringLiteral("a “By itself”: a b")}));
    }

    void aCircleOfAnswersEnds()
    {
        Mail mail;
        const auto answers = [](const QByteArray &id) {
            return QByteArray(",\"inResponseTo\":[{\"reference\":\"Communication/" + id + "\"}]");
        };
        mail.add({Letter{"a", {}, "x", "2026-11-01T08:00:00Z", false, {}, answers("b")}.made(),
            Letter{"b", {}, "y", "2026-11-02T08:00:00Z", false, {}, answers("a")}.made()});
        const MailIndex index(mail.records, mail.outgoing, me);
        int messages = 0;
        for (const auto &thread : index.threads())
            messages += int(thread.messages.size());
        QCOMPARE(messages, 2);
    }

    void knowsHowFarOwnMessagesHaveCome()
    {
        Mail mail;
        const QByteArray delivered
            = R"(,"extension":[{"url":"https://kinward.org/fhir/StructureDefinition/delivered",)"
              R"("valueInstant":"2026-11-20T14:01:00Z"}])";
        mail.add({header("t", "T"), Letter{"s", "t", "1", "2026-11-20T09:00:00Z", true}.made(),
            Letter{"d", "t", "2", "2026-11-20T09:01:00Z", true, {}, delivered}.made(),
            Letter{"r", "t", "3", "2026-11-20T09:02:00Z", true, {},
                delivered + R"(,"received":"2026-11-20T14:05:00Z")"}
                .made()});
        const MailIndex index(mail.records, mail.outgoing, me);
        QList<Delivery> found;
        for (const auto &message : index.threads().front().messages)
            found.append(message.delivery);
        QCOMPARE(found, (QList<Delivery>{Delivery::Sent, Delivery::Delivered, Delivery::Read}));
        QCOMPARE(index.unread(), 0);
    }

    void withoutTheExtensionWhoeverIsNotThePracticeIsTheCaregiver()
    {
        Mail mail;
        mail.add({header("t", "T"), Letter{"mine", "t", "1", "2026-11-20T09:00:00Z", true}.made(),
            Letter{"theirs", "t", "2"}.made()});
        MailIndex index(mail.records, mail.outgoing, {});
        QCOMPARE(index.unread(), 1);
        index.setCaregiver(QStringLiteral("RelatedPerson/somebody-else"));
        QCOMPARE(index.unread(), 0); // neither was written to them
        QVERIFY(!index.threads().front().hasSent());
    }

    void marksGoBeforeWhatThePortalSays()
    {
        Mail mail;
        mail.add({header("t", "T"), Letter{"m", "t", "text"}.made(), header("u", "U"),
            Letter{"n", "u", "text", "2026-11-20T09:00:00Z", false, {},
                R"(,"received":"2026-11-20T10:00:00Z")"}
                .made()});
        const MailIndex index(mail.records, mail.outgoing, me);
        QCOMPARE(index.unread(), 1);
        QVERIFY(mail.outgoing.setMarks({{QStringLiteral("m"), true, {}, true}}));
        QCOMPARE(index.unread(), 0);
        QVERIFY(mail.outgoing.setMarks({{QStringLiteral("n"), false, true, true}}));
        QCOMPARE(index.unread(), 1);
        QVERIFY(index.find(QStringLiteral("u"))->isArchived());
        QVERIFY(!index.find(QStringLiteral("t"))->isArchived());
    }

    void readsTagsOfTheMailbox()
    {
        Mail mail;
        const QByteArray tags
            = R"(,"meta":{"tag":[{"system":"https://kinward.org/fhir/mailbox","code":"read"},)"
              R"({"system":"https://kinward.org/fhir/mailbox","code":"archived"}]})";
        mail.add({header("t", "T"),
            Letter{"m", "t", "text", "2026-11-20T09:00:00Z", false, {}, tags}.made()});
        const MailIndex index(mail.records, mail.outgoing, me);
        QCOMPARE(index.unread(), 0);
        QVERIFY(index.find(QStringLiteral("t"))->isArchived());
    }

    void tellsWhatArrivesAndOnlyThat()
    {
        Mail mail;
        mail.add({header("t", "T"), Letter{"m", "t", "old"}.made()});
        const MailIndex index(mail.records, mail.outgoing, me);
        QSignalSpy arrived(&index, &MailIndex::arrived);
        mail.add({Letter{"own", "t", "mine", "2026-11-21T09:00:00Z", true}.made()});
        QCOMPARE(arrived.count(), 0);
        mail.add({Letter{"n", "t", "new", "2026-11-22T09:00:00Z"}.made()});
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(arrived.at(0).at(0).toStringList(), QStringList(QStringLiteral("n")));
        mail.add({Letter{"n", "t", "changed", "2026-11-22T09:00:00Z"}.made()});
        QCOMPARE(arrived.count(), 1);
        QVERIFY(mail.records.retainOnly(
            QStringLiteral("Communication"), {QStringLiteral("t"), QStringLiteral("m")}));
        QCOMPARE(threadsOf(index), QStringList(QStringLiteral("t “T”: m")));
    }

    void whatWasSentIsThereOnce()
    {
        Mail mail;
        const MailIndex index(mail.records, mail.outgoing, me);
        const auto sent = mail.draft(QStringLiteral("hello"));
        QCOMPARE(index.threads().size(), 1U);
        QVERIFY(index.threads().front().isNew);
        QVERIFY(mail.outgoing.enqueue(sent));
        QCOMPARE(index.threads().front().messages.constFirst().delivery, Delivery::Waiting);
        const auto made = [](const QString &uuid) {
            return QByteArray(
                ",\"identifier\":[{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:"
                + uuid.toUtf8() + "\"}]");
        };
        // The header first: what waits is in its thread at once.
        mail.add({header("t", "A question", made(sent.headerId))});
        QCOMPARE(threadsOf(index), QStringList(QStringLiteral("t “A question”: ") + sent.id));
        mail.add(
            {Letter{"m", "t", "hello", "2026-11-22T09:00:00Z", true, {}, made(sent.id)}.made()});
        QCOMPARE(threadsOf(index), QStringList(QStringLiteral("t “A question”: m")));
    }

    void aLongMailboxIsReadBesideAndFollowed()
    {
        Mail mail;
        QList<fhir::RawResource> letters;
        for (int i = 0; i < 700; ++i)
            letters.append(
                Letter{"m" + QByteArray::number(i), "t" + QByteArray::number(i % 50), "text"}
                    .made());
        mail.add(letters);
        const MailIndex index(mail.records, mail.outgoing, me);
        QVERIFY(!index.isReady());
        mail.add({Letter{"late", "t7", "came meanwhile"}.made()});
        QTRY_VERIFY(index.isReady());
        QCOMPARE(index.threads().size(), 50U);
        QTRY_COMPARE(index.unread(), 701);
        mail.add({Letter{"later", "t7", "and then"}.made()});
        QTRY_COMPARE(index.unread(), 702);
    }

    void listsTheFolders()
    {
        Mail mail;
        mail.add({header("in", "Pills"), Letter{"i1", "in", "one"}.made(),
            Letter{"i2", "in", "two", "2026-11-22T08:05:00-05:00"}.made(), header("out", "Shoes"),
            Letter{"o", "out", "mine", "2026-11-21T08:00:00-05:00", true}.made(),
            header("done", "Over"), Letter{"d", "done", "old", "2025-11-01T08:00:00Z"}.made()});
        QVERIFY(mail.outgoing.setMarks({{QStringLiteral("d"), true, true, true}}));
        const auto draft = mail.draft(QStringLiteral("not yet"), QStringLiteral("in"));
        const auto waiting = mail.draft(QStringLiteral("soon"));
        QVERIFY(mail.outgoing.enqueue(waiting));
        const MailIndex index(mail.records, mail.outgoing, me);
        models::ThreadListModel list(index, mail.clock);
        const QAbstractItemModelTester tester(
            &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = [&list](Folder folder) {
            list.setFolder(folder);
            QStringList out;
            for (int row = 0; row < list.rowCount(); ++row)
                out.append(list.index(row).data(Qt::AccessibleTextRole).toString());
            return out;
        };
        QCOMPARE(rows(Folder::Inbox),
            QStringList(
                QStringLiteral("Unread. Grace Kim. Pills. 8:05 AM. Draft. 3 messages. two")));
        QCOMPARE(rows(Folder::Sent),
            QStringList(QStringLiteral("To Grace Kim. Shoes. Yesterday. mine")));
        QCOMPARE(rows(Folder::Archived),
            QStringList(QStringLiteral("Grace Kim. Over. Nov 1, 2025. old")));
        QCOMPARE(rows(Folder::Drafts),
            QStringList(QStringLiteral("To Grace Kim. Pills. 9:30 AM. not yet")));
        QCOMPARE(list.index(0).data(models::IdRole).toString(), draft.id);
        QCOMPARE(list.index(0).data(models::ThreadIdRole).toString(), QStringLiteral("in"));
        QCOMPARE(rows(Folder::Outbox),
            QStringList(QStringLiteral("To Grace Kim. A question. 9:30 AM. Waiting. soon")));
        QCOMPARE(list.rowOfId(waiting.id), 0);
        QCOMPARE(list.countOf(Folder::Inbox), 2);
        QCOMPARE(list.countOf(Folder::Drafts), 1);
        QCOMPARE(list.countOf(Folder::Outbox), 1);
    }

    void anAnswerBringsAnArchivedThreadBack()
    {
        Mail mail;
        mail.add({header("t", "T"), Letter{"m", "t", "text"}.made()});
        QVERIFY(mail.outgoing.setMarks({{QStringLiteral("m"), true, true, true}}));
        const MailIndex index(mail.records, mail.outgoing, me);
        models::ThreadListModel list(index, mail.clock);
        QCOMPARE(list.rowCount(), 0);
        mail.add({Letter{"n", "t", "again", "2026-11-22T09:00:00Z"}.made()});
        QCOMPARE(list.rowCount(), 1);
    }

    void findsByBeginningsOfWordsWhateverTheAccents_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("rows");
        QTest::newRow("a beginning") << QStringLiteral("REFI") << 1;
        QTest::newRow("accents") << QStringLiteral("clinica") << 1;
        QTest::newRow("the middle of a word is none") << QStringLiteral("efill") << 0;
        QTest::newRow("words of different messages") << QStringLiteral("refill thursday") << 1;
        QTest::newRow("the topic") << QStringLiteral("pills") << 1;
        QTest::newRow("who") << QStringLiteral("kim gra") << 1;
        QTest::newRow("after a sign") << QStringLiteral("urgent") << 1;
        QTest::newRow("nothing typed") << QStringLiteral("  ") << 2;
        QTest::newRow("not there") << QStringLiteral("refill shoes") << 0;
    }
    void findsByBeginningsOfWordsWhateverTheAccents()
    {
        Mail mail;
        mail.add(
            {header("t", "Pills"), Letter{"m", "t", "A refill from the Clínica (urgent)"}.made(),
                Letter{"n", "t", "Come on Thursday"}.made(), header("u", "Shoes"),
                Letter{"o", "u", "something else", "2026-11-20T09:00:00Z", false, {}, {}}.made()});
        // The other thread is somebody else's.
        mail.add({raw(R"({"resourceType":"Communication","id":"o","status":"completed","sent":)"
                      R"("2026-11-20T09:00:00Z","sender":{"display":"Joy Mbeki"},)"
                      R"("partOf":[{"reference":"Communication/u"}],)"
                      R"("payload":[{"contentString":"something else"}]})")});
        const MailIndex index(mail.records, mail.outgoing, me);
        models::ThreadListModel list(index, mail.clock);
        QFETCH(QString, words);
        list.setWords(words);
        QTEST(list.rowCount(), "rows");
    }

    void readsAConversation()
    {
        Mail mail;
        mail.add({header("t", "Pills", R"(,"about":[{"reference":"MedicationRequest/metformin"}])"),
            Letter{"m", "t", "one\\nand two", "2026-11-20T09:00:00-05:00", false, {},
                R"(,"about":[{"reference":"MedicationRequest/metformin"}])"}
                .made(),
            Letter{"o", "t", "my answer", "2026-11-20T09:30:00-05:00", true, {},
                R"(,"received":"2026-11-20T10:00:00-05:00")"}
                .made()});
        const auto draft = mail.draft(QStringLiteral("and"), QStringLiteral("t"));
        const MailIndex index(mail.records, mail.outgoing, me);
        models::ConversationModel talk(index);
        const QAbstractItemModelTester tester(
            &talk, QAbstractItemModelTester::FailureReportingMode::QtTest);
        talk.setThread(QStringLiteral("t"));
        QCOMPARE(talk.rowCount(), 3);
        QCOMPARE(talk.at(0).from, QStringLiteral("Grace Kim"));
        QCOMPARE(talk.at(0).to, QStringLiteral("Inés Peña"));
        QCOMPARE(talk.at(0).body, QStringLiteral("one\nand two"));
        QVERIFY(talk.at(0).isUnread);
        QVERIFY(talk.at(1).isOwn());
        QCOMPARE(talk.index(1).data(models::ConversationModel::StateRole).toString(),
            QStringLiteral("Read at the practice"));
        QCOMPARE(talk.at(1).stateSince.toUTC(), QDateTime({2026, 11, 20}, {15, 0}, Qt::UTC));
        QCOMPARE(talk.at(2).delivery, Delivery::Draft);
        QVERIFY(!talk.at(2).isRecord);
        QCOMPARE(talk.draft(), draft.id);
        QCOMPARE(
            talk.about().constFirst().reference, QStringLiteral("MedicationRequest/metformin"));
        QCOMPARE(talk.answers(), QStringLiteral("m"));
        QCOMPARE(talk.answerTo().constFirst().reference, QStringLiteral("PractitionerRole/grace"));
        QVERIFY(mail.outgoing.discard(draft.id));
        QCOMPARE(talk.rowCount(), 2);
        talk.setThread({});
        QCOMPARE(talk.rowCount(), 0);
    }

    void listsTheFilesOfAMessage()
    {
        Mail mail;
        mail.add({header("t", "T"),
            Letter{"m", "t", "see", "2026-11-20T09:00:00Z", false, {}, {}}.made()});
        mail.add({raw(
            R"({"resourceType":"Communication","id":"m","partOf":[{"reference":"Communication/t"}],)"
            R"("sender":{"reference":"PractitionerRole/g"},"payload":[{"contentString":"see"},)"
            R"({"contentAttachment":{"contentType":"application/pdf","url":"Binary/7","title":"Plan/1.pdf","size":2048}},)"
            R"({"contentReference":{"reference":"DocumentReference/d","display":"Letter"}}]})")});
        const MailIndex index(mail.records, mail.outgoing, me);
        models::ConversationModel talk(index);
        talk.setThread(QStringLiteral("t"));
        const auto files = talk.at(0).files;
        QCOMPARE(files.size(), 2);
        QCOMPARE(files.at(0).file.name, QStringLiteral("Plan-1.pdf"));
        QCOMPARE(files.at(0).file.url, QStringLiteral("Binary/7"));
        QCOMPARE(files.at(0).file.index, 0);
        QCOMPARE(files.at(1).document, QStringLiteral("d"));
        QCOMPARE(files.at(1).file.title, QStringLiteral("Letter"));
        QVERIFY(index.threads().front().messages.constFirst().hasFiles);
    }

    void aMessageThatCameBackSaysWhy()
    {
        Mail mail;
        const auto message = mail.draft(QStringLiteral("too long"));
        QVERIFY(mail.outgoing.enqueue(message));
        QVERIFY(mail.outgoing.noteSending(message.id, false));
        QVERIFY(mail.outgoing.noteRefused(message.id,
            {QStringLiteral("too-long"), QStringLiteral("It is too long."), 422,
                mail.clock.now()}));
        const MailIndex index(mail.records, mail.outgoing, me);
        models::ConversationModel talk(index);
        talk.setThread(index.threadOf(message.id));
        QCOMPARE(talk.at(0).delivery, Delivery::CameBack);
        QCOMPARE(talk.at(0).reason, QStringLiteral("It is too long."));
    }

    void saysMomentsAsPeopleDo_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("said");
        const auto at = [](int year, int month, int day, int hour) {
            return QDateTime({year, month, day}, {hour, 12});
        };
        QTest::newRow("today") << at(2026, 11, 22, 9) << QStringLiteral("9:12 AM");
        QTest::newRow("yesterday") << at(2026, 11, 21, 23) << QStringLiteral("Yesterday");
        QTest::newRow("this week") << at(2026, 11, 17, 9) << QStringLiteral("Tuesday");
        QTest::newRow("this year") << at(2026, 11, 3, 9) << QStringLiteral("Nov 3");
        QTest::newRow("another year") << at(2025, 11, 3, 9) << QStringLiteral("Nov 3, 2025");
        QTest::newRow("a clock that goes ahead") << at(2026, 11, 23, 9) << QStringLiteral("Nov 23");
        QTest::newRow("not known") << QDateTime() << QString();
    }
    void saysMomentsAsPeopleDo()
    {
        useEnglishInNewYork();
        QFETCH(QDateTime, when);
        QTEST(models::wording::listMoment(when, QDateTime({2026, 11, 22}, {9, 30})), "said");
    }
};

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
