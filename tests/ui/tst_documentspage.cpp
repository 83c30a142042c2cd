#include "RecordHouse.h"
#include "core/models/UploadListModel.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/documents/PastedPictures.h"
#include "ui/documents/UploadShelf.h"
#include "ui/files/AttachmentOpener.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kinward;
using namespace kinward::test;
using uploads::UploadState;

namespace
{

constexpr qint64 megabyte = 1024 * 1024;

fhir::RawResource document(const QByteArray &id, const QByteArray &title)
{
    return raw(R"({"resourceType":"DocumentReference","id":")" + id
        + R"(","status":"current","date":"2026-08-20","description":")" + title
        + R"(","content":[{"attachment":{"contentType":"text/plain","data":"aGk=","title":")"
        + title + R"("}}]})");
}

fhir::RawResource folder(
    const QByteArray &id, const QByteArray &title, const QByteArrayList &documents)
{
    QByteArrayList entries;
    for (const QByteArray &each : documents)
        entries.append(R"({"item":{"reference":"DocumentReference/)" + each + "\"}}");
    return raw(R"({"resourceType":"List","id":")" + id + R"(","status":"current","title":")" + title
        + R"(","code":{"coding":[{"code":"folder"}]},"entry":[)" + entries.join(',') + "]}");
}

} // namespace

/// Folders, sharing, opening, and what is uploaded, on the page.
class TestDocumentsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<RecordHouse>();
        fill(m_house->records(),
            {document("a", "Ankle"), document("b", "Blood"), document("c", "Chest"),
                folder("letters", "Letters", {"a", "b"}), folder("empty", "Nothing yet", {})});
        m_house->markSynced();
        m_house->stage.window().resize(1200, 800);
        m_page = new ui::DocumentsPage(m_house->session, m_house->clock, m_house->stage.theme());
        m_house->stage.show(m_page);
    }
    void cleanup() { m_house.reset(); }

    void aFolderShowsItsDocuments()
    {
        QCOMPARE(rows().size(), 3);
        choose(QStringLiteral("Letters (2)"));
        QCOMPARE(rows(), (QStringList{QStringLiteral("Blood"), QStringLiteral("Ankle")}));
        QCOMPARE(m_page->folderId(), QStringLiteral("letters"));
        m_house->stage.type("recordFilter", QStringLiteral("ank"));
        QCOMPARE(rows(), QStringList{QStringLiteral("Ankle")});
        m_house->stage.key(Qt::Key_Escape);
        choose(QStringLiteral("Not in a folder (1)"));
        QCOMPARE(rows(), QStringList{QStringLiteral("Chest")});
        QCOMPARE(m_page->folderId(), QString());
        choose(QStringLiteral("Nothing yet (0)"));
        QCOMPARE(rows(), QStringList());
        QVERIFY(hasText(QStringLiteral("This folder is empty")));
        choose(QStringLiteral("All documents (3)"));
        QCOMPARE(rows().size(), 3);
    }

    void theFolderStaysWhileTheRecordIsReadAnew()
    {
        choose(QStringLiteral("Letters (2)"));
        fill(m_house->records(), {folder("letters", "Letters", {"a", "b", "c"})});
        QCOMPARE(chooser()->currentText(), QStringLiteral("Letters (3)"));
        QCOMPARE(rows().size(), 3);
        // Somebody looks for one that is elsewhere.
        fill(m_house->records(), {document("d", "Diet"), folder("letters", "Letters", {"a"})});
        m_page->openRecord(QStringLiteral("d"));
        QCOMPARE(chooser()->currentText(), QStringLiteral("All documents (4)"));
        QVERIFY(rows().contains(QStringLiteral("Diet")));
    }

    void sharingIsInTheListAndTheDetail()
    {
        m_page->setSharedWith([](const QString &id) {
            return id == QLatin1String("b") ? QStringLiteral("Grace Kim, RN") : QString();
        });
        m_page->openRecord(QStringLiteral("b"));
        QTRY_VERIFY(hasText(QStringLiteral("Grace Kim, RN")));
        QVERIFY(!m_house->stage.isShown("shareDocument"));
        m_page->setSharing(true, {});
        QSignalSpy wanted(m_page, &ui::DocumentsPage::shareRequested);
        m_house->stage.click("shareDocument");
        QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("b"));
        m_page->setSharing(false, QStringLiteral("Your access does not include sharing."));
        QVERIFY(!m_house->stage.get("shareDocument")->isEnabled());
        QCOMPARE(m_house->stage.get("shareDocument")->toolTip(),
            QStringLiteral("Your access does not include sharing."));
    }

    void aFileIsOpenedThroughAPrivateCopy()
    {
        QString opened;
        m_page->opener().setUrlOpener([&opened](const QUrl &url) {
            opened = url.toLocalFile();
            return true;
        });
        m_page->openRecord(QStringLiteral("a"));
        m_house->stage.click("openAttachment");
        QFile copy(opened);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("hi"));
    }

    void whoMayNotUploadSeesWhy()
    {
        const auto *button = m_house->stage.get<QPushButton>("uploadButton");
        QVERIFY(!button->isEnabled());
        m_page->setUploading(false, QStringLiteral("Your access does not include uploading."));
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->accessibleDescription(),
            QStringLiteral("Your access does not include uploading."));
        QCOMPARE(m_house->stage.text("uploadWhyNot"),
            QStringLiteral("Your access does not include uploading."));
        QSignalSpy offered(m_page, &ui::DocumentsPage::filesOffered);
        QVERIFY(!dropOn(m_page));
        QCOMPARE(offered.count(), 0);
        m_page->setUploading(true, {});
        QSignalSpy wanted(m_page, &ui::DocumentsPage::uploadRequested);
        m_house->stage.click("uploadButton");
        QCOMPARE(wanted.count(), 1);
    }

    void filesAreDroppedAnywhere()
    {
        m_page->setUploading(true, {});
        QSignalSpy offered(m_page, &ui::DocumentsPage::filesOffered);
        QVERIFY(dropOn(m_page));
        QCOMPARE(offered.value(0).value(0).toStringList(),
            (QStringList{QStringLiteral("/tmp/one.pdf"), QStringLiteral("/tmp/two.pdf")}));
        QVERIFY(!m_house->stage.isShown("dropPlace"));
        QVERIFY(!m_house->stage.get<QLineEdit>("recordFilter")->acceptDrops());
    }

    void aPictureIsPasted()
    {
        m_page->setUploading(true, {});
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);
        QSignalSpy offered(m_page, &ui::DocumentsPage::pictureOffered);
        m_house->stage.get<QListView>("recordList")->setFocus();
        m_house->stage.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(offered.count(), 1);
        QCOMPARE(offered.first().first().value<QImage>().size(), QSize(8, 8));
        // In a field it is text that is pasted.
        QGuiApplication::clipboard()->setText(QStringLiteral("ankle"));
        m_house->stage.get<QLineEdit>("recordFilter")->setFocus();
        m_house->stage.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_house->stage.get<QLineEdit>("recordFilter")->text(), QStringLiteral("ankle"));
        QCOMPARE(offered.count(), 1);
    }

    void pastedPicturesGoWhenNobodyNeedsThem()
    {
        const QTemporaryDir folder;
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const ui::PastedPictures pasted(folder.path(), QStringLiteral("Rosa"));
        const QString first = pasted.keep(picture, m_house->clock.now());
        const QString second = pasted.keep(picture, m_house->clock.now());
        QVERIFY(first != second);
        QCOMPARE(
            QFileInfo(first).fileName(), QStringLiteral("Pasted picture 2026-11-22 09.30.png"));
        QCOMPARE(QImage(first), picture.convertToFormat(QImage(first).format()));
        QVERIFY(!first.contains(QStringLiteral("Rosa")));
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(QFileInfo(first).path()).permissions() & others));
        ui::PastedPictures(folder.path(), QStringLiteral("Rosa")).removeAllBut({second});
        QVERIFY(!QFile::exists(first) && QFile::exists(second));
        pasted.removeAllBut({});
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void uploadsStandAboveTheDocuments()
    {
        const auto file = outbox::OwnFile::inMemory();
        uploads::UploadBook book(*file, m_house->clock);
        models::UploadListModel model(book);
        QVERIFY(!m_house->stage.isShown("uploadShelf"));
        m_page->shelf().setModel(&model);
        QVERIFY(!m_house->stage.isShown("uploadShelf"));
        uploads::Upload upload;
        upload.id = QStringLiteral("1");
        upload.details.title = QStringLiteral("Eye letter");
        upload.size = 200 * megabyte;
        upload.state = UploadState::Sending;
        QVERIFY(book.add({upload}));
        QVERIFY(m_house->stage.isShown("uploadShelf"));
        model.setMotion(upload.id, {50 * megabyte, 200 * megabyte, 0, {}});
        QCOMPARE(m_house->stage.get<QProgressBar>("uploadProgress")->value(), 25);
        QCOMPARE(m_house->stage.text("uploadState"), QStringLiteral("Uploading · 50 MB of 200 MB"));
        QCOMPARE(m_house->stage.namelessControls(), QStringList());

        QSignalSpy wished(&m_page->shelf(), &ui::UploadShelf::wished);
        auto *pause = m_house->stage.get<QPushButton>("pauseUpload");
        QCOMPARE(pause->accessibleName(), QStringLiteral("Pause the upload of “Eye letter”"));
        pause->setFocus();
        m_house->stage.key(Qt::Key_Space);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.first().at(0).toString(), upload.id);
        upload.state = UploadState::Paused;
        QVERIFY(book.update({upload}));
        QCOMPARE(m_house->stage.focusName(), QStringLiteral("resumeUpload"));

        upload.state = UploadState::Failed;
        upload.problem
            = uploads::UploadProblem{uploads::UploadProblem::What::NotFound, 0, 0, {}, {}};
        QVERIFY(book.update({upload}));
        QVERIFY(m_house->stage.text("uploadState")
                    .startsWith(QStringLiteral("This file is not there any more.")));
        QVERIFY(m_house->stage.isShown("retryUpload") && !m_house->stage.isShown("cancelUpload"));
        QCOMPARE(
            m_house->stage.text("uploadShelfTitle"), QStringLiteral("Uploads: 1 not uploaded"));
        QVERIFY(book.remove({upload.id}));
        QVERIFY(!m_house->stage.isShown("uploadShelf"));
    }

    void manyUploadsLeaveRoomForTheDocuments()
    {
        m_house->stage.theme().setTextPercent(200);
        const auto file = outbox::OwnFile::inMemory();
        uploads::UploadBook book(*file, m_house->clock);
        models::UploadListModel model(book);
        m_page->shelf().setModel(&model);
        QList<uploads::Upload> many;
        for (int number = 0; number < 12; ++number) {
            uploads::Upload upload;
            upload.id = QString::number(number);
            upload.details.title = QStringLiteral("Letter %1").arg(number);
            upload.size = 100;
            many.append(upload);
        }
        QVERIFY(book.add(many));
        QTRY_VERIFY(m_page->shelf().height() < m_page->height() / 2);
        QVERIFY(m_page->shelf().height() > 60);
    }

private:
    QComboBox *chooser() const { return m_house->stage.get<QComboBox>("folderChooser"); }
    void choose(const QString &text)
    {
        const int row = chooser()->findText(text);
        QVERIFY2(row >= 0, qPrintable(text));
        chooser()->setFocus();
        while (chooser()->currentIndex() != row)
            m_house->stage.key(chooser()->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }
    QStringList rows() const
    {
        const auto *list = m_page->findChild<QListView *>(QStringLiteral("recordList"));
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data(models::TitleRole).toString());
        return titles;
    }
    bool hasText(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    /// False where it was not taken, or not as a copy.
    static bool dropOn(QWidget *page)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/one.pdf")),
            QUrl(QStringLiteral("https://example.org/x")),
            QUrl::fromLocalFile(QStringLiteral("/tmp/two.pdf"))});
        QDragEnterEvent enter(
            {5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(page, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
            Qt::NoModifier, QEvent::Drop);
        QApplication::sendEvent(page, &drop);
        return enter.dropAction() == Qt::CopyAction && drop.dropAction() == Qt::CopyAction;
    }

    std::unique_ptr<RecordHouse> m_house;
    ui::DocumentsPage *m_page = nullptr;
};

QTEST_MAIN(TestDocumentsPage)
#include "tst_documentspage.moc"
