#include "TestRecords.h"
#include "core/models/DocumentModel.h"
#include "core/models/FolderModel.h"
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

fhir::RawResource document(const QByteArray &id)
{
    return raw(R"({"resourceType":"DocumentReference","id":")" + id
        + R"(","status":"current","description":"Letter )" + id + "\"}");
}

/// `head`: of the List, with what names it; `items`: what it refers to.
fhir::RawResource list(const QByteArray &id, const QByteArray &head, const QByteArrayList &items)
{
    QByteArrayList entries;
    for (const QByteArray &item : items)
        entries.append(R"({"item":{"reference":")" + item + "\"}}");
    return raw(R"({"resourceType":"List","id":")" + id + R"(","mode":"working",)" + head
        + R"(,"entry":[)" + entries.join(',') + "]}");
}

const QByteArray isFolder
    = R"("status":"current","code":{"coding":[{"system":"https://profiles.ihe.net/ITI/MHD/CodeSystem/MHDlistTypes","code":"folder"}]},)";

} // namespace

/// The folders of the documents, and what of them is in which.
class FoldersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void withoutFoldersThereIsOnlyAll()
    {
        store::MemoryRecordStore store;
        const FolderModel model(store);
        QCOMPARE(rowsOf(model), QStringList({QStringLiteral("All documents (0)")}));
        QVERIFY(!model.hasFolders());
    }

    void foldersStandByNameBetweenAllAndNone()
    {
        store::MemoryRecordStore store;
        FolderModel model(store);
        const QAbstractItemModelTester tester(&model);
        test::fill(store,
            {document("a"), document("b"), document("c"),
                list("f2", isFolder + R"("title":"letters 10")", {"DocumentReference/a"}),
                list("f1", isFolder + R"("title":"Letters 9")",
                    {"DocumentReference/a", "https://portal.example/fhir/DocumentReference/b",
                        "DocumentReference/gone"}),
                list("f3", isFolder + R"("title":"Empty")", {})});
        QCOMPARE(rowsOf(model),
            (QStringList{QStringLiteral("All documents (3)"), QStringLiteral("Empty (0)"),
                QStringLiteral("Letters 9 (2)"), QStringLiteral("letters 10 (1)"),
                QStringLiteral("Not in a folder (1)")}));
        QCOMPARE(columnOf(model, IdRole),
            (QStringList{{}, QStringLiteral("f3"), QStringLiteral("f1"), QStringLiteral("f2"),
                FolderModel::unfiledId}));
        QCOMPARE(model.documentsOf(2), (QSet<QString>{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(model.documentsOf(4), QSet<QString>{QStringLiteral("c")});
        QCOMPARE(model.foldersOf(QStringLiteral("a")),
            (QStringList{QStringLiteral("Letters 9"), QStringLiteral("letters 10")}));
        QVERIFY(model.isFolder(1) && !model.isFolder(0) && !model.isFolder(4));
        QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Folder: Letters 9, 2 document(s)"));
    }

    void otherListsAreNoFolders()
    {
        store::MemoryRecordStore store;
        test::fill(store,
            {document("a"),
                list("medicines", R"("status":"current","title":"Medicines")",
                    {"MedicationRequest/m"}),
                list("mixed", R"("status":"current","title":"Mixed")",
                    {"DocumentReference/a", "Observation/o"}),
                list("problems",
                    R"("status":"current","code":{"coding":[{"code":"11450-4"}]},"title":"Problems")",
                    {"DocumentReference/a"}),
                list("retired",
                    R"("status":"retired","code":{"coding":[{"code":"folder"}]},"title":"Old")",
                    {"DocumentReference/a"}),
                list("wrong",
                    R"("status":"entered-in-error","code":{"coding":[{"code":"folder"}]})",
                    {"DocumentReference/a"}),
                list("plain", R"("status":"current","title":"Of documents")",
                    {"DocumentReference/a"})});
        const FolderModel model(store);
        QCOMPARE(rowsOf(model),
            (QStringList{QStringLiteral("All documents (1)"), QStringLiteral("Of documents (1)")}));
    }

    void whatWasTakenOutIsNotInIt()
    {
        store::MemoryRecordStore store;
        test::fill(store,
            {document("a"),
                raw(R"({"resourceType":"List","id":"f",)" + isFolder
                    + R"("entry":[{"deleted":true,"item":{"reference":"DocumentReference/a"}}]})")});
        const FolderModel model(store);
        QCOMPARE(rowsOf(model),
            (QStringList{QStringLiteral("All documents (1)"), QStringLiteral("Folder (0)"),
                QStringLiteral("Not in a folder (1)")}));
    }

    void documentsSayWithWhomTheyAreShared()
    {
        store::MemoryRecordStore store;
        test::fill(store,
            {document("a"), document("b"),
                raw(R"({"resourceType":"DocumentReference","id":"c","status":"superseded"})")});
        DocumentModel model(store);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(columnOf(model, StatusTextRole),
            (QStringList{QStringLiteral("Replaced by a newer one"), {}, {}}));
        model.setSharedWith([](const QString &id) {
            return id == QLatin1String("b") ? QString() : QStringLiteral("Grace Kim, RN");
        });
        QCOMPARE(columnOf(model, Qt::DisplayRole, DocumentModel::Shared),
            (QStringList{QStringLiteral("Grace Kim, RN"), {}, QStringLiteral("Grace Kim, RN")}));
        QCOMPARE(columnOf(model, StatusTextRole),
            (QStringList{QStringLiteral("Replaced by a newer one"), {}, QStringLiteral("Shared")}));
        QVERIFY(columnOf(model, SearchTextRole).at(2).contains(QStringLiteral("grace")));
    }
};

QTEST_GUILESS_MAIN(FoldersTest)
#include "tst_folders.moc"
