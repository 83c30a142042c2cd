#include "TestRecords.h"
#include "core/models/MemberMatchModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::raw;
using test::rowsOf;

namespace
{

fhir::RawResource clinic()
{
    return raw(R"({"resourceType":"Organization","id":"clinic","name":"Riverbend Clinic"})");
}

fhir::RawResource practitioner(const QByteArray &id, const QByteArray &name)
{
    return raw(R"({"resourceType":"Practitioner","id":")" + id + R"(","name":[{"text":")" + name
        + R"("}]})");
}

/// `more` begins with a comma.
fhir::RawResource roleOf(const QByteArray &id, const QByteArray &title, const QByteArray &more = {})
{
    return raw(R"({"resourceType":"PractitionerRole","id":")" + id
        + R"(-role","practitioner":{"reference":"Practitioner/)" + id
        + R"("},"organization":{"reference":"Organization/clinic"},"code":[{"text":")" + title
        + R"("}])" + more + "}");
}

QByteArray messaging(const QByteArray &code, const QByteArray &note = {})
{
    const QByteArray noted
        = note.isEmpty() ? QByteArray() : R"(,{"url":"note","valueString":")" + note + R"("})";
    return R"(,"extension":[{"url":"https://kinward.org/fhir/StructureDefinition/messaging",)"
           R"("extension":[{"url":"status","valueCode":")"
        + code + R"("})" + noted + "]}]";
}

QList<fhir::RawResource> practice()
{
    return {clinic(), practitioner("kim", "Grace Kim RN"), practitioner("alvarez", "Tomás Álvarez"),
        practitioner("reyes", "Dr. Ana Reyes MD"), practitioner("lind", "Dr. Hannah Lindqvist MD"),
        roleOf("kim", "Nurse"), roleOf("alvarez", "Front desk and billing"),
        roleOf("reyes", "Cardiologist", messaging("not-accepting")),
        roleOf("lind", "Kidney doctor (nephrologist)", messaging("away", "Back on Monday"))};
}

MessageMember named(const QString &name)
{
    MessageMember member;
    member.name = name;
    return member;
}

} // namespace

/// Whom one may write to, and how they are found while typing.
class MembersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }
    void init()
    {
        m_store = std::make_unique<store::MemoryRecordStore>();
        test::fill(*m_store, practice());
    }

    void listsThemByNameAndThoseWhoTakeNoneLast()
    {
        MemberModel model(*m_store);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(rowsOf(model),
            QStringList({
                QStringLiteral("Dr. Hannah Lindqvist MD | Kidney doctor (nephrologist) | "
                               "Riverbend Clinic | Away"),
                QStringLiteral("Grace Kim RN | Nurse | Riverbend Clinic | "),
                QStringLiteral("Tomás Álvarez | Front desk and billing | Riverbend Clinic | "),
                QStringLiteral("Dr. Ana Reyes MD | Cardiologist | Riverbend Clinic | "
                               "Not taking messages"),
            }));
        QCOMPARE(columnOf(model, SubtitleRole).constFirst(),
            QStringLiteral("Kidney doctor (nephrologist) · Riverbend Clinic · Back on Monday"));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Name: Dr. Hannah Lindqvist MD, Kidney doctor (nephrologist), Riverbend "
                           "Clinic, Away, Back on Monday"));
        QVERIFY(model.index(0, 0).data(MemberModel::AcceptsRole).toBool());
        QVERIFY(!model.index(3, 0).data(MemberModel::AcceptsRole).toBool());
    }

    void initialsLeaveTitlesOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("nurse") << QStringLiteral("Grace Kim RN") << QStringLiteral("GK");
        QTest::newRow("doctor") << QStringLiteral("Dr. Ana Reyes MD") << QStringLiteral("AR");
        QTest::newRow("accent") << QStringLiteral("Tomás Álvarez") << QStringLiteral("TÁ");
        QTest::newRow("three") << QStringLiteral("ana de la peña") << QStringLiteral("AP");
        QTest::newRow("one") << QStringLiteral("Billing") << QStringLiteral("B");
        QTest::newRow("shouted") << QStringLiteral("GRACE KIM") << QStringLiteral("GK");
        QTest::newRow("none") << QString() << QString();
    }
    void initialsLeaveTitlesOut()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(named(name).initials(), initials);
    }

    void completes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const auto kim = QStringLiteral("Grace Kim RN");
        const auto lindqvist = QStringLiteral("Dr. Hannah Lindqvist MD");
        const auto alvarez = QStringLiteral("Tomás Álvarez");
        const auto reyes = QStringLiteral("Dr. Ana Reyes MD");
        QTest::newRow("nothing") << QString() << QStringList{lindqvist, kim, alvarez, reyes};
        QTest::newRow("family name") << QStringLiteral("ki") << QStringList{kim, lindqvist};
        QTest::newRow("accent") << QStringLiteral("álv") << QStringList{alvarez};
        QTest::newRow("no accent") << QStringLiteral("ALV") << QStringList{alvarez};
        QTest::newRow("two words") << QStringLiteral("gr k") << QStringList{kim};
        QTest::newRow("other order") << QStringLiteral("kim gra") << QStringList{kim};
        QTest::newRow("role") << QStringLiteral("billing") << QStringList{alvarez};
        QTest::newRow("bracket") << QStringLiteral("nephro") << QStringList{lindqvist};
        QTest::newRow("practice") << QStringLiteral("river nurse") << QStringList{kim};
        QTest::newRow("in the middle") << QStringLiteral("race") << QStringList{};
    }
    void completes()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        MemberModel model(*m_store);
        MemberMatchModel matches(model);
        QAbstractItemModelTester tester(&matches);
        matches.setTyped(typed);
        QCOMPARE(columnOf(matches, TitleRole), found);
    }

    void leavesOutWhoWasChosen()
    {
        MemberModel model(*m_store);
        MemberMatchModel matches(model);
        QAbstractItemModelTester tester(&matches);
        matches.setChosen({QStringLiteral("kim-role")});
        QVERIFY(!columnOf(matches, TitleRole).contains(QStringLiteral("Grace Kim RN")));
        QCOMPARE(matches.rowCount(), 3);
        QCOMPARE(matches.at(0).name, QStringLiteral("Dr. Hannah Lindqvist MD"));
    }

    void knowsAMemberByRoleOrPractitioner()
    {
        const MemberModel model(*m_store);
        const auto byRole = model.memberOf({QStringLiteral("PractitionerRole/kim-role"), {}, {}});
        QVERIFY(byRole && byRole->name == QStringLiteral("Grace Kim RN"));
        const auto byPerson = model.memberOf({QStringLiteral("Practitioner/lind"), {}, {}});
        QVERIFY(byPerson);
        QCOMPARE(byPerson->reference.reference, QStringLiteral("PractitionerRole/lind-role"));
        QCOMPARE(byPerson->status, MessageMember::Status::Away);
        QVERIFY(!model.memberOf({QStringLiteral("Practitioner/nobody"), {}, {}}));
        QVERIFY(!model.memberOf({}));
    }

    void followsTheRecord()
    {
        MemberModel model(*m_store);
        MemberMatchModel matches(model);
        QAbstractItemModelTester tester(&model);
        QAbstractItemModelTester matchTester(&matches);
        matches.setTyped(QStringLiteral("joy"));
        QCOMPARE(matches.rowCount(), 0);
        test::fill(*m_store, {practitioner("joy", "Joy Mbeki"), roleOf("joy", "Nurse")});
        QCOMPARE(columnOf(matches, TitleRole), QStringList{QStringLiteral("Joy Mbeki")});
        test::fill(*m_store, {roleOf("joy", "Nurse", messaging("not-accepting"))});
        QVERIFY(!matches.index(0, 0).data(MemberModel::AcceptsRole).toBool());
    }

    void membersOfAnotherPracticeAreNotOffered()
    {
        const MemberModel ours(*m_store, QStringLiteral("clinic"));
        QCOMPARE(ours.rowCount(), 4);
        const MemberModel theirs(*m_store, QStringLiteral("another"));
        QCOMPARE(theirs.rowCount(), 0);
    }

    void nobodyWithoutANameIsOffered()
    {
        store::MemoryRecordStore store;
        test::fill(store, {roleOf("nobody", "Nurse")});
        const MemberModel model(store);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.unreadableCount(), 0);
        test::fill(store, {clinic()}); // a post that nobody is named for is the practice's
        QCOMPARE(rowsOf(model),
            QStringList{QStringLiteral("Riverbend Clinic | Nurse | Riverbend Clinic | ")});
    }

private:
    std::unique_ptr<store::MemoryRecordStore> m_store;
};

QTEST_GUILESS_MAIN(MembersTest)
#include "tst_members.moc"
