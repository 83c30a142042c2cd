#include "AnyPage.h"
#include "UiHouse.h"
#include "core/models/DocumentModel.h"
#include "ui/paper/FileSaver.h"

#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QWidget>

using namespace kinward;
using namespace kinward::test;

/// From the page of documents to a file on the disk, at the real demo portal.
class TestFileSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_session = m_house.addPerson();
        QVERIFY(m_session);
    }
    void savesAFileOfThePortal();
    void savesWhatCameWithTheRecord();
    void savesTheRecordAsItWasSent();
    void saysWhatWentWrong();
    void aFullDiskLeavesNothing();
    void stoppedIsNotSaved();

private:
    models::RecordFile fileOf(const QString &documentId) const
    {
        const models::DocumentModel model(m_session->records());
        return model.filesOf(model.rowOfId(documentId)).value(0);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    UiHouse m_house;
    QTemporaryDir m_folder;
    net::PatientSession *m_session = nullptr;
};

void TestFileSaver::savesAFileOfThePortal()
{
    QWidget window;
    auto *saver = new ui::FileSaver(*m_session, m_house.net.clock, &window);
    QString suggested;
    saver->setFileChooser([&](QWidget *, const ui::SaveRequest &request, const auto &chosen) {
        suggested = request.fileName;
        chosen(path(request.fileName));
    });
    QSignalSpy told(saver, &ui::FileSaver::told);
    QSignalSpy started(saver, &ui::FileSaver::started);
    auto *page = makePage(care::Section::Documents, *m_session, m_house.net.clock, m_house.theme)
                     .release();
    page->setParent(&window);
    connect(page, &ui::RecordPage::fileWanted, saver, &ui::FileSaver::save);
    window.resize(1100, 800);
    page->resize(window.size());
    window.show();
    page->openRecord(QStringLiteral("eleanor-hartwell-document-echo"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what stood there before
    auto *button = page->findChild<QPushButton *>(QStringLiteral("saveAttachment"));
    QVERIFY(button);
    QCOMPARE(button->accessibleName(), QStringLiteral("Save as file: Echocardiogram report"));
    QTest::mouseClick(button, Qt::LeftButton);

    QVERIFY(QTest::qWaitFor([&] { return told.count() == 1; }, 20000));
    QCOMPARE(suggested, QStringLiteral("Echocardiogram report.pdf"));
    QCOMPARE(started.count(), 1);
    QCOMPARE(told.first().first().value<models::Tone>(), models::Tone::Good);
    const QByteArray saved = contentOf(path(suggested));
    QVERIFY(saved.startsWith("%PDF-1.4"));
    QVERIFY(saved.contains("ejection fraction 58 %"));
    QVERIFY(!(QFile::permissions(path(suggested)) & (QFile::ReadGroup | QFile::ReadOther)));
    // The file the person chose, and no other.
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestFileSaver::savesWhatCameWithTheRecord()
{
    QWidget window;
    ui::FileSaver saver(*m_session, m_house.net.clock, &window);
    const QString target = path(QStringLiteral("inside.txt"));
    saver.setFileChooser(
        [&](QWidget *, const ui::SaveRequest &, const auto &chosen) { chosen(target); });
    QSignalSpy told(&saver, &ui::FileSaver::told);
    saver.save(fileOf(QStringLiteral("eleanor-hartwell-document-consult-kidney")));
    QCOMPARE(told.count(), 1); // nothing to wait for
    QVERIFY(contentOf(target).startsWith("Seen in the kidney clinic"));
}

void TestFileSaver::savesTheRecordAsItWasSent()
{
    QWidget window;
    ui::FileSaver saver(*m_session, m_house.net.clock, &window);
    const QString target = path(QStringLiteral("raw.json"));
    saver.setFileChooser(
        [&](QWidget *, const ui::SaveRequest &, const auto &chosen) { chosen(target); });
    const auto id = QStringLiteral("eleanor-hartwell-document-proxy");
    saver.save(models::rawRecordFile(
        QStringLiteral("DocumentReference"), id, QStringLiteral("Document 2026-11-20")));
    QCOMPARE(contentOf(target),
        m_session->records().find(QStringLiteral("DocumentReference"), id)->json);
}

void TestFileSaver::saysWhatWentWrong()
{
    QWidget window;
    ui::FileSaver saver(*m_session, m_house.net.clock, &window);
    saver.setFileChooser([&](QWidget *, const ui::SaveRequest &, const auto &chosen) {
        chosen(path(QStringLiteral("never.pdf")));
    });
    QSignalSpy told(&saver, &ui::FileSaver::told);
    auto file = fileOf(QStringLiteral("eleanor-hartwell-document-echo"));
    file.url = QStringLiteral("Binary/nowhere");
    saver.save(file);
    QVERIFY(QTest::qWaitFor([&] { return told.count() == 1; }, 20000));
    QCOMPARE(told.first().first().value<models::Tone>(), models::Tone::Danger);
    QVERIFY(told.first().at(1).toString().startsWith(
        QStringLiteral("“Echocardiogram report.pdf” was not saved. This is no longer there.")));
    QVERIFY(!QFile::exists(path(QStringLiteral("never.pdf"))));
}

void TestFileSaver::aFullDiskLeavesNothing()
{
    QWidget window;
    ui::FileSaver saver(*m_session, m_house.net.clock, &window);
    saver.setFileChooser([&](QWidget *, const ui::SaveRequest &, const auto &chosen) {
        chosen(path(QStringLiteral("no-such-folder/a.txt")));
    });
    QSignalSpy told(&saver, &ui::FileSaver::told);
    saver.save(fileOf(QStringLiteral("eleanor-hartwell-document-consult-kidney")));
    QCOMPARE(told.first().first().value<models::Tone>(), models::Tone::Danger);
    QVERIFY(told.first().at(1).toString().startsWith(QStringLiteral("Nothing was saved.")));
}

void TestFileSaver::stoppedIsNotSaved()
{
    QWidget window;
    ui::FileSaver saver(*m_session, m_house.net.clock, &window);
    const QString target = path(QStringLiteral("stopped.pdf"));
    saver.setFileChooser(
        [&](QWidget *, const ui::SaveRequest &, const auto &chosen) { chosen(target); });
    QSignalSpy told(&saver, &ui::FileSaver::told);
    saver.save(fileOf(QStringLiteral("eleanor-hartwell-document-echo")));
    QVERIFY(saver.isBusy());
    saver.stop();
    QVERIFY(!saver.isBusy());
    QTest::qWait(500);
    QCOMPARE(told.count(), 0);
    QVERIFY(!QFile::exists(target));
}

QTEST_MAIN(TestFileSaver)
#include "tst_filesaver.moc"
