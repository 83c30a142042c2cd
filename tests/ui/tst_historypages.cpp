#include "RecordHouse.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordPages.h"

#include <QListView>

using namespace kinward;
using namespace kinward::test;
using care::Section;
using Kind = ui::DetailBlock::Kind;

/// What the pages of a patient's health say.
class TestHistoryPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allergySaysHowDangerousItIs();
    void nothingRecordedIsNotNone();
    void noneKnownIsSaid();
    void noneKnownBesideAllergiesIsPointedOut();

private:
    static void show(RecordHouse &house, Section section, const QList<fhir::RawResource> &records)
    {
        fill(house.records(), records);
        house.markSynced();
        auto *page = ui::makeRecordPage(section, house.session, house.clock, house.stage.theme())
                         .release();
        house.stage.window().resize(1200, 800);
        house.stage.show(page);
        QCOMPARE(house.stage.namelessControls(), QStringList());
    }
    /// "Label: text" of every line, headings with a #.
    static QStringList lines(RecordHouse &house)
    {
        QStringList lines;
        for (const auto &block : house.stage.get<ui::DetailView>("recordDetail")->blocks()) {
            if (block.kind == Kind::Heading)
                lines.append(QString(block.level, u'#') + u' ' + block.text);
            else if (block.label.isEmpty())
                lines.append(block.text);
            else
                lines.append(block.label + QStringLiteral(": ") + block.text);
        }
        lines.removeAll(QString());
        return lines;
    }
};

static QByteArray allergyJson(const QByteArray &id, const QByteArray &fields)
{
    return R"({"resourceType":"AllergyIntolerance","id":")" + id
        + R"(","meta":{"lastUpdated":"2026-11-20T15:00:00Z"},"clinicalStatus":{"coding":[{"code":"active"}]},)"
          R"("verificationStatus":{"coding":[{"code":"confirmed"}]},)"
        + fields + "}";
}

static const QByteArray noneKnown
    = R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003","display":"No Known Allergy"}]})";

void TestHistoryPages::allergySaysHowDangerousItIs()
{
    RecordHouse house;
    show(house, Section::Allergies,
        {raw(allergyJson("p",
             R"("type":"allergy","category":["medication"],"criticality":"high",
                "code":{"text":"Penicillin"},"onsetDateTime":"2012","recordedDate":"2018-06-01",
                "recorder":{"reference":"Practitioner/k","display":"Dr. Kim"},
                "reaction":[{"substance":{"text":"Amoxicillin"},"manifestation":[{"text":"Hives"}],
                "severity":"severe","description":"All over the body","onset":"2012-05"}])")),
            raw(allergyJson("n", R"("code":{"text":"Nickel"})"))});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Penicillin"),
            QStringLiteral("How dangerous: High: the next reaction could be life-threatening or do "
                           "great harm"),
            QStringLiteral("Reaction: Hives (severe)\nAll over the body\nto Amoxicillin\nMay 2012"),
            QStringLiteral("Kind: Allergy, medicine"), QStringLiteral("Status: Active"),
            QStringLiteral("Began: 2012"), QStringLiteral("Recorded: Friday, June 1, 2018"),
            QStringLiteral("Recorded by: Dr. Kim"),
            QStringLiteral("From Riverbend Clinic · updated Nov 20, 2026")}));
    QCOMPARE(house.stage.text("pageSentence"), QStringLiteral("1 of these can be dangerous."));

    house.stage.get("recordList")->setFocus();
    house.stage.key(Qt::Key_Down);
    QVERIFY(lines(house).contains(QStringLiteral("How dangerous: The practice did not say")));
    QVERIFY(lines(house).contains(QStringLiteral("Reaction: The practice did not say")));
}

void TestHistoryPages::nothingRecordedIsNotNone()
{
    RecordHouse house;
    show(house, Section::Allergies, {});
    QCOMPARE(house.stage.text("stateTitle"), QStringLiteral("Nothing is recorded about allergies"));
    QVERIFY(house.stage.wordsOf("recordState")
                .contains(QStringLiteral("This does not mean that there are none.")));
}

void TestHistoryPages::noneKnownIsSaid()
{
    RecordHouse house;
    show(house, Section::Allergies, {raw(allergyJson("none", noneKnown))});
    QVERIFY(!house.stage.isShown("stateTitle"));
    QCOMPARE(house.stage.text("pageSentence"),
        QStringLiteral("The practice recorded that no allergies are known."));
    QCOMPARE(lines(house).mid(0, 3),
        QStringList({QStringLiteral("No Known Allergy"),
            QStringLiteral("The practice knows of no such allergy. Tell it if you know of one."),
            QStringLiteral("Status: Active")}));
}

void TestHistoryPages::noneKnownBesideAllergiesIsPointedOut()
{
    RecordHouse house;
    show(house, Section::Allergies,
        {raw(allergyJson("none", noneKnown)),
            raw(allergyJson("n", R"("code":{"text":"Nickel"})"))});
    house.stage.get("recordList")->setFocus();
    house.stage.key(Qt::Key_Down);
    QVERIFY(lines(house).contains(
        QStringLiteral("The record lists allergies as well. Ask the practice which is right; until "
                       "then, go by the allergies.")));
    QVERIFY(!house.stage.isShown("pageSentence"));
}

QTEST_MAIN(TestHistoryPages)
#include "tst_historypages.moc"
