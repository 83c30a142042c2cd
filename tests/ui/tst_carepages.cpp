#include "AnyPage.h"
#include "RecordHouse.h"
#include "ui/records/DetailView.h"

#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::Section;

/// The pages of the care team, care plans, insurance and documents.
class TestCarePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memberSaysHowToReachThem();
    void planShowsStepsAndGoals();
    void goalStandsAlone();
    void insuranceShowsTheCard();
    void documentIsReadAndSaved();
    void documentWithoutAFileSaysSo();
    void allOfADocumentCanBeReached_data();
    void allOfADocumentCanBeReached();
    void everyPageIsWalkedByKeyboard_data();
    void everyPageIsWalkedByKeyboard();

private:
    static void show(RecordHouse &house, Section section, const QList<fhir::RawResource> &records)
    {
        fill(house.records(), records);
        house.markSynced();
        house.stage.window().resize(1200, 800);
        house.stage.show(
            makePage(section, house.session, house.clock, house.stage.theme()).release());
    }
    /// "Label: text (note)" of every line, headings with a #.
    static QStringList lines(RecordHouse &house)
    {
        QStringList lines;
        for (const auto &block : house.stage.get<ui::DetailView>("recordDetail")->blocks()) {
            QString line = block.label.isEmpty() ? block.text
                                                 : block.label + QStringLiteral(": ") + block.text;
            if (block.kind == ui::DetailBlock::Kind::Heading)
                line.prepend(QString(block.level, u'#') + u' ');
            if (!block.note.isEmpty())
                line += QStringLiteral(" (") + block.note + u')';
            lines.append(line);
        }
        return lines;
    }
    static QList<fhir::RawResource> teamRecords();
    static QList<fhir::RawResource> planRecords();
    static QList<fhir::RawResource> insuranceRecords();
    static QList<fhir::RawResource> documentRecords();
};

QList<fhir::RawResource> TestCarePages::teamRecords()
{
    return {raw(R"({"resourceType":"Practitioner","id":"r","name":[{"text":"Dr. Émile Rivera"}],)"
                R"("telecom":[{"system":"phone","value":"(555) 010-2000"},)"
                R"({"system":"email","value":"rivera@clinic.example"}]})"),
        raw(R"({"resourceType":"CareTeam","id":"t","meta":{"lastUpdated":"2026-11-20T15:00:00Z"},)"
            R"("status":"active","name":"Heart team","participant":[{"role":[{"text":"Cardiologist"}],)"
            R"("member":{"reference":"Practitioner/r"},"period":{"start":"2026-01-05"}},)"
            R"({"role":[{"text":"Nurse"}],"member":{"display":"Kim"},"period":{"end":"2025-12-31"}}]})")};
}

QList<fhir::RawResource> TestCarePages::planRecords()
{
    return {raw(R"({"resourceType":"CarePlan","id":"p","status":"active","intent":"plan",)"
                R"("title":"Diabetes plan","description":"Agreed in October.",)"
                R"("period":{"start":"2026-10-01"},"author":{"display":"Dr. Rivera"},)"
                R"("addresses":[{"display":"Diabetes"}],"goal":[{"reference":"Goal/g"}],)"
                R"("activity":[{"detail":{"status":"in-progress","description":"Walk every day"}},)"
                R"({"detail":{"status":"unheard-of","description":"Something new"}}]})"),
        raw(R"({"resourceType":"Goal","id":"g","lifecycleStatus":"active",)"
            R"("achievementStatus":{"coding":[{"code":"improving"}]},)"
            R"("description":{"text":"Lower sugar"},"target":[{"measure":{"text":"A1c"},)"
            R"("detailString":"below 8 %","dueDate":"2027-02-01"}]})"),
        raw(R"({"resourceType":"Goal","id":"alone","lifecycleStatus":"proposed",)"
            R"("description":{"text":"Stop smoking"},"note":[{"text":"With a group"}]})")};
}

QList<fhir::RawResource> TestCarePages::insuranceRecords()
{
    return {raw(R"({"resourceType":"Organization","id":"payer","name":"Northshore",)"
                R"("telecom":[{"system":"phone","value":"(555) 010-9000"}]})"),
        raw(R"({"resourceType":"Coverage","id":"c","status":"active","subscriberId":"N-1",)"
            R"("type":{"text":"HMO"},"payor":[{"reference":"Organization/payer"}],)"
            R"("period":{"start":"2026-01-01"},"relationship":{"coding":[{"code":"self"}]},)"
            R"("class":[{"type":{"coding":[{"code":"plan"}]},"value":"2","name":"Senior"},)"
            R"({"type":{"coding":[{"code":"rxbin"}]},"value":"610097"},)"
            R"({"type":{"text":"Own word"},"value":"x"}],"costToBeneficiary":[)"
            R"({"type":{"text":"Visit"},"valueMoney":{"value":25,"currency":"USD"}}]})")};
}

void TestCarePages::memberSaysHowToReachThem()
{
    RecordHouse house;
    show(house, Section::CareTeam, teamRecords());
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Dr. Émile Rivera"), QStringLiteral("Role: Cardiologist"),
            QStringLiteral("Phone: (555) 010-2000"),
            QStringLiteral("E-mail: rivera@clinic.example"), QStringLiteral("## Care teams"),
            QStringLiteral("Heart team: Cardiologist · since Jan 5, 2026"),
            QStringLiteral("From Riverbend Clinic · updated Nov 20, 2026")}));
    house.stage.get<QListView>("recordList")->setFocus();
    house.stage.key(Qt::Key_Down);
    QCOMPARE(lines(house).value(0), QStringLiteral("Kim (Former)"));
}

void TestCarePages::planShowsStepsAndGoals()
{
    RecordHouse house;
    show(house, Section::CarePlans, planRecords());
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Diabetes plan (Active)"), QStringLiteral("Agreed in October."),
            QStringLiteral("For: Diabetes"), QStringLiteral("Valid: since Oct 1, 2026"),
            QStringLiteral("Made by: Dr. Rivera"), QStringLiteral("## What to do"),
            QStringLiteral("Ongoing: Walk every day"), QStringLiteral("unheard-of: Something new"),
            QStringLiteral("## Goals"), QStringLiteral("### Lower sugar"),
            QStringLiteral("Target: A1c: below 8 %, by Feb 1, 2027"),
            QStringLiteral("How far: Getting closer"), QStringLiteral("From Riverbend Clinic")}));
}

void TestCarePages::goalStandsAlone()
{
    RecordHouse house;
    show(house, Section::CarePlans, planRecords());
    house.stage.get<QListView>("recordList")->setFocus();
    house.stage.key(Qt::Key_Down);
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Stop smoking (Proposed)"), QStringLiteral("Status: Proposed"),
            QStringLiteral("Note: With a group"), QStringLiteral("From Riverbend Clinic")}));
}

void TestCarePages::insuranceShowsTheCard()
{
    RecordHouse house;
    show(house, Section::Insurance, insuranceRecords());
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Northshore (Active)"), QStringLiteral("Member ID: N-1"),
            QStringLiteral("Kind of insurance: HMO"), QStringLiteral("Valid: since Jan 1, 2026"),
            QStringLiteral("Plan: Senior (2)"), QStringLiteral("Pharmacy: RX BIN: 610097"),
            QStringLiteral("Own word: x"), QStringLiteral("The patient is: The insured person"),
            QStringLiteral("## What the patient pays"), QStringLiteral("Visit: $25.00"),
            QStringLiteral("## Questions about the insurance"),
            QStringLiteral("Northshore: (555) 010-9000"),
            QStringLiteral("What the insurer paid is under Billing."),
            QStringLiteral("From Riverbend Clinic")}));
}

QList<fhir::RawResource> TestCarePages::documentRecords()
{
    return {raw(R"({"resourceType":"DocumentReference","id":"d","status":"current",)"
                R"("docStatus":"preliminary","type":{"text":"Consult note"},)"
                R"("description":"Kidney clinic letter","date":"2026-08-20","author":[)"
                R"({"display":"Dr. Rivera"}],"content":[{"attachment":{"contentType":"text/plain",)"
                R"("data":"Rmlyc3QgbGluZQpTZWNvbmQgPGI+bGluZTwvYj4=","size":29}},)"
                R"({"attachment":{"contentType":"application/pdf","url":"Binary/1","size":2048,)"
                R"("title":"Scan"}}]})"),
        raw(R"({"resourceType":"DocumentReference","id":"bare","status":"current",)"
            R"("date":"2020-01-01","content":[{"attachment":{"title":"Lost letter"}}]})")};
}

void TestCarePages::documentIsReadAndSaved()
{
    RecordHouse house;
    show(house, Section::Documents, documentRecords());
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Kidney clinic letter (Preliminary)"),
            QStringLiteral("Kind: Consult note"), QStringLiteral("Date: Thursday, August 20, 2026"),
            QStringLiteral("Written by: Dr. Rivera"), QStringLiteral("## Files"), QString(),
            QStringLiteral("## Text"), QStringLiteral("First line\nSecond <b>line</b>"),
            QStringLiteral("From Riverbend Clinic")}));
    auto *page = qobject_cast<ui::RecordPage *>(house.stage.window().centralWidget());
    QSignalSpy wanted(page, &ui::RecordPage::fileWanted);
    const auto buttons = house.stage.get("attachments")
                             ->findChildren<QPushButton *>(QStringLiteral("saveAttachment"));
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons.last()->accessibleName(), QStringLiteral("Save as file: Scan"));
    QVERIFY(house.stage.wordsOf("attachments").contains(QStringLiteral("PDF document · 2 kB")));
    buttons.last()->setFocus();
    house.stage.key(Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    const auto file = wanted.first().first().value<models::RecordFile>();
    QCOMPARE(file.name, QStringLiteral("Scan.pdf"));
    QCOMPARE(file.index, 1);
}

void TestCarePages::documentWithoutAFileSaysSo()
{
    RecordHouse house;
    show(house, Section::Documents, documentRecords());
    house.stage.get<QListView>("recordList")->setFocus();
    house.stage.key(Qt::Key_Down);
    QVERIFY(house.stage.wordsOf("attachments")
                .contains(QStringLiteral("The practice did not send this file.")));
    QVERIFY(!house.stage.isShown("saveAttachment"));
}

void TestCarePages::allOfADocumentCanBeReached_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("height");
    for (const int percent : {100, 200}) {
        for (int height = 560; height <= 720; height += 40)
            QTest::addRow("%d %% at %d", percent, height) << percent << height;
    }
}

/// Nothing in the detail is squeezed or cut off, and the scroll bar leads to its end.
void TestCarePages::allOfADocumentCanBeReached()
{
    QFETCH(const int, percent);
    QFETCH(const int, height);
    RecordHouse house;
    house.stage.theme().setTextPercent(percent);
    QByteArray text;
    for (int line = 0; line < 30; ++line)
        text += "A line of the letter that is long enough to be wrapped where there is no room\n";
    fill(house.records(),
        documentRecords() << raw(
            R"({"resourceType":"DocumentReference","id":"long","status":"current",)"
            R"("type":{"text":"Consult note"},"description":"A long letter","date":)"
            R"("2026-10-01","author":[{"display":"Dr. Rivera"}],"content":[{"attachment":)"
            R"({"contentType":"text/plain","data":")"
            + text.toBase64() + R"(","title":"A long letter"}}]})"));
    show(house, Section::Documents, {});
    house.stage.window().resize(900, height);
    auto *list = house.stage.get<QListView>("recordList");
    for (int row = 0; row < 3; ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        list->setFocus();
        house.stage.key(Qt::Key_Return); // where there is one column only, to its detail
        const auto *detail = house.stage.get<ui::DetailView>("recordDetail");
        const QWidget *canvas = detail->widget();
        // Its parts are laid out one after the other, each in an event of its own.
        QTRY_VERIFY(canvas->width() <= detail->viewport()->width());
        QTRY_COMPARE(canvas->height(),
            std::max(detail->viewport()->height(), canvas->heightForWidth(canvas->width())));
        QCOMPARE(detail->verticalScrollBar()->maximum(),
            std::max(0, canvas->height() - detail->viewport()->height()));
        for (const QWidget *part : canvas->findChildren<QWidget *>()) {
            if (!part->isVisible()
                || !(qobject_cast<const QLabel *>(part) || qobject_cast<const QPushButton *>(part)))
                continue;
            const QRect place(part->mapTo(canvas, QPoint()), part->size());
            QVERIFY(canvas->rect().contains(place));
            const int needed = part->hasHeightForWidth() ? part->heightForWidth(part->width())
                                                         : part->sizeHint().height();
            QVERIFY2(part->height() >= needed,
                qPrintable(QStringLiteral("%1: %2 < %3")
                               .arg(QLatin1String(part->metaObject()->className()))
                               .arg(part->height())
                               .arg(needed)));
        }
        house.stage.key(Qt::Key_Escape);
    }
}

void TestCarePages::everyPageIsWalkedByKeyboard_data()
{
    QTest::addColumn<int>("section");
    QTest::newRow("care team") << int(Section::CareTeam);
    QTest::newRow("care plans") << int(Section::CarePlans);
    QTest::newRow("insurance") << int(Section::Insurance);
    QTest::newRow("documents") << int(Section::Documents);
}

void TestCarePages::everyPageIsWalkedByKeyboard()
{
    QFETCH(const int, section);
    RecordHouse house;
    show(house, Section(section),
        teamRecords() + planRecords() + insuranceRecords() + documentRecords());
    QCOMPARE(house.stage.namelessControls(), QStringList());
    house.stage.get<QListView>("recordList")->setFocus();
    house.stage.key(Qt::Key_Return);
    QVERIFY(house.stage.get("recordDetail")->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
    house.stage.key(Qt::Key_Escape);
    QCOMPARE(house.stage.focusName(), QStringLiteral("recordList"));
}

QTEST_MAIN(TestCarePages)
#include "tst_carepages.moc"
