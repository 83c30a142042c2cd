#include "RecordHouse.h"
#include "ui/documents/UploadDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kinward;
using namespace kinward::test;
using uploads::Upload;

namespace
{

constexpr qint64 mostBytes = 4000;

/// The first bytes of a JPEG, as programs know it.
const QByteArray jpeg("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", 20);

} // namespace

/// What a person does in the dialog, and what it answers.
class TestUploadDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<QList<Upload>>(); }
    void init()
    {
        m_house = std::make_unique<RecordHouse>();
        fill(m_house->records(),
            {raw(R"({"resourceType":"List","id":"letters","status":"current","title":"Letters",)"
                 R"("code":{"coding":[{"code":"folder"}]}})")});
        m_folders = std::make_unique<models::FolderModel>(m_house->records());
        m_house->stage.show(new QWidget);
    }
    void cleanup()
    {
        delete m_dialog;
        m_folders.reset();
        m_house.reset();
    }

    void limitsStandThereBeforeAFileIsChosen()
    {
        open();
        QCOMPARE(label("uploadLimits"),
            QStringLiteral("Riverbend Clinic accepts files of up to 4 kB each. It takes: PDF "
                           "documents, pictures, text files. The practice and everyone with access "
                           "to this record can read them."));
        QVERIFY(!get<QPushButton>("uploadConfirm")->isEnabled());
        QVERIFY(!isShown("uploadFolder"));
    }

    void filesAreChosenNamedAndPutIntoAFolder()
    {
        const QString path = file("scan 1.pdf", "%PDF-1.4\nabc");
        open();
        QSignalSpy wanted(m_dialog, &ui::UploadDialog::uploadRequested);
        m_dialog->setFilesChooser([&path](QWidget *, const QString &, const auto &chosen) {
            chosen({path, path}); // the same twice is one
        });
        key(Qt::Key_Space); // the button for files has the keyboard
        QCOMPARE(count("uploadFile"), 1);
        QCOMPARE(focused(), QStringLiteral("uploadName"));
        get<QLineEdit>("uploadName")->selectAll();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("  Eye   letter "));
        QVERIFY(tabTo("uploadFolder"));
        key(Qt::Key_Down);
        QVERIFY(tabTo("uploadKind"));
        key(Qt::Key_Down);
        get<QDateEdit>("uploadDate")->setDate({2026, 11, 3});
        QVERIFY(tabTo("uploadNote"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("For Dr. Rivera"));
        QVERIFY(!isShown("stripPlace"));
        QVERIFY(tabTo("uploadConfirm"));
        key(Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        const auto all = wanted.first().first().value<QList<Upload>>();
        QCOMPARE(all.size(), 1);
        const Upload &upload = all.first();
        QCOMPARE(upload.path, path);
        QCOMPARE(upload.contentType, QStringLiteral("application/pdf"));
        QCOMPARE(upload.details.title, QStringLiteral("Eye letter"));
        QCOMPARE(upload.details.folderId, QStringLiteral("letters"));
        QCOMPARE(upload.details.kind.code, QStringLiteral("34133-9"));
        QCOMPARE(upload.details.date, QDate(2026, 11, 3));
        QCOMPARE(upload.details.note, QStringLiteral("For Dr. Rivera"));
        QVERIFY(!upload.details.sharesAfter);
        m_dialog->showFailure(QStringLiteral("The disk may be full."));
        QVERIFY(m_dialog->isVisible()); // with everything that was entered
        QCOMPARE(label("uploadSummary"), QStringLiteral("The disk may be full."));
        key(Qt::Key_Space);
        QCOMPARE(wanted.count(), 2);
        QVERIFY(wanted.at(1).first().value<QList<Upload>>() == all);
        m_dialog->accept();
        QTRY_VERIFY(!m_dialog);
    }

    void whatCannotGoSaysWhyAndTheOthersGo()
    {
        open();
        QSignalSpy wanted(m_dialog, &ui::UploadDialog::uploadRequested);
        m_dialog->addFiles({file("large.pdf", QByteArray("%PDF-1.4\n") + QByteArray(6000, 'x')),
            file("empty.pdf", {}), m_files.filePath(QStringLiteral("gone.pdf")), m_files.path(),
            file("tool.exe", QByteArray("MZ\x90\x00", 4) + QByteArray(60, '\0')),
            file("good.txt", "Some words")});
        QCOMPARE(problems(),
            (QStringList{
                QStringLiteral("This file is 6 kB; Riverbend Clinic accepts up to 4 kB. Nothing "
                               "was sent. Save it smaller, for example as a PDF, or in several "
                               "parts."),
                QStringLiteral("This file is empty. Nothing was sent. Choose another file."),
                QStringLiteral("This file is not there any more. If you moved it, choose it again "
                               "where it is now."),
                QStringLiteral(
                    "This is a folder, not a file. Open the folder and choose the files in it."),
                QStringLiteral("Riverbend Clinic does not accept files of this type. Nothing was "
                               "sent. Save it as a PDF or a picture, then choose that.")}));
        QCOMPARE(label("uploadSummary"), QStringLiteral("5 file(s) above will not be uploaded."));
        QTest::mouseClick(get("uploadAndShare"), Qt::LeftButton);
        const auto all = wanted.first().first().value<QList<Upload>>();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().details.title, QStringLiteral("good"));
        QVERIFY(all.first().details.sharesAfter);
    }

    void theSameFileTwiceIsAsked()
    {
        Upload earlier;
        earlier.state = uploads::UploadState::Done;
        earlier.endedAt = QDateTime({2026, 11, 21}, {17, 40});
        open([earlier](const Upload &) { return std::optional(earlier); });
        QSignalSpy wanted(m_dialog, &ui::UploadDialog::uploadRequested);
        m_dialog->addFiles({file("a.txt", "Some words")});
        QCOMPARE(problems(),
            QStringList{QStringLiteral("You uploaded this file before (yesterday, 5:40 PM). It "
                                       "stays out unless you want it twice.")});
        QVERIFY(!get<QPushButton>("uploadConfirm")->isEnabled());
        QVERIFY(tabTo("uploadAgain"));
        key(Qt::Key_Space);
        QVERIFY(get<QPushButton>("uploadConfirm")->isEnabled());
        QTest::mouseClick(get("uploadConfirm"), Qt::LeftButton);
        QVERIFY(wanted.first().first().value<QList<Upload>>().first().evenIfSame);
    }

    void aNewFolderNeedsAName()
    {
        open();
        QSignalSpy wanted(m_dialog, &ui::UploadDialog::uploadRequested);
        m_dialog->addFiles({file("a.txt", "Some words")});
        auto *folder = get<QComboBox>("uploadFolder");
        folder->setCurrentIndex(folder->count() - 1);
        QCOMPARE(folder->currentText(), QStringLiteral("New folder…"));
        QTest::mouseClick(get("uploadConfirm"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 0);
        QVERIFY(isShown("newFolderProblem"));
        QCOMPARE(focused(), QStringLiteral("newFolder"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Eye clinic"));
        QVERIFY(!isShown("newFolderProblem"));
        QTest::mouseClick(get("uploadConfirm"), Qt::LeftButton);
        const auto details = wanted.first().first().value<QList<Upload>>().first().details;
        QCOMPARE(details.newFolder, QStringLiteral("Eye clinic"));
        QCOMPARE(details.folderId, QString());
    }

    void theNameOfAFolderThatIsThereMeansThatOne()
    {
        open();
        QSignalSpy wanted(m_dialog, &ui::UploadDialog::uploadRequested);
        m_dialog->addFiles({file("a.txt", "Some words")});
        auto *folder = get<QComboBox>("uploadFolder");
        folder->setCurrentIndex(folder->count() - 1);
        get<QLineEdit>("newFolder")->setText(QStringLiteral(" letters "));
        QTest::mouseClick(get("uploadConfirm"), Qt::LeftButton);
        const auto details = wanted.first().first().value<QList<Upload>>().first().details;
        QCOMPARE(details.folderId, QStringLiteral("letters"));
        QCOMPARE(details.newFolder, QString());
    }

    void onlyPhotosHaveASwitchForTheirPlace()
    {
        open();
        QSignalSpy wanted(m_dialog, &ui::UploadDialog::uploadRequested);
        m_dialog->addFiles({file("a.txt", "Some words")});
        QVERIFY(!isShown("stripPlace"));
        m_dialog->addFiles({file("photo.jpg", jpeg)});
        QVERIFY(isShown("stripPlace"));
        QVERIFY(get<QCheckBox>("stripPlace")->isChecked());
        get<QCheckBox>("stripPlace")->click();
        QTest::mouseClick(get("uploadConfirm"), Qt::LeftButton);
        QVERIFY(!wanted.first().first().value<QList<Upload>>().first().details.stripsPlace);
    }

    void aFileThatGoesMeanwhileIsTold()
    {
        const QString path = file("a.txt", "Some words");
        open();
        QSignalSpy wanted(m_dialog, &ui::UploadDialog::uploadRequested);
        m_dialog->addFiles({path});
        QVERIFY(QFile::remove(path));
        QTest::mouseClick(get("uploadConfirm"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 0);
        QVERIFY(problems().value(0).startsWith(QStringLiteral("This file is not there any more.")));
        QVERIFY(!get<QPushButton>("uploadConfirm")->isEnabled());
    }

    void filesAreDroppedAndTakenOffAgain()
    {
        open();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file("a.txt", "Some words")),
            QUrl::fromLocalFile(file("b.txt", "More words"))});
        QDragEnterEvent enter(
            {5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog, &enter);
        QDropEvent drop({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
            Qt::NoModifier, QEvent::Drop);
        QApplication::sendEvent(m_dialog, &drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction); // else their folder would lose them
        QCOMPARE(count("uploadFile"), 2);
        QCOMPARE(get<QPushButton>("uploadConfirm")->text(), QStringLiteral("Upload 2 files"));
        QTest::mouseClick(get("removeFile"), Qt::LeftButton);
        QCOMPARE(count("uploadFile"), 1);
        QCOMPARE(get<QPushButton>("uploadConfirm")->text(), QStringLiteral("Upload"));
    }

    void everythingIsNamedAndReachedAtTwiceTheTextSize()
    {
        m_house->stage.theme().setTextPercent(200);
        open();
        m_dialog->addFiles({file("photo.jpg", jpeg)});
        QCOMPARE(namelessControls(m_dialog), QStringList());
        for (const char *name :
            {"uploadName", "uploadFolder", "uploadKind", "uploadDate", "uploadNote", "stripPlace",
                "uploadConfirm", "uploadAndShare", "uploadCancel", "removeFile", "chooseFiles"})
            QVERIFY2(tabTo(name), name);
        const auto bars = m_dialog->findChildren<QScrollBar *>();
        for (const QScrollBar *bar : bars)
            QVERIFY(bar->orientation() == Qt::Vertical || !bar->isVisible()
                || bar->maximum() == bar->minimum());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
    }

private:
    using SameFile = std::function<std::optional<Upload>(const Upload &)>;
    void open(const SameFile &sameFile = {})
    {
        uploads::UploadLimits limits;
        limits.maxBytes = mostBytes;
        limits.types = {QStringLiteral("application/pdf"), QStringLiteral("image/*"),
            QStringLiteral("text/plain")};
        limits.kinds = {{QStringLiteral("http://loinc.org"), QStringLiteral("34133-9"),
            QStringLiteral("Summary of a visit")}};
        m_dialog = new ui::UploadDialog(
            {limits, *m_folders, m_house->stage.theme(), m_house->session.link().practice,
                m_house->clock.now().date(), true, true, sameFile},
            &m_house->stage.window());
        m_dialog->open();
        QTRY_COMPARE(QApplication::activeWindow(), m_dialog.data());
    }
    QString file(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_files.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file could not be written");
        return file.fileName();
    }
    template <typename Widget = QWidget> Widget *get(const char *name) const
    {
        const auto all = m_dialog->findChildren<Widget *>(QLatin1String(name));
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        qFatal("there is no visible “%s”", name);
    }
    int count(const char *name) const
    {
        const auto all = m_dialog->findChildren<QWidget *>(QLatin1String(name));
        return int(std::count_if(
            all.begin(), all.end(), [](const QWidget *widget) { return widget->isVisible(); }));
    }
    bool isShown(const char *name) const { return count(name) > 0; }
    QString label(const char *name) const { return get<QLabel>(name)->text(); }
    QStringList problems() const
    {
        QStringList texts;
        const auto all = m_dialog->findChildren<QLabel *>(QStringLiteral("fileProblem"));
        for (const QLabel *problem : all) {
            if (problem->isVisible())
                texts.append(problem->text());
        }
        return texts;
    }
    static QString focused() { return QApplication::focusWidget()->objectName(); }
    static void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static bool tabTo(const char *name)
    {
        for (int presses = 0; presses < 40; ++presses) {
            if (focused() == QLatin1String(name))
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }

    QTemporaryDir m_files;
    std::unique_ptr<RecordHouse> m_house;
    std::unique_ptr<models::FolderModel> m_folders;
    QPointer<ui::UploadDialog> m_dialog;
};

QTEST_MAIN(TestUploadDialog)
#include "tst_uploaddialog.moc"
