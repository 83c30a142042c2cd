#include "UiHouse.h"
#include "core/fhir/RecordReader.h"
#include "core/uploads/FileCheck.h"
#include "support/AccessibleNames.h"
#include "ui/common/Icons.h"
#include "ui/documents/DocumentDesk.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/files/AttachmentOpener.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PatientShell.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QPushButton>
#include <QRandomGenerator>

using namespace kinward;
using namespace kinward::ui;

namespace
{

constexpr qint64 mebibyte = 1024 * 1024;
constexpr int longTime = 240'000; ///< ms; the machine may be doing something else

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        qFatal("a file of the test cannot be read");
    return hash.result();
}

} // namespace

/// One window, one portal: a file on its whole way from this computer into a folder of the record.
class TestUploadJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        writePdf(path("Eye clinic.pdf"));
        writeLarge(path("Scan of the heart.pdf"), 200 * mebibyte);
        m_house = std::make_unique<test::UiHouse>(
            QStringList{QStringLiteral("--max-upload"), QStringLiteral("2147483648")});
        m_session = m_house->addPerson();
        QVERIFY(m_session);
        openWindow();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_house.reset();
    }

    void aDocumentGoesIntoItsFolder_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("a real PDF") << QStringLiteral("Eye clinic.pdf");
        QTest::newRow("200 MB") << QStringLiteral("Scan of the heart.pdf");
    }
    void aDocumentGoesIntoItsFolder()
    {
        QFETCH(const QString, file);
        const QString title = QFileInfo(file).completeBaseName();
        m_toChoose = {m_folder.filePath(file)};
        click("navDocuments"); // 1: Documents
        click("uploadButton"); // 2: Upload
        QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
        clickIn("chooseFiles"); // 3: the file
        QTRY_VERIFY(findIn<QLineEdit>("uploadName"));
        QCOMPARE(findIn<QLineEdit>("uploadName")->text(), title);
        auto *folder = findIn<QComboBox>("uploadFolder"); // 4: the folder
        const int letters = folder->findText(QStringLiteral("Letters"));
        QVERIFY(letters > 0);
        folder->setFocus();
        while (folder->currentIndex() < letters)
            QTest::keyClick(folder, Qt::Key_Down);
        clickIn("uploadAndShare"); // 5: Upload & Share
        QTRY_VERIFY(!dialog());

        // 6: it is there, in its folder, and what is to be shared.
        QTRY_VERIFY_WITH_TIMEOUT(!documentCalled(title).meta.id.isEmpty(), longTime);
        QTRY_VERIFY_WITH_TIMEOUT(shareDialog(), longTime);
        const care::DocumentReference document = documentCalled(title);
        QCOMPARE(shareDialog()->subject().documentIds, QStringList{document.meta.id});
        shareDialog()->close();
        QTRY_VERIFY(!shareDialog());
        auto *chooser = find<QComboBox>("folderChooser");
        for (int each = 0; each < chooser->count(); ++each) {
            if (chooser->itemText(each).startsWith(QStringLiteral("Letters ("))) {
                chooser->setCurrentIndex(each);
                Q_EMIT chooser->activated(each);
            }
        }
        QVERIFY(rows().contains(title));
        QCOMPARE(document.contents.first().contentType, QStringLiteral("application/pdf"));
        QCOMPARE(document.contents.first().size, QFileInfo(m_toChoose.first()).size());
        QCOMPARE(sha256(portalFile(document)), sha256OfFile(m_toChoose.first()));
    }

    void aPastedPictureGoesAndLeavesNothingHere()
    {
        click("navDocuments");
        QImage picture(40, 40, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        m_shell->documents().offerPicture(picture);
        QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
        const QString title = findIn<QLineEdit>("uploadName")->text();
        QVERIFY(title.startsWith(QStringLiteral("Pasted picture ")));
        clickIn("uploadConfirm");
        QTRY_VERIFY_WITH_TIMEOUT(!documentCalled(title).meta.id.isEmpty(), longTime);
        const auto all = m_session->uploads().book().uploads();
        QTRY_VERIFY(!QFile::exists(all.last().path));
        QCOMPARE(QImage::fromData(portalFile(documentCalled(title)), "PNG").size(), picture.size());
    }

    void whatFailsDoesNotKeepTheOthersFromBeingShared()
    {
        writeSmall(path("Arrives.txt"));
        writeSmall(path("Vanishes.txt"));
        const auto all = chosen({path("Arrives.txt"), path("Vanishes.txt")});
        QVERIFY(QFile::remove(path("Vanishes.txt")));
        QVERIFY(m_session->uploads().add(all));
        QTRY_VERIFY_WITH_TIMEOUT(shareDialog(), longTime);
        QCOMPARE(lastUpload().state, uploads::UploadState::Failed);
        QCOMPARE(shareDialog()->subject().titles, QStringList{QStringLiteral("Arrives")});
        shareDialog()->close();
        QTRY_VERIFY(!shareDialog());
        QVERIFY(m_session->uploads().dismiss(all.last().id));
    }

    void whatIsBeingSharedStaysUntilItIsDone()
    {
        const QString before = documentCalled(QStringLiteral("Arrives")).meta.id;
        QPointer<ShareDialog> first = m_shell->documents().sharing().share({before});
        QVERIFY(first);
        writeSmall(path("Later.txt"));
        QVERIFY(m_session->uploads().add(chosen({path("Later.txt")})));
        QTRY_COMPARE_WITH_TIMEOUT(lastUpload().state, uploads::UploadState::Done, longTime);
        QTest::qWait(100); // nothing comes
        QVERIFY(first && shareDialog() == first);
        first->close();
        QTRY_VERIFY_WITH_TIMEOUT(shareDialog() && shareDialog() != first, longTime);
        QCOMPARE(shareDialog()->subject().titles, QStringList{QStringLiteral("Later")});
        shareDialog()->close();
        QTRY_VERIFY(!shareDialog());
    }

    void anUploadIsPausedResumedAndCancelled()
    {
        writeLarge(path("Second scan.pdf"), 60 * mebibyte);
        m_house->net.sandbox.setFaults(QStringLiteral("latency:150@PATCH .*"));
        upload(path("Second scan.pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(find("pauseUpload"), longTime);
        QTRY_VERIFY_WITH_TIMEOUT(lastUpload().sent > 0, longTime);
        click("pauseUpload");
        QTRY_VERIFY(find("resumeUpload"));
        click("navHome");
        click("navDocuments"); // it is still there
        click("resumeUpload");
        QTRY_VERIFY(find("pauseUpload"));
        click("cancelUpload");
        QTRY_VERIFY(!find("cancelUpload"));
        m_house->net.sandbox.setFaults({});
        QVERIFY(documentCalled(QStringLiteral("Second scan")).meta.id.isEmpty());
    }

    void whatIsBeingFetchedCanBeStopped()
    {
        click("navDocuments");
        auto *page = m_window->findChild<DocumentsPage *>();
        QStringList opened;
        page->opener().setUrlOpener([&opened](const QUrl &url) {
            opened.append(url.toLocalFile());
            return true;
        });
        m_house->net.sandbox.setFaults(QStringLiteral("latency:1500@GET .*Binary.*"));
        Q_EMIT m_shell->documents().documentRequested(
            documentCalled(QStringLiteral("Eye clinic")).meta.id);
        click("openAttachment");
        QTRY_VERIFY(find("resultNotice"));
        QCOMPARE(noticeText(),
            QStringLiteral("Getting “Eye clinic.pdf” from Lakeside Family Medicine…"));
        auto *stop = find("resultNotice")->findChild<QPushButton *>(QStringLiteral("noticeAction"));
        QCOMPARE(stop->text(), QStringLiteral("Stop"));
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Space);
        QTRY_VERIFY(!find("resultNotice"));
        QTest::qWait(2000);
        QVERIFY(opened.isEmpty() && !find("resultNotice"));
        m_house->net.sandbox.setFaults({});
        click("openAttachment");
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, longTime);
        QTRY_VERIFY(!find("resultNotice"));
    }

    void whoMayNotSeesWhy()
    {
        m_house->net.sandbox.changeLink(m_session->link().id,
            {QStringLiteral("appointments"), QStringLiteral("records"),
                QStringLiteral("documents")});
        m_session->connectAndSync();
        click("navDocuments");
        QTRY_VERIFY_WITH_TIMEOUT(!find<QPushButton>("uploadButton")->isEnabled(), longTime);
        QVERIFY(
            find<QLabel>("uploadWhyNot")
                ->text()
                .startsWith(QStringLiteral("Your access does not include uploading documents.")));
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static void writePdf(const QString &path)
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.drawText(400, 400, QStringLiteral("Visit to the eye clinic: no changes."));
        writer.newPage();
        painter.drawText(400, 400, QStringLiteral("Next visit in a year."));
    }
    static void writeSmall(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("Words of " + path.toUtf8()) > 0);
    }
    /// To be uploaded and shared, as the dialog gives them.
    QList<uploads::Upload> chosen(const QStringList &paths) const
    {
        QList<uploads::Upload> all;
        for (const QString &each : paths) {
            auto upload = *uploads::checkFile(each, m_session->uploads().limits());
            upload.details.sharesAfter = true;
            all.append(upload);
        }
        return all;
    }
    static void writeLarge(const QString &path, qint64 size)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QRandomGenerator random(20261127);
        QByteArray piece(mebibyte, Qt::Uninitialized);
        for (qint64 written = 0; written < size; written += piece.size()) {
            random.fillRange(reinterpret_cast<quint32 *>(piece.data()), piece.size() / 4);
            if (written == 0)
                piece.replace(0, 9, "%PDF-1.4\n");
            QCOMPARE(file.write(piece), piece.size());
        }
    }
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_house->sessions, m_house->vault,
            m_house->settings, m_house->theme, m_house->net.clock, false});
        m_window->resize(1200, 800);
        m_window->show();
        m_window->showPatient(m_session->key());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_shell = m_window->findChild<PatientShell *>();
        m_shell->documents().setFilesChooser(
            [this](QWidget *, const QString &,
                const std::function<void(const QStringList &)> &chosen) { chosen(m_toChoose); });
    }
    void upload(const QString &file)
    {
        click("navDocuments");
        m_toChoose = {file};
        click("uploadButton");
        QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
        clickIn("chooseFiles");
        clickIn("uploadConfirm");
        QTRY_VERIFY(!dialog());
    }
    QString noticeText() const
    {
        return find("resultNotice")->findChild<QLabel *>(QStringLiteral("noticeText"))->text();
    }
    ShareDialog *shareDialog() const { return m_shell->documents().sharing().dialog(); }
    UploadDialog *dialog() const { return m_shell->documents().dialog(); }
    uploads::Upload lastUpload() const { return m_session->uploads().book().uploads().last(); }

    template <typename Widget = QWidget>
    static Widget *findBelow(const QWidget *window, const char *name)
    {
        const auto all = window->findChildren<Widget *>(QLatin1String(name));
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    template <typename Widget = QWidget> Widget *find(const char *name) const
    {
        return findBelow<Widget>(m_window.get(), name);
    }
    template <typename Widget = QWidget> Widget *findIn(const char *name) const
    {
        return findBelow<Widget>(dialog(), name);
    }
    void click(const char *name) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(find(name) && find(name)->isEnabled(), name, 20'000);
        QTest::mouseClick(find(name), Qt::LeftButton);
    }
    void clickIn(const char *name) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(findIn(name) && findIn(name)->isEnabled(), name, 20'000);
        QTest::mouseClick(findIn(name), Qt::LeftButton);
    }
    QStringList rows() const
    {
        const auto *list = find<QListView>("recordList");
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data(models::TitleRole).toString());
        return titles;
    }
    care::DocumentReference documentCalled(const QString &title) const
    {
        const auto all = fhir::readRecords<care::DocumentReference>(
            m_session->records().all(fhir::resourceTypeOf<care::DocumentReference>()));
        for (const auto &document : all.values) {
            if (document.description == title)
                return document;
        }
        return {};
    }
    /// Asked for with Qt alone.
    QByteArray portalFile(const care::DocumentReference &document) const
    {
        auto &portal = m_house->net.sandbox;
        const QUrl url(document.contents.first().url);
        return portal.get(url.isRelative() ? portal.below(u'/' + url.toString()) : url,
            m_session->known().tokens.accessToken.toLatin1());
    }

    QTemporaryDir m_folder;
    QStringList m_toChoose;
    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
    PatientShell *m_shell = nullptr;
};

QTEST_MAIN(TestUploadJourney)
#include "tst_ui_uploads.moc"
