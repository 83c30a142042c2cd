#include "core/outbox/AttachmentFacts.h"
#include "core/outbox/MessageLimits.h"

#include <QTest>

using namespace kinward;
using outbox::AttachmentFacts;
using outbox::factsOf;
using outbox::LimitProblem;
using outbox::MessageLimits;
using outbox::OutgoingMessage;
using outbox::safeFileName;
using What = LimitProblem::What;

/// What is believed of a file, what it may be called, and what a portal takes in one message.
class TestMessageFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreSafe_data();
    void namesAreSafe();
    void longNamesKeepTheirEnding();
    void bytesAreBelieved_data();
    void bytesAreBelieved();
    void takesWhatThePortalTakes();
    void findsTheFirstProblem_data();
    void findsTheFirstProblem();
    void judgesAFileBeforeItIsRead();
    void withoutLimitsOnlyMemoryLimits();
};

void TestMessageFiles::namesAreSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *what, const char *name, const char *type, const char *safe) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromLatin1(type)
                            << QString::fromUtf8(safe);
    };
    row("as it is", "Discharge summary.pdf", "application/pdf", "Discharge summary.pdf");
    row("other letters", "Análisis – año 2026.pdf", "", "Análisis – año 2026.pdf");
    row("a path", "../../etc/passwd", "", "passwd");
    row("a path of Windows", "C:\\Users\\me\\scan.pdf", "", "scan.pdf");
    row("a hidden file", "...bashrc", "", "bashrc");
    row("a stream", "a.txt:evil.exe", "", "a.txt evil.exe");
    row("turned around", "photo\xe2\x80\xaegpj.exe", "", "photo gpj.exe");
    row("line ends", "a\r\nb\t.pdf", "", "a b .pdf");
    row("dots at the end", "report.pdf. . .", "", "report.pdf");
    row("a device", "NUL.pdf", "", "file-NUL.pdf");
    row("nothing", "", "application/pdf", "file.pdf");
    row("nothing but signs", "???", "application/pdf", "file.pdf");
    row("no ending", "scan", "image/png", "scan.png");
    row("an unknown type", "scan", "application/x-nobody", "scan");
}

void TestMessageFiles::namesAreSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QTEST(safeFileName(name, type), "safe");
}

void TestMessageFiles::longNamesKeepTheirEnding()
{
    constexpr int most = 120;
    const auto safe = safeFileName(QString(500, u'n') + QStringLiteral(".pdf"));
    QVERIFY(safe.size() <= most);
    QVERIFY(safe.endsWith(QLatin1String("n.pdf")));
    const auto old = QStringLiteral("👵").repeated(100) + QStringLiteral(".pdf");
    const auto pairs = safeFileName(old);
    QVERIFY(pairs.size() <= most);
    QVERIFY(pairs.toUtf8().size() > 0 && QString::fromUtf8(pairs.toUtf8()) == pairs);
}

void TestMessageFiles::bytesAreBelieved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("announced");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isProgram");
    QTest::addColumn<bool>("isDisguised");
    const auto row = [](const char *what, const char *name, const char *announced,
                         const QByteArray &bytes, const char *type, bool program, bool disguised) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromLatin1(announced) << bytes
                            << QString::fromLatin1(type) << program << disguised;
    };
    const QByteArray pdf("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
    const QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    const QByteArray elf("\x7f"
                         "ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0",
        18);
    row("a PDF", "a.pdf", "application/pdf", pdf, "application/pdf", false, false);
    row("a picture as a PDF", "a.pdf", "application/pdf", png, "image/png", false, true);
    row("announced as another", "a.png", "application/pdf", png, "image/png", false, true);
    row("without a name", "", "", pdf, "application/pdf", false, false);
    row("text is text", "notes.txt", "text/plain", "a note\n", "text/plain", false, false);
    row("a table", "a.csv", "text/csv", "a,b\n1,2\n", "text/csv", false, false);
    row("not known yet", "a.pdf", "", {}, "application/pdf", false, false);
    row("a program", "setup.exe", "", QByteArray("MZ\x90\0\3\0\0\0", 8), "", true, false);
    row("a program as a PDF", "bill.pdf", "application/pdf", elf, "", true, true);
    row("a script", "a.txt", "text/plain", "#!/bin/sh\nrm -rf ~\n", "", true, false);
    row("two endings", "photo.jpg.scr", "", {}, "", true, false);
    row("a page", "letter.html", "text/html", "<html><script>", "text/html", true, false);
}

void TestMessageFiles::bytesAreBelieved()
{
    QFETCH(QString, name);
    QFETCH(QString, announced);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    const auto facts = factsOf(name, announced, bytes);
    if (!type.isEmpty())
        QCOMPARE(facts.contentType, type);
    QTEST(facts.isProgram, "isProgram");
    QFETCH(bool, isDisguised);
    if (isDisguised)
        QVERIFY(facts.isDisguised);
    else if (!facts.isProgram)
        QVERIFY(!facts.isDisguised);
}

void TestMessageFiles::takesWhatThePortalTakes()
{
    MessageLimits limits;
    QVERIFY(limits.takesType(QStringLiteral("application/x-anything")));
    limits.attachmentTypes = {QStringLiteral("application/pdf"), QStringLiteral("image/*")};
    QVERIFY(limits.takesType(QStringLiteral("application/pdf")));
    QVERIFY(limits.takesType(QStringLiteral("Application/PDF; version=1")));
    QVERIFY(limits.takesType(QStringLiteral("image/heic")));
    QVERIFY(!limits.takesType(QStringLiteral("imagery/png")));
    QVERIFY(!limits.takesType(QStringLiteral("text/plain")));
}

void TestMessageFiles::findsTheFirstProblem_data()
{
    QTest::addColumn<OutgoingMessage>("message");
    QTest::addColumn<int>("what"); // -1: none
    QTest::addColumn<qint64>("found");
    const auto row = [](const char *name, int what, qint64 found, auto change) {
        OutgoingMessage message;
        message.recipients = {{QStringLiteral("PractitionerRole/a"), {}, {}}};
        message.topic = QStringLiteral("Topic");
        message.body = QStringLiteral("Body");
        change(message);
        QTest::newRow(name) << message << what << found;
    };
    using Message = OutgoingMessage &;
    const auto pdf = QStringLiteral("application/pdf");
    const auto file = [&pdf](qint64 size) {
        return outbox::OutgoingAttachment{{}, QStringLiteral("a.pdf"), pdf, size, {}};
    };
    row("sound", -1, 0, [](Message) {});
    row("to nobody", int(What::NoRecipient), 0, [](Message m) { m.recipients.clear(); });
    row("about nothing", int(What::NoTopic), 0, [](Message m) { m.topic = QStringLiteral(" \n"); });
    row("an answer about nothing", -1, 0, [](Message m) {
        m.topic.clear();
        m.threadId = QStringLiteral("t");
    });
    row("empty", int(What::NoContent), 0, [](Message m) { m.body = QStringLiteral(" "); });
    row("only a file", -1, 0, [&](Message m) {
        m.body.clear();
        m.attachments = {file(10)};
    });
    row("a long topic", int(What::SubjectTooLong), 11,
        [](Message m) { m.topic = QString(11, u't'); });
    row("signs of two halves", -1, 0,
        [](Message m) { m.topic = QStringLiteral("👵").repeated(10); });
    row("a long body", int(What::BodyTooLong), 101, [](Message m) { m.body = QString(101, u'b'); });
    row("to many", int(What::TooManyRecipients), 3, [](Message m) {
        m.recipients = {m.recipients.first(), m.recipients.first(), m.recipients.first()};
    });
    row("many files", int(What::TooManyAttachments), 3, [&](Message m) {
        m.attachments = {file(1), file(1), file(1)};
    });
    row("a large file", int(What::AttachmentTooLarge), 1001,
        [&](Message m) { m.attachments = {file(1001)}; });
    row("large together", int(What::MessageTooLarge), 1600, [&](Message m) {
        m.attachments = {file(800), file(800)};
    });
    row("documents weigh nothing", -1, 0, [&](Message m) {
        auto document = file(5000);
        document.reference = QStringLiteral("DocumentReference/d");
        m.attachments = {document};
    });
    row("a kind it does not take", int(What::AttachmentType), 0, [&](Message m) {
        auto other = file(1);
        other.contentType = QStringLiteral("text/html");
        m.attachments = {other};
    });
}

namespace
{

MessageLimits strictLimits()
{
    MessageLimits limits;
    limits.subjectLength = 10;
    limits.bodyLength = 100;
    limits.recipients = 2;
    limits.attachments = 2;
    limits.attachmentBytes = 1000;
    limits.messageBytes = 1500;
    limits.attachmentTypes = {QStringLiteral("application/pdf")};
    return limits;
}

} // namespace

void TestMessageFiles::findsTheFirstProblem()
{
    QFETCH(OutgoingMessage, message);
    QFETCH(int, what);
    const auto problem = outbox::problemOf(message, strictLimits());
    QCOMPARE(problem ? int(problem->what) : -1, what);
    if (problem)
        QTEST(problem->found, "found");
}

void TestMessageFiles::judgesAFileBeforeItIsRead()
{
    OutgoingMessage message;
    const auto judge = [&message](const char *type, qint64 size) {
        const auto problem = outbox::problemOfFile(
            message, strictLimits(), QStringLiteral("a.pdf"), QString::fromLatin1(type), size);
        return problem ? int(problem->what) : -1;
    };
    QCOMPARE(judge("application/pdf", 1000), -1);
    QCOMPARE(judge("application/pdf", 1001), int(What::AttachmentTooLarge));
    QCOMPARE(judge("text/html", 1), int(What::AttachmentType));
    message.attachments = {{{}, {}, QStringLiteral("application/pdf"), 900, {}}};
    QCOMPARE(judge("application/pdf", 700), int(What::MessageTooLarge));
    message.attachments.append(message.attachments.first());
    QCOMPARE(judge("application/pdf", 1), int(What::TooManyAttachments));
}

void TestMessageFiles::withoutLimitsOnlyMemoryLimits()
{
    const OutgoingMessage message;
    const auto problem = [&message](qint64 size) {
        return outbox::problemOfFile(message, {}, {}, QStringLiteral("text/html"), size);
    };
    QVERIFY(!problem(MessageLimits::mostBytes));
    QVERIFY(problem(MessageLimits::mostBytes + 1)->what == What::AttachmentTooLarge);
}

QTEST_GUILESS_MAIN(TestMessageFiles)
#include "tst_messagefiles.moc"
