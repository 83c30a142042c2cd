#include "RecordHouse.h"
#include "core/fhir/BundleReader.h"
#include "ui/paper/PaperPrinter.h"
#include "ui/paper/Takeaway.h"
#include "ui/records/RecordPages.h"

#include <QDialog>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace kinward;
using namespace kinward::test;
using ui::Takeaway;

/// What leaves the program: paper, PDF and files, from a real page in a real window.
class TestPaper : public QObject
{
    Q_OBJECT

private:
    RecordHouse m_house;
    QTemporaryDir m_folder;
    std::unique_ptr<Takeaway> m_takeaway;
    QString m_saved; ///< where the last file went

    void chooseAnyFile()
    {
        m_takeaway->setFileChooser([this](QWidget *, const ui::SaveRequest &request,
                                       const std::function<void(const QString &)> &chosen) {
            m_saved = m_folder.filePath(request.fileName);
            chosen(m_saved);
        });
    }
    QByteArray saved() const
    {
        QFile file(m_saved);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The words of a PDF as another program reads them.
    QString wordsOfPdf() const
    {
        QProcess reader;
        reader.start(
            QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_saved, QStringLiteral("-")});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
    ui::RecordPage *showAppointments()
    {
        auto *page = ui::makeRecordPage(
            care::Section::Appointments, m_house.session, m_house.clock, m_house.stage.theme())
                         .release();
        m_house.stage.show(page);
        return page;
    }

private Q_SLOTS:
    void initTestCase()
    {
        fill(m_house.records(),
            {raw(appointmentJson("a", "2026-11-24T14:30:00-05:00", {}, "Heart check <b>now</b>")),
                raw(videoVisitJson("v", "2026-11-23T10:00:00-05:00"))});
        m_house.markSynced();
    }
    void init()
    {
        m_takeaway = std::make_unique<Takeaway>(
            m_house.session, m_house.clock, m_house.stage.theme(), &m_house.stage.window());
        chooseAnyFile();
    }
    void cleanup() { m_takeaway.reset(); }

    void aPageBecomesAPdf();
    void aLongTableGoesOverSheets();
    void theTableOfResultsIsOnPaper();
    void whatIsNoPageIsNotPrinted();
    void recordsAreSavedAndReadBack();
    void aFolderThatTakesNothingIsTold();
    void theEmergencySummaryIsReadAndPrinted();
};

void TestPaper::aPageBecomesAPdf()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not installed");
    auto *page = showAppointments();
    page->openRecord(QStringLiteral("v"));
    QSignalSpy told(m_takeaway.get(), &Takeaway::told);
    m_takeaway->take(Takeaway::Kind::Pdf, page, QStringLiteral("Appointments: 11/24"));
    QCOMPARE(told.count(), 1);
    QCOMPARE(QFileInfo(m_saved).fileName(), QStringLiteral("Appointments- 11-24.pdf"));
    QVERIFY(saved().startsWith("%PDF-"));
    const QString words = wordsOfPdf();
    for (const auto *expected : {"Rosa Peña", "Riverbend Clinic", "as of", "Appointments",
             "Heart check <b>now</b>", "Dr. Émile Rivera", "How long: 30", "1/1"})
        QVERIFY2(words.contains(QString::fromUtf8(expected)), expected);
#ifdef Q_OS_UNIX
    QVERIFY(!(QFile::permissions(m_saved) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
}

void TestPaper::aLongTableGoesOverSheets()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not installed");
    ui::Paper paper({QStringLiteral("Rosa Peña"), {}, {}});
    QList<QStringList> rows;
    for (int row = 0; row < 150; ++row)
        rows.append({QStringLiteral("Row %1").arg(row), QStringLiteral("value %1").arg(row)});
    paper.table({QStringLiteral("Test"), QStringLiteral("Result")}, rows);
    m_saved = m_folder.filePath(QStringLiteral("long.pdf"));
    QVERIFY(ui::saveFile(m_saved,
        [&](QIODevice &device) { return ui::writePdf(paper, QStringLiteral("Long"), device); }));
    const QString words = wordsOfPdf();
    const auto sheets = words.count(QStringLiteral("Rosa Peña"));
    QVERIFY(sheets > 1);
    QCOMPARE(words.count(QStringLiteral("Result")), sheets); // the heading is on each
    for (int row = 0; row < 150; ++row)
        QVERIFY(words.contains(QStringLiteral("value %1").arg(row)));
}

void TestPaper::theTableOfResultsIsOnPaper()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not installed");
    fill(m_house.records(),
        {raw(
            R"({"resourceType":"Observation","id":"k","status":"final","category":[{"coding":[{"code":"laboratory"}]}],"code":{"text":"Potassium"},"effectiveDateTime":"2026-11-02T08:10:00-05:00","valueQuantity":{"value":5.60,"unit":"mmol/L"},"interpretation":[{"coding":[{"code":"H"}]}]})")});
    auto *page = ui::makeRecordPage(
        care::Section::Labs, m_house.session, m_house.clock, m_house.stage.theme())
                     .release();
    m_house.stage.show(page);
    page->openRecord(QStringLiteral("k"));
    m_takeaway->take(Takeaway::Kind::Pdf, page, QStringLiteral("Labs"));
    const QString words = wordsOfPdf();
    QVERIFY(words.contains(QStringLiteral("5.60 mmol/L")));
    QVERIFY(words.contains(QStringLiteral("High")));
}

void TestPaper::whatIsNoPageIsNotPrinted()
{
    int printed = 0;
    m_takeaway->setPrinter([&](QWidget *, const ui::Paper &, const QString &) { ++printed; });
    QSignalSpy told(m_takeaway.get(), &Takeaway::told);
    m_takeaway->take(Takeaway::Kind::Print, nullptr, QStringLiteral("Settings"));
    QCOMPARE(printed, 0);
    QCOMPARE(told.count(), 1);
    m_takeaway->take(Takeaway::Kind::Print, showAppointments(), QStringLiteral("Appointments"));
    QCOMPARE(printed, 1);
}

void TestPaper::recordsAreSavedAndReadBack()
{
    m_takeaway->take(Takeaway::Kind::Records, nullptr, {});
    const auto bundle = fhir::readBundle(saved());
    QVERIFY(bundle);
    QVERIFY(bundle->resources.size() >= 2);
    m_takeaway->take(Takeaway::Kind::Labs, nullptr, {});
    QVERIFY(m_saved.endsWith(QStringLiteral(".csv")));
    QVERIFY(saved().startsWith("\xEF\xBB\xBF"));
    m_takeaway->take(Takeaway::Kind::Calendar, nullptr, {});
    QCOMPARE(saved().count("BEGIN:VEVENT"), 2);
}

void TestPaper::aFolderThatTakesNothingIsTold()
{
    m_takeaway->setFileChooser([this](QWidget *, const ui::SaveRequest &,
                                   const std::function<void(const QString &)> &chosen) {
        chosen(m_folder.filePath(QStringLiteral("no/such/folder/file.json")));
    });
    QSignalSpy told(m_takeaway.get(), &Takeaway::told);
    m_takeaway->take(Takeaway::Kind::Records, nullptr, {});
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.constFirst().constFirst().value<models::Tone>(), models::Tone::Danger);
}

void TestPaper::theEmergencySummaryIsReadAndPrinted()
{
    showAppointments();
    QStringList printed;
    m_takeaway->setPrinter([&](QWidget *, const ui::Paper &paper, const QString &) {
        printed.append(paper.document().toPlainText());
    });
    m_takeaway->take(Takeaway::Kind::EmergencySummary, nullptr, {});
    auto *dialog = m_house.stage.window().findChild<QDialog *>(QStringLiteral("emergencyDialog"));
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QCOMPARE(namelessControls(dialog), QStringList());
    auto *print = dialog->findChild<QPushButton *>(QStringLiteral("printSummaryButton"));
    QTest::mouseClick(print, Qt::LeftButton);
    QCOMPARE(printed.size(), 1);
    QVERIFY(printed.constFirst().contains(QStringLiteral("Allergies")));
    QVERIFY(printed.constFirst().contains(QStringLiteral("(555) 010-4477")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
