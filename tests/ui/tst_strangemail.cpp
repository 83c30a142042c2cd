#include "MailStage.h"
#include "ui/files/AttachmentOpener.h"
#include "ui/messages/ConversationPane.h"
#include "ui/messages/LinkedText.h"

#include <QTemporaryDir>

using namespace kinward;
using namespace kinward::test;

/// What somebody wrote and sent is believed in nothing: text, links, files.
class TestStrangeMail : public QObject, private MailStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatSomebodyWroteIsNoMarkup()
    {
        test::fill(m_house->records(),
            {header("t", "<b>Pay</b>"),
                letter({"m", "t",
                    "<img src='https://evil.example/x.png'><b>bold</b> "
                    "https://ok.example/a?b=1."})});
        m_house->markSynced();
        show();
        click(0);
        QCOMPARE(m_house->stage.get<QLabel>("conversationTopic")->textFormat(), Qt::PlainText);
        const QString html = m_house->stage.text("messageBody");
        QVERIFY2(!html.contains(QStringLiteral("<img")), qPrintable(html));
        QVERIFY(html.contains(QStringLiteral("&lt;b&gt;bold")));
        QVERIFY(html.contains(QStringLiteral("<a href=\"https://ok.example/a?b=1\">")));
    }

    void findsLinks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("linked");
        QTest::newRow("https") << QStringLiteral("see https://a.example/x") << true;
        QTest::newRow("in brackets") << QStringLiteral("(https://a.example/x)") << true;
        QTest::newRow("http") << QStringLiteral("http://a.example/") << false;
        QTest::newRow("a name before the host")
            << QStringLiteral("https://bank@a.example/") << false;
        QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("no host") << QStringLiteral("https:///x") << false;
    }
    void findsLinks()
    {
        QFETCH(QString, text);
        QTEST(ui::hasLinks(text), "linked");
        QVERIFY(!ui::linkedText(QStringLiteral("a)https://a.example/b)."))
                     .contains(QStringLiteral("b).\"")));
        QCOMPARE(ui::plainHost(QUrl(QStringLiteral("https://аpple.example/"))),
            QStringLiteral("xn--pple-43d.example"));
    }

    void aLinkIsFollowedAfterAQuestion()
    {
        test::fill(
            m_house->records(), {header("t", "T"), letter({"m", "t", "https://a.example/x"})});
        m_house->markSynced();
        show();
        click(0);
        QList<QUrl> opened;
        m_page->conversation().setUrlOpener([&](const QUrl &url) {
            opened.append(url);
            return true;
        });
        std::function<void()> agree;
        QString said;
        m_page->setAsker([&](QWidget *, const ui::Question &question, std::function<void()> yes) {
            said = question.explanation;
            agree = std::move(yes);
        });
        auto *body = m_house->stage.get<QLabel>("messageBody");
        Q_EMIT body->linkActivated(QStringLiteral("file:///etc/passwd"));
        QVERIFY(!agree);
        Q_EMIT body->linkActivated(QStringLiteral("https://a.example/x"));
        QVERIFY(opened.isEmpty());
        QVERIFY(said.contains(QStringLiteral("a.example")));
        agree();
        QCOMPARE(opened, QList<QUrl>{QUrl(QStringLiteral("https://a.example/x"))});
    }

    void opensFilesThroughAPrivateCopy()
    {
        const QByteArray content("%PDF-1.4 hello");
        QTemporaryDir folder;
        QString path;
        {
            QWidget window;
            ui::AttachmentOpener opener(m_house->session, m_house->clock, folder.path(), &window);
            opener.setUrlOpener([&path](const QUrl &url) {
                path = url.toLocalFile();
                return true;
            });
            opener.open(inlineFile("../Plan.pdf", "application/pdf", content));
            QFile copy(path);
            QVERIFY(copy.open(QIODevice::ReadOnly));
            QCOMPARE(copy.readAll(), content);
            QVERIFY(path.startsWith(folder.path()));
            QVERIFY(!path.contains(QStringLiteral("..")));
            const auto others = QFileDevice::ReadOther | QFileDevice::ReadGroup
                | QFileDevice::WriteOther | QFileDevice::WriteOwner;
            QVERIFY(!(copy.permissions() & others));
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void warnsOfPrograms_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a script") << QByteArray("setup.sh") << QByteArray("application/x-sh")
                                  << QByteArray("#!/bin/sh\nrm -rf /\n");
        QTest::newRow("a program that says it is a picture")
            << QByteArray("photo.png") << QByteArray("image/png")
            << QByteArray("\x7f"
                          "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0",
                   20);
    }
    void warnsOfPrograms()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QWidget window;
        ui::AttachmentOpener opener(m_house->session, m_house->clock, folder.path(), &window);
        int opened = 0;
        std::function<void()> agree;
        opener.setUrlOpener([&opened](const QUrl &) { return ++opened > 0; });
        opener.setAsker([&](QWidget *, const ui::Question &, std::function<void()> yes) {
            agree = std::move(yes);
        });
        opener.open(inlineFile(name, type, content));
        QCOMPARE(opened, 0);
        QVERIFY(agree);
        agree();
        QCOMPARE(opened, 1);
    }

    void removesWhatACrashLeft()
    {
        QTemporaryDir folder;
        const QString left = folder.filePath(QStringLiteral("kinward-opened-abcdef"));
        QVERIFY(QDir().mkpath(left + QStringLiteral("/1")));
        QWidget window;
        const ui::AttachmentOpener opener(m_house->session, m_house->clock, folder.path(), &window);
        QVERIFY(!QFile::exists(left));
    }

private:
    models::RecordFile inlineFile(
        const QByteArray &name, const QByteArray &type, const QByteArray &content)
    {
        test::fill(m_house->records(),
            {raw(R"({"resourceType":"Communication","id":"f","sender":{"display":"Grace Kim"},)"
                 R"("payload":[{"contentAttachment":{"contentType":")"
                + type + R"(","title":")" + name + R"(","data":")" + content.toBase64()
                + R"("}}]})")});
        models::RecordFile file;
        file.resourceType = QStringLiteral("Communication");
        file.recordId = QStringLiteral("f");
        file.index = 0;
        file.title = QString::fromUtf8(name);
        file.name = file.title;
        file.contentType = QString::fromUtf8(type);
        file.isInline = true;
        return file;
    }
};

QTEST_MAIN(TestStrangeMail)
#include "tst_strangemail.moc"
