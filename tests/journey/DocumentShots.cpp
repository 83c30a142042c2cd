#include "tests/journey/Steps.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QtTest>

namespace kinward::journey
{

namespace
{

constexpr qint64 mebibyte = 1024 * 1024;

/// Through the entry of the navigation, which need not be in sight.
void openDocuments(Player &player)
{
    auto *window = player.widget(QStringLiteral("mainWindow"));
    window->activateWindow();
    window->findChild<QAbstractButton *>(QStringLiteral("navDocuments"))->click();
    player.widget(QStringLiteral("pageDocuments"));
    player.waitUntil(
        QStringLiteral("documents"),
        [&] {
            if (player.isVisible(QStringLiteral("recordBack"))) // one column, with a document in it
                player.click(QStringLiteral("recordBack"));
            return player.isVisible(QStringLiteral("recordList"))
                && player.rows(QStringLiteral("recordList")) > 2;
        },
        60000);
}

QString fileCalled(Player &player, const QString &name, const QByteArray &bytes, qint64 size)
{
    const QDir folder(qEnvironmentVariable("KINWARD_JOURNEY_PICTURES"));
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0 || !file.resize(size))
        player.fail(QStringLiteral("a file to upload cannot be written"));
    return file.fileName();
}

/// Into the dialog for files that the program opens.
void chooseFiles(Player &player, const QStringList &paths)
{
    player.click(QStringLiteral("chooseFiles"));
    player.waitUntil(QStringLiteral("the dialog for files"), [] {
        const QWidget *dialog = QApplication::activeModalWidget();
        return dialog && dialog->inherits("QFileDialog") && dialog->isActiveWindow();
    });
    player.keys(u'"' + paths.join(QStringLiteral("\" \"")) + u'"');
    player.key(Qt::Key_Return);
    player.widget(QStringLiteral("uploadName"));
}

void openDialog(Player &player)
{
    player.click(QStringLiteral("uploadButton"));
    auto *dialog = player.widget(QStringLiteral("uploadDialog"));
    player.waitUntil(QStringLiteral("the dialog to have the keyboard"),
        [dialog] { return dialog->isActiveWindow(); });
}

void shootPage(Player &player)
{
    player.step(QStringLiteral("Documents"));
    openDocuments(player);
    player.picture();
    auto *folder = player.widget<QComboBox>(QStringLiteral("folderChooser"));
    player.step(QStringLiteral("A folder"));
    folder->setFocus();
    player.key(Qt::Key_Down);
    player.picture();
    player.step(QStringLiteral("The folders"));
    folder->showPopup();
    player.picture();
    folder->hidePopup();
    player.key(Qt::Key_Up);
}

/// In a window of its own, beside the record.
void shootPreview(Player &player)
{
    player.step(QStringLiteral("A file is read in the program"));
    if (!player.isVisible(QStringLiteral("showAttachment"))) { // one column: the list is in sight
        player.widget(QStringLiteral("recordList"))->setFocus();
        player.key(Qt::Key_Home);
        player.key(Qt::Key_Return);
    }
    player.click(QStringLiteral("showAttachment"));
    auto *window = player.widget(QStringLiteral("previewWindow"));
    player.widget(QStringLiteral("previewPages"));
    QTest::qWait(500); // the first page is drawn
    player.picture();
    player.waitUntil(QStringLiteral("the window to have the keyboard"),
        [window] { return window->isActiveWindow(); });
    player.key(Qt::Key_Escape);
    openDocuments(player);
}

void shootDialog(Player &player)
{
    player.step(QStringLiteral("Upload, nothing chosen"));
    openDialog(player);
    player.picture();
    player.step(QStringLiteral("Upload, files chosen"));
    const QByteArray jpeg(
        "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", 20);
    chooseFiles(player,
        {fileCalled(player, QStringLiteral("Eye letter.pdf"), "%PDF-1.4\n", 2 * mebibyte),
            fileCalled(player, QStringLiteral("Wound.jpg"), jpeg, mebibyte / 2),
            fileCalled(player, QStringLiteral("Whole record.pdf"), "%PDF-1.4\n", 61 * mebibyte)});
    player.picture();
    player.step(QStringLiteral("Upload, a new folder without a name"));
    auto *folder = player.widget<QComboBox>(QStringLiteral("uploadFolder"));
    folder->setCurrentIndex(folder->count() - 1);
    player.click(QStringLiteral("uploadConfirm"));
    player.widget(QStringLiteral("newFolderProblem"));
    player.picture();
    player.type(QStringLiteral("newFolder"), QStringLiteral("Eye clinic"));
    player.step(QStringLiteral("Upload, the end of the dialog"));
    player.tabTo(QStringLiteral("stripPlace"));
    player.picture();
}

/// Under way, held, refused, and there.
void shootShelf(Player &player)
{
    player.step(QStringLiteral("Uploading"));
    setFaults(player, QStringLiteral("latency:4000@PATCH .*"));
    player.click(QStringLiteral("uploadConfirm"));
    player.widget(QStringLiteral("uploadShelf"));
    player.waitUntil(QStringLiteral("an upload to be paused"),
        [&] { return player.isVisible(QStringLiteral("pauseUpload")); });
    QTest::qWait(1500);
    player.picture();
    player.step(QStringLiteral("Paused"));
    player.click(QStringLiteral("pauseUpload"));
    player.widget(QStringLiteral("resumeUpload"));
    player.picture();
    player.step(QStringLiteral("Refused"));
    setFaults(player, QStringLiteral("status:422@POST .*DocumentReference"));
    player.click(QStringLiteral("resumeUpload"));
    player.waitUntil(
        QStringLiteral("a refusal"),
        [&] { return player.isVisible(QStringLiteral("retryUpload")); }, 60000);
    player.picture();
    player.step(QStringLiteral("Uploaded"));
    setFaults(player, {});
    while (player.isVisible(QStringLiteral("retryUpload"))) {
        player.click(QStringLiteral("retryUpload"));
        QTest::qWait(300);
    }
    player.waitUntil(
        QStringLiteral("a document"),
        [&] { return player.isVisible(QStringLiteral("showUploaded")); }, 60000);
    player.picture();
    player.click(QStringLiteral("showUploaded"));
    player.step(QStringLiteral("The same files once more"));
    openDialog(player);
    const QDir folder(qEnvironmentVariable("KINWARD_JOURNEY_PICTURES"));
    chooseFiles(player, {folder.filePath(QStringLiteral("Eye letter.pdf"))});
    player.widget(QStringLiteral("uploadAgain"));
    player.picture();
    player.key(Qt::Key_Escape);
}

void shootSharing(Player &player)
{
    if (!player.isVisible(QStringLiteral("shareDocument")))
        return; // one column: the list is in its place
    player.step(QStringLiteral("Share a document"));
    player.click(QStringLiteral("shareDocument"));
    player.widget(QStringLiteral("shareDialog"));
    player.picture();
    player.key(Qt::Key_Escape);
}

void shootSizes(Player &player)
{
    auto *window = player.widget(QStringLiteral("mainWindow"));
    const QSize before = window->size();
    for (const QSize size : {QSize(900, 600), QSize(560, 720)}) {
        player.step(QStringLiteral("Documents at %1").arg(size.width()));
        window->resize(size);
        openDocuments(player);
        player.picture();
    }
    window->resize(before);
}

} // namespace

void shootDocuments(Player &player)
{
    player.widget(QStringLiteral("homePage"));
    shootPage(player);
    shootPreview(player);
    shootDialog(player);
    shootShelf(player);
    shootSharing(player);
    shootSizes(player);
}

} // namespace kinward::journey
