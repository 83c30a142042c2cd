#include "UploadHouse.h"

#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::SectionAccess;
using uploads::UploadState;
using What = uploads::UploadProblem::What;

namespace
{

const auto documentType = QStringLiteral("DocumentReference");
const auto listType = QStringLiteral("List");
constexpr int patience = 60000;

} // namespace

/// What does not go to the demo portal, and why: limits, permissions, and files that are not what
/// they were.
class TestUploadRefusals : public QObject
{
    Q_OBJECT

    std::unique_ptr<UploadHouse> m_common; ///< of all that need nothing special
    std::unique_ptr<UploadHouse> m_special;
    UploadHouse *m_house = nullptr;

    void beginWith(const QStringList &arguments = {});

private Q_SLOTS:
    void withoutTusTooLarge();
    void limits();
    void whatTusSaysIsNotForgotten();
    void kindNotAccepted();
    void permissionWithdrawn();
    void neverPermitted();
    void sameFileTwice();
    void changedMeanwhile();
    void goneMeanwhile();
};

void TestUploadRefusals::beginWith(const QStringList &arguments)
{
    auto &house = arguments.isEmpty() ? m_common : m_special;
    if (!house || !arguments.isEmpty())
        house = std::make_unique<UploadHouse>(arguments);
    m_house = house.get();
    QVERIFY(m_house->uploads.access().uploading == SectionAccess::Granted);
    QVERIFY(m_house->uploads.access().makingFolders == SectionAccess::Granted);
}

void TestUploadRefusals::withoutTusTooLarge()
{
    beginWith({QStringLiteral("--no-tus")});
    const auto most = *m_house->uploads.limits().mostBytes();
    QCOMPARE(most, *m_house->uploads.limits().maxBinaryBytes);
    const auto path = m_house->write(QStringLiteral("Film.pdf"), m_house->bytes(most + 1));
    const auto checked = uploads::checkFile(path, m_house->uploads.limits());
    QVERIFY(!checked);
    QCOMPARE(checked.error().what, What::TooLarge);
    QCOMPARE(checked.error().limit, most);
}

void TestUploadRefusals::limits()
{
    beginWith({QStringLiteral("--max-upload"), QString::number(mebibyte)});
    QCOMPARE(*m_house->uploads.limits().maxBytes, mebibyte);
    QVERIFY(!m_house->uploads.limits().kinds.isEmpty());
    const auto path = m_house->write(QStringLiteral("Film.pdf"), m_house->bytes(mebibyte + 1));
    const auto checked = uploads::checkFile(path, m_house->uploads.limits());
    QVERIFY(!checked);
    QCOMPARE(checked.error().what, What::TooLarge);
    QCOMPARE(checked.error().limit, mebibyte);
    QCOMPARE(checked.error().found, mebibyte + 1);
    // A portal that refuses more than it announced.
    m_house->portal.caregiver->documents.limits.maxBytes.reset();
    auto unknown = m_house->portal;
    unknown.caregiver->documents.uploads.setQuery(QStringLiteral("anew"));
    const auto large = *uploads::checkFile(path, {});
    m_house->sandbox.setFaults(QStringLiteral("status:404@OPTIONS .*uploads.*1"));
    m_house->uploads.configure(unknown, m_house->link());
    QVERIFY(m_house->uploads.add({large}));
    QVERIFY(m_house->becomes(large, UploadState::Failed));
    const auto problem = *m_house->now(large).problem;
    QCOMPARE(problem.what, What::TooLarge);
    QVERIFY(!problem.reason.isEmpty() || problem.limit == mebibyte);
}

/// The portal is described anew each time that it is reached.
void TestUploadRefusals::whatTusSaysIsNotForgotten()
{
    beginWith({QStringLiteral("--max-upload"), QString::number(mebibyte)});
    const auto &limits = m_house->uploads.limits();
    const auto link = m_house->link();
    auto portal = m_house->portal;
    portal.caregiver->documents.limits.maxBytes.reset();
    portal.caregiver->documents.uploads.setQuery(QStringLiteral("one"));
    m_house->uploads.configure(portal, link);
    QTRY_COMPARE_WITH_TIMEOUT(limits.maxBytes.value_or(0), mebibyte, patience);
    m_house->uploads.configure(portal, link);
    QCOMPARE(limits.maxBytes.value_or(0), mebibyte);
    // Who gave no answer is asked again.
    portal.caregiver->documents.uploads.setQuery(QStringLiteral("two"));
    m_house->sandbox.setFaults(QStringLiteral("reset@OPTIONS .*uploads"));
    QSignalSpy changed(&m_house->uploads, &net::Uploads::accessChanged);
    m_house->uploads.configure(portal, link);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patience);
    QVERIFY(!limits.maxBytes);
    m_house->sandbox.setFaults({});
    m_house->uploads.configure(portal, link);
    QTRY_COMPARE_WITH_TIMEOUT(limits.maxBytes.value_or(0), mebibyte, patience);
}

void TestUploadRefusals::kindNotAccepted()
{
    beginWith();
    const auto path
        = m_house->write(QStringLiteral("Report.pdf"), QByteArray("MZ") + QByteArray(1000, '\0'));
    const auto checked = uploads::checkFile(path, m_house->uploads.limits());
    QVERIFY(!checked);
    QCOMPARE(checked.error().what, What::TypeNotAccepted);
    auto forged = *uploads::checkFile(path, {});
    forged.contentType = QStringLiteral("application/x-msdownload");
    QVERIFY(m_house->uploads.add({forged}));
    QVERIFY(m_house->becomes(forged, UploadState::Failed));
    QCOMPARE(m_house->now(forged).problem->what, What::TypeNotAccepted);
    QVERIFY(m_house->now(forged).uploadUrl.isEmpty());
}

void TestUploadRefusals::permissionWithdrawn()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    const auto link = m_house->link();
    auto fewer = link.permissions;
    fewer.removeAll(QStringLiteral("documents.upload"));
    m_house->sandbox.changeLink(link.id, fewer);
    QVERIFY(m_house->becomes(upload, UploadState::Failed));
    const auto failed = m_house->now(upload);
    QCOMPARE(failed.problem->what, What::NotPermitted);
    QVERIFY(!failed.problem->reason.isEmpty());
    m_house->configure();
    QVERIFY(m_house->uploads.access().uploading == SectionAccess::NotPermitted);
    QVERIFY(m_house->uploads.access().makingFolders == SectionAccess::NotPermitted);
    m_house->sandbox.changeLink(link.id, link.permissions);
    m_house->configure();
    QVERIFY(m_house->uploads.access().uploading == SectionAccess::Granted);
    QVERIFY(m_house->uploads.retry(upload.id));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QCOMPARE(m_house->difference(upload), QString());
}

/// Without what the portal has to offer for it.
void TestUploadRefusals::neverPermitted()
{
    beginWith();
    auto portal = m_house->portal;
    const auto link = m_house->link();
    portal.writes.remove(listType);
    m_house->uploads.configure(portal, link);
    QVERIFY(m_house->uploads.access().uploading == SectionAccess::Granted);
    QVERIFY(m_house->uploads.access().makingFolders == SectionAccess::NotOffered);
    portal.writes.remove(documentType);
    m_house->uploads.configure(portal, link);
    QVERIFY(m_house->uploads.access().uploading == SectionAccess::NotOffered);
    const QStringList onlyReads{QStringLiteral("patient/*.rs")};
    const auto access = net::uploadAccess(m_house->portal, onlyReads, link);
    QVERIFY(access.uploading == SectionAccess::NotInScope);
    m_house->configure();
}

void TestUploadRefusals::sameFileTwice()
{
    beginWith();
    const auto bytes = m_house->bytes(20000);
    const auto first = m_house->choose(m_house->write(QStringLiteral("One.pdf"), bytes));
    QVERIFY(!m_house->uploads.sameFileAs(first));
    QVERIFY(m_house->uploads.add({first}));
    QVERIFY(m_house->becomes(first, UploadState::Done));
    QVERIFY(m_house->uploads.dismiss(first.id)); // it is remembered
    const auto again = m_house->choose(first.path);
    QCOMPARE(m_house->uploads.sameFileAs(again)->id, first.id);
    const auto second = m_house->choose(m_house->write(QStringLiteral("Two.pdf"), bytes));
    QVERIFY(m_house->uploads.add({second}));
    QVERIFY(m_house->becomes(second, UploadState::Failed));
    QCOMPARE(m_house->now(second).problem->what, What::SameFile);
    QCOMPARE(m_house->now(second).problem->other, first.id);
    QVERIFY(m_house->now(second).uploadUrl.isEmpty());
    QVERIFY(m_house->uploads.retry(second.id));
    QVERIFY(m_house->becomes(second, UploadState::Done));
    QCOMPARE(m_house->difference(second), QString());
}

void TestUploadRefusals::changedMeanwhile()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    m_house->write(QStringLiteral("Scan.pdf"), m_house->bytes(2 * mebibyte));
    QVERIFY(m_house->becomes(upload, UploadState::Failed));
    QCOMPARE(m_house->now(upload).problem->what, What::Changed);
    QVERIFY(m_house->atPortal(documentType, upload.id).isEmpty());
    QVERIFY(m_house->uploads.retry(upload.id));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QCOMPARE(m_house->difference(upload), QString());
}

void TestUploadRefusals::goneMeanwhile()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    const auto elsewhere = upload.path + QStringLiteral(".elsewhere");
    QVERIFY(QFile::rename(upload.path, elsewhere));
    QVERIFY(m_house->becomes(upload, UploadState::Failed));
    QCOMPARE(m_house->now(upload).problem->what, What::NotFound);
    const auto url = m_house->now(upload).uploadUrl;
    QVERIFY(m_house->uploads.retry(upload.id)); // still gone
    QCOMPARE(m_house->now(upload).state, UploadState::Failed);
    QVERIFY(QFile::rename(elsewhere, upload.path));
    QVERIFY(m_house->uploads.retry(upload.id));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QCOMPARE(m_house->now(upload).uploadUrl, url);
    QCOMPARE(m_house->difference(upload), QString());
}

QTEST_GUILESS_MAIN(TestUploadRefusals)
#include "tst_uploadrefusals.moc"
