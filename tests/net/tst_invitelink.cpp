#include "net/portal/InviteLink.h"

#include <QTest>

using kinward::net::InviteLink;

/// Invites as people paste them.
class TestInviteLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLink_data();
    void findsTheLink();
    void findsNothingElse_data();
    void findsNothingElse();
};

void TestInviteLink::findsTheLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("code");
    const auto base = QStringLiteral("https://portal.example/fhir");
    const auto code = QStringLiteral("aB3-x_9");
    const auto web = base + QStringLiteral("/invite/") + code;
    const auto program
        = QStringLiteral("kinward://invite?base=https%3A%2F%2Fportal.example%2Ffhir&code=aB3-x_9");
    const auto row = [&](const char *name, const QString &text) {
        QTest::newRow(name) << text << base << code;
    };
    row("web", web);
    row("program", program);
    row("spaces", QStringLiteral("  \n ") + web + QStringLiteral(" \r\n"));
    row("words around",
        QStringLiteral("Hello,\n\nopen this: ") + web + QStringLiteral("\n\nThank you"));
    row("end of a sentence", QStringLiteral("Open ") + web + QStringLiteral("."));
    row("in parentheses", QStringLiteral("(") + web + QStringLiteral("), please"));
    row("in quotes", QStringLiteral("\"") + web + QStringLiteral("\""));
    row("angle brackets", QStringLiteral("<") + web + QStringLiteral(">"));
    row("broken in angle brackets",
        QStringLiteral("see <https://portal.example/fh\n  ir/invite/aB3-\r\nx_9> now"));
    row("broken without brackets", QStringLiteral("https://portal.example/fhir/inv\nite/aB3-x_9"));
    row("with tracking", web + QStringLiteral("?utm_source=mail#top"));
    row("capitals", QStringLiteral("HTTPS://portal.example/fhir/invite/aB3-x_9"));
    row("program, one slash less",
        QStringLiteral("kinward:invite?code=aB3-x_9&base=https%3A%2F%2Fportal.example%2Ffhir"));
    row("program, unencoded",
        QStringLiteral("kinward://invite?base=https://portal.example/fhir/&code=aB3-x_9"));
    row("program, slash",
        QStringLiteral("kinward://invite/?base=https%3A%2F%2Fportal.example%2Ffhir&code=aB3-x_9"));
    row("program from HTML",
        QStringLiteral(
            "kinward://invite?base=https%3A%2F%2Fportal.example%2Ffhir&amp;code=aB3-x_9"));
    row("program at the end", QStringLiteral("Or: ") + program + QStringLiteral("."));
    row("program broken",
        QStringLiteral("kinward://invite?base=https%3A%2F%2Fportal.example\n%2Ffhir&code=aB3-x_9"));
    row("after another link", QStringLiteral("https://portal.example/help then ") + web);
    QTest::newRow("port") << QStringLiteral("https://127.0.0.1:8443/fhir/invite/demo-eleanor")
                          << QStringLiteral("https://127.0.0.1:8443/fhir")
                          << QStringLiteral("demo-eleanor");
    QTest::newRow("no path") << QStringLiteral("https://portal.example/invite/x")
                             << QStringLiteral("https://portal.example") << QStringLiteral("x");
    QTest::newRow("deep") << QStringLiteral("https://h.example/a/b/invite/x")
                          << QStringLiteral("https://h.example/a/b") << QStringLiteral("x");
}

void TestInviteLink::findsTheLink()
{
    QFETCH(QString, text);
    const auto link = InviteLink::find(text);
    QVERIFY(link);
    QTEST(link->base.toString(), "base");
    QTEST(link->code, "code");
}

void TestInviteLink::findsNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << QStringLiteral("my invite is on the table");
    QTest::newRow("another page") << QStringLiteral("https://portal.example/fhir/help");
    QTest::newRow("not secure") << QStringLiteral("http://portal.example/fhir/invite/abc");
    QTest::newRow("program, not secure")
        << QStringLiteral("kinward://invite?base=http%3A%2F%2Fportal.example&code=abc");
    QTest::newRow("no code") << QStringLiteral("https://portal.example/fhir/invite/");
    QTest::newRow("program, no code")
        << QStringLiteral("kinward://invite?base=https%3A%2F%2Fportal.example");
    QTest::newRow("program, no base") << QStringLiteral("kinward://invite?code=abc");
    QTest::newRow("code with a path")
        << QStringLiteral("https://portal.example/invite/abc/../../x");
    QTest::newRow("code encoded") << QStringLiteral("https://portal.example/invite/abc%2Fx");
    QTest::newRow("code of odd letters")
        << QStringLiteral("kinward://invite?base=https%3A%2F%2Fportal.example&code=a%20b");
    QTest::newRow("code too long")
        << QStringLiteral("https://portal.example/invite/") + QString(129, QLatin1Char('a'));
    QTest::newRow("name and password")
        << QStringLiteral("https://you:secret@portal.example/invite/abc");
    QTest::newRow("base with query")
        << QStringLiteral("kinward://invite?base=https%3A%2F%2Fp.example%2F%3Fx%3D1&code=abc");
    QTest::newRow("another scheme")
        << QStringLiteral("kinwardx://invite?base=https%3A%2F%2Fp.example&code=");
}

void TestInviteLink::findsNothingElse()
{
    QFETCH(QString, text);
    QVERIFY(!InviteLink::find(text));
}

QTEST_GUILESS_MAIN(TestInviteLink)
#include "tst_invitelink.moc"
