#include "AnyPage.h"
#include "RecordHouse.h"
#include "core/fhir/BundleReader.h"
#include "tests/core/SharedData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>

Q_DECLARE_METATYPE(kinward::care::Section)

using namespace kinward;
using namespace kinward::test;
using care::Section;

/// Records that nobody here wrote: the pages show as many as Qt's own JSON reader counts.
class TestRealRecordPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryRecord_data();
    void showsEveryRecord();
    void everyDetailCanBeOpened_data() { showsEveryRecord_data(); }
    void everyDetailCanBeOpened();

private:
    static ui::RecordPage *show(RecordHouse &house, Section section, const QByteArray &bundle);
    static int countIn(const QByteArray &bundle, Section section);
};

static QList<QJsonObject> resourcesOf(const QByteArray &bundle)
{
    QList<QJsonObject> resources;
    const auto entries
        = QJsonDocument::fromJson(bundle).object().value(QLatin1String("entry")).toArray();
    for (const auto &entry : entries)
        resources.append(entry.toObject().value(QLatin1String("resource")).toObject());
    return resources;
}

static bool hasCategory(const QJsonObject &resource, const QStringList &codes)
{
    const auto categories = resource.value(QLatin1String("category")).toArray();
    for (const auto &category : categories) {
        const auto codings = category.toObject().value(QLatin1String("coding")).toArray();
        for (const auto &coding : codings) {
            if (codes.contains(coding.toObject().value(QLatin1String("code")).toString()))
                return true;
        }
    }
    return false;
}

static QSet<QString> resultIds(const QList<QJsonObject> &resources)
{
    QSet<QString> ids;
    for (const auto &resource : resources) {
        const auto results = resource.value(QLatin1String("result")).toArray();
        for (const auto &result : results) {
            const auto reference = result.toObject().value(QLatin1String("reference")).toString();
            ids.insert(reference.mid(reference.lastIndexOf(QLatin1Char('/')) + 1)
                           .remove(QStringLiteral("urn:uuid:")));
        }
    }
    return ids;
}

static QString idIn(const QString &reference)
{
    return reference.mid(reference.lastIndexOf(QLatin1Char('/')) + 1)
        .remove(QStringLiteral("urn:uuid:"));
}

static QStringList references(const QJsonValue &list, const QLatin1String &inner = {})
{
    QStringList ids;
    const auto entries = list.toArray();
    for (const auto &entry : entries) {
        const auto object
            = inner.isEmpty() ? entry.toObject() : entry.toObject().value(inner).toObject();
        ids.append(idIn(object.value(QLatin1String("reference")).toString()));
    }
    return ids;
}

/// Whoever is in a care team, once, but for the patient.
static int countMembers(const QList<QJsonObject> &resources)
{
    QSet<QString> members;
    QSet<QString> patients;
    for (const auto &resource : resources) {
        const auto type = resource.value(QLatin1String("resourceType")).toString();
        if (type == QLatin1String("Patient"))
            patients.insert(resource.value(QLatin1String("id")).toString());
        if (type != QLatin1String("CareTeam"))
            continue;
        const auto ids
            = references(resource.value(QLatin1String("participant")), QLatin1String("member"));
        members += QSet<QString>(ids.begin(), ids.end());
    }
    return int((members - patients).size());
}

/// The plans, and the goals that no plan names.
static int countPlans(const QList<QJsonObject> &resources)
{
    int plans = 0;
    QSet<QString> goals;
    QSet<QString> planned;
    for (const auto &resource : resources) {
        const auto type = resource.value(QLatin1String("resourceType")).toString();
        if (type == QLatin1String("Goal"))
            goals.insert(resource.value(QLatin1String("id")).toString());
        if (type != QLatin1String("CarePlan"))
            continue;
        ++plans;
        const auto ids = references(resource.value(QLatin1String("goal")));
        planned += QSet<QString>(ids.begin(), ids.end());
    }
    return plans + int((goals - planned).size());
}

/// Sections that show each record of one type.
static const QHash<Section, QLatin1String> &plainSections()
{
    static const QHash<Section, QLatin1String> types{
        {Section::Visits, QLatin1String("Encounter")},
        {Section::Conditions, QLatin1String("Condition")},
        {Section::Allergies, QLatin1String("AllergyIntolerance")},
        {Section::Immunizations, QLatin1String("Immunization")},
        {Section::Procedures, QLatin1String("Procedure")},
    };
    return types;
}

/// Kinds of vital signs: what has the same first code is of one kind in these files.
static int countVitals(const QList<QJsonObject> &resources)
{
    QSet<QString> codes;
    for (const auto &resource : resources) {
        if (resource.value(QLatin1String("resourceType")).toString() != QLatin1String("Observation")
            || !hasCategory(resource, {QStringLiteral("vital-signs")}))
            continue;
        const auto codings = resource.value(QLatin1String("code"))
                                 .toObject()
                                 .value(QLatin1String("coding"))
                                 .toArray();
        codes.insert(codings.at(0).toObject().value(QLatin1String("code")).toString());
    }
    return int(codes.size());
}

int TestRealRecordPages::countIn(const QByteArray &bundle, Section section)
{
    const auto resources = resourcesOf(bundle);
    const QSet<QString> inReports = resultIds(resources);
    if (section == Section::CareTeam)
        return countMembers(resources);
    if (section == Section::CarePlans)
        return countPlans(resources);
    if (section == Section::Vitals)
        return countVitals(resources);
    int count = 0;
    for (const auto &resource : resources) {
        const auto type = resource.value(QLatin1String("resourceType")).toString();
        if (section == Section::Prescriptions)
            count += type == QLatin1String("MedicationRequest");
        else if (section == Section::Billing)
            count += type == QLatin1String("ExplanationOfBenefit")
                || type == QLatin1String("Invoice");
        else if (section == Section::Labs && type == QLatin1String("DiagnosticReport"))
            count += hasCategory(resource, {QStringLiteral("LAB"), QStringLiteral("laboratory")});
        else if (section == Section::Labs && type == QLatin1String("Observation"))
            count += hasCategory(resource, {QStringLiteral("laboratory")})
                && !inReports.contains(resource.value(QLatin1String("id")).toString());
        else if (section == Section::Questionnaires)
            count += type == QLatin1String("QuestionnaireResponse");
        else if (section == Section::Documents)
            count += type == QLatin1String("DocumentReference");
        else if (section == Section::Insurance)
            count += type == QLatin1String("Coverage");
        else if (const auto plain = plainSections().constFind(section);
                 plain != plainSections().constEnd())
            count += type == *plain;
    }
    return count;
}

ui::RecordPage *TestRealRecordPages::show(
    RecordHouse &house, Section section, const QByteArray &bundle)
{
    const auto read = fhir::readBundle(bundle);
    if (!read)
        return nullptr;
    fill(house.records(), read->resources);
    house.markSynced();
    auto *page = makePage(section, house.session, house.clock, house.stage.theme()).release();
    house.stage.window().resize(1100, 700);
    house.stage.show(page);
    return page;
}

void TestRealRecordPages::showsEveryRecord_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Section>("section");
    for (const auto *file : {"Fletcher_Hyatt", "Lawerence6_Baumbach677", "carin_bundle_patient_888",
             "uscore_bundle_patient_client_test"}) {
        const auto row = [file](const char *section, Section value) {
            QTest::addRow("%s: %s", file, section) << QString::fromLatin1(file) << value;
        };
        row("prescriptions", Section::Prescriptions);
        row("labs", Section::Labs);
        row("billing", Section::Billing);
        row("questionnaires", Section::Questionnaires);
        row("care team", Section::CareTeam);
        row("care plans", Section::CarePlans);
        row("insurance", Section::Insurance);
        row("visits", Section::Visits);
        row("conditions", Section::Conditions);
        row("allergies", Section::Allergies);
        row("vaccines", Section::Immunizations);
        row("vital signs", Section::Vitals);
        row("procedures", Section::Procedures);
        row("documents", Section::Documents);
    }
}

void TestRealRecordPages::showsEveryRecord()
{
    QFETCH(const QString, file);
    QFETCH(const Section, section);
    const auto bundle = sharedSample(file).json;
    if (bundle.isEmpty())
        QSKIP("the shared records are not here");
    RecordHouse house;
    QVERIFY(show(house, section, bundle));
    const int expected = countIn(bundle, section);
    if (expected == 0) {
        QVERIFY(house.stage.isShown("stateTitle"));
        return;
    }
    QCOMPARE(house.stage.get<QListView>("recordList")->model()->rowCount(), expected);
    QVERIFY(house.stage.text("recordCount").startsWith(QString::number(expected)));
}

void TestRealRecordPages::everyDetailCanBeOpened()
{
    QFETCH(const QString, file);
    QFETCH(const Section, section);
    const auto bundle = sharedSample(file).json;
    if (bundle.isEmpty())
        QSKIP("the shared records are not here");
    RecordHouse house;
    QVERIFY(show(house, section, bundle));
    if (!house.stage.isShown("recordList"))
        return;
    auto *list = house.stage.get<QListView>("recordList");
    list->setFocus();
    const int steps = std::min(list->model()->rowCount(), 40);
    for (int row = 0; row < steps; ++row) {
        QCOMPARE(house.stage.namelessControls(), QStringList());
        const auto labels = house.stage.get("recordDetail")->findChildren<QLabel *>();
        QVERIFY(labels.size() > 2);
        QCOMPARE(labels.first()->text(), list->currentIndex().data(models::TitleRole).toString());
        house.stage.key(Qt::Key_Down);
    }
}

QTEST_MAIN(TestRealRecordPages)
#include "tst_realrecordpages.moc"
