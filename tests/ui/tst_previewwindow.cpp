#include "RecordHouse.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/documents/PreviewWindow.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;

namespace
{

fhir::RawResource document(
    const QByteArray &id, const QByteArray &type, const QByteArray &where, const QByteArray &title)
{
    QByteArray json
        = R"({"resourceType":"DocumentReference","id":"NAME","status":"current","date":"2026-08-20",)"
          R"("description":"TITLE","content":[{"attachment":{"contentType":"TYPE",WHERE,"title":"TITLE"}}]})";
    json.replace("NAME", id).replace("TITLE", title).replace("TYPE", type).replace("WHERE", where);
    return raw(json);
}

QByteArray inlined(const QByteArray &bytes) { return "\"data\":\"" + bytes.toBase64() + '"'; }

} // namespace

/// A file of the record, read in a window beside it.
class TestPreviewWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<RecordHouse>();
        fill(m_house->records(),
            {document("note", "text/plain", inlined("Take the tablets with water."), "Note"),
                document("other", "text/plain", inlined("Come back in May."), "Other note"),
                document("liar", "application/pdf", inlined("<html><body>Hello</body></html>"),
                    "Letter"),
                document("sound", "audio/mpeg", inlined("ID3"), "Sound"),
                document("away", "application/pdf", "\"url\":\"Binary/away\"", "Away")});
        m_house->markSynced();
        m_house->stage.window().resize(1200, 800);
        m_page = new ui::DocumentsPage(m_house->session, m_house->clock, m_house->stage.theme());
        m_house->stage.show(m_page);
    }
    void cleanup() { m_house.reset(); }

    void aTextIsReadAndForgotten()
    {
        QPointer<ui::PreviewWindow> window = shown("note");
        QCOMPARE(window->windowTitle(), QStringLiteral("Note"));
        QCOMPARE(words(window), QStringLiteral("Take the tablets with water."));
        QVERIFY(window->findChild<QWidget *>(QStringLiteral("previewText"))->hasFocus());
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(window.isNull());
    }

    void anotherFileComesInTheSameWindow()
    {
        const QPointer<ui::PreviewWindow> first = shown("note");
        auto *second = shown("other");
        QCOMPARE(second, first.data());
        QCOMPARE(second->windowTitle(), QStringLiteral("Other note"));
        QTRY_COMPARE(words(second), QStringLiteral("Come back in May."));
    }

    void whatIsNoPdfGetsASentence()
    {
        auto *window = shown("liar");
        const auto *state = window->findChild<QWidget *>(QStringLiteral("previewState"));
        QVERIFY(state);
        QTRY_VERIFY_WITH_TIMEOUT(
            isSaid(state, QStringLiteral("This file cannot be shown here.")), 20000);
    }

    void whatCannotBeShownIsNotOffered()
    {
        m_page->openRecord(QStringLiteral("sound"));
        QTRY_VERIFY(m_house->stage.isShown("saveAttachment"));
        QVERIFY(!m_house->stage.isShown("showAttachment"));
    }

    void whatCannotBeFetchedSaysWhyAndCanBeTriedAgain()
    {
        auto *window = shown("away");
        const auto buttons = [window] { return window->findChildren<QPushButton *>(); };
        const auto again = [&]() -> QPushButton * {
            for (auto *button : buttons())
                if (button->isVisible() && button->text() == QLatin1String("Try again"))
                    return button;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(again(), 20000);
        again()->click();
        QTRY_VERIFY_WITH_TIMEOUT(again(), 20000);
    }

    void nothingStaysInSightWhenTheAccessEnds()
    {
        using Connection = net::PatientSession::Connection;
        QPointer<ui::PreviewWindow> window = shown("note");
        Q_EMIT m_house->session.connectionChanged(Connection::Offline);
        Q_EMIT m_house->session.connectionChanged(Connection::SignInNeeded);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(window && window->isVisible());
        Q_EMIT m_house->session.connectionChanged(Connection::AccessEnded);
        QVERIFY(!window || !window->isVisible());
        QTRY_VERIFY(window.isNull());
    }

    void theFileCanBeSavedAndOpenedFromThere()
    {
        auto *window = shown("note");
        QSignalSpy saved(m_page, &ui::RecordPage::fileWanted);
        const QSignalSpy opened(window, &ui::PreviewWindow::openWanted);
        auto *save = window->findChild<QPushButton *>(QStringLiteral("savePreviewed"));
        QCOMPARE(save->accessibleName(), QStringLiteral("Save as file: Note"));
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(
            saved.value(0).value(0).value<models::RecordFile>().recordId, QStringLiteral("note"));
        QTest::mouseClick(
            window->findChild<QPushButton *>(QStringLiteral("closePreview")), Qt::LeftButton);
        QVERIFY(opened.isEmpty());
    }

private:
    ui::PreviewWindow *shown(const char *id)
    {
        m_page->openRecord(QLatin1String(id));
        if (!QTest::qWaitFor([this] { return m_house->stage.isShown("showAttachment"); }))
            qFatal("the file is not offered");
        m_house->stage.click("showAttachment");
        auto *window = m_page->findChild<ui::PreviewWindow *>();
        if (!window || !QTest::qWaitForWindowExposed(window))
            qFatal("the window does not come");
        return window;
    }
    static QString words(const QWidget *window)
    {
        const auto *text = window->findChild<QPlainTextEdit *>(QStringLiteral("previewText"));
        return text ? text->toPlainText() : QString();
    }
    static bool isSaid(const QWidget *pane, const QString &sentence)
    {
        const auto labels = pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }

    std::unique_ptr<RecordHouse> m_house;
    ui::DocumentsPage *m_page = nullptr;
};

QTEST_MAIN(TestPreviewWindow)
#include "tst_previewwindow.moc"
