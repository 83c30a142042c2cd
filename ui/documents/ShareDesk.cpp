#include "ui/documents/ShareDesk.h"

#include "core/fhir/RecordReader.h"
#include "core/models/DocumentModel.h"
#include "ui/documents/DocumentWords.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/sharing/ShareWords.h"

namespace kinward::ui
{

using care::SectionAccess;

namespace
{

std::optional<care::DocumentReference> documentOf(
    const store::RecordStore &records, const QString &id)
{
    const auto raw = records.find(fhir::resourceTypeOf<care::DocumentReference>(), id);
    const auto read = raw ? fhir::readRecord<care::DocumentReference>(raw->json)
                          : Result<care::DocumentReference>(failure(ErrorKind::NotFound));
    return read ? std::optional(*read) : std::nullopt;
}

} // namespace

ShareDesk::ShareDesk(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_clock(clock)
    , m_theme(theme)
    , m_window(window)
    , m_ask(&ConfirmDialog::ask)
{
    connect(&session.shares(), &net::Shares::accessChanged, this, &ShareDesk::showAccess);
    connect(&session.shares(), &net::Shares::changed, this, &ShareDesk::showShares);
    connect(&session, &net::PatientSession::linkChanged, this, &ShareDesk::showAccess);
}

ShareDesk::~ShareDesk()
{
    delete m_share;
    delete m_all;
}

void ShareDesk::adopt(DocumentsPage *page)
{
    m_page = page;
    connect(page, &DocumentsPage::shareRequested, this,
        [this](const QString &documentId) { share({documentId}); });
    connect(page, &DocumentsPage::sharesRequested, this, &ShareDesk::showAll);
    showAccess();
    showShares();
}

bool ShareDesk::isPossible() const
{
    const net::Shares::Access &access = m_session.shares().access();
    return access.practice == SectionAccess::Granted || access.outside == SectionAccess::Granted
        || m_session.shares().canShareThroughMessages();
}

ShareOffer ShareDesk::offer() const
{
    const net::Shares &shares = m_session.shares();
    return {shares.access().practice, shares.access().outside, shares.limits(),
        shares.canShareThroughMessages(), m_session.link()};
}

void ShareDesk::showAccess()
{
    if (m_share)
        m_share->setOffer(offer());
    if (!m_page)
        return;
    const net::Shares::Access &access = m_session.shares().access();
    const bool isPractice = access.practice != SectionAccess::NotOffered;
    m_page->setSharing(isPossible(),
        describeShareAccess(isPractice ? access.practice : access.outside, m_session.link()));
}

void ShareDesk::showShares()
{
    const net::Shares &shares = m_session.shares();
    if (m_page)
        m_page->setSharedWith([&shares](const QString &documentId) {
            return models::wording::sharedWithText(documentId, shares.all());
        });
    if (m_all)
        m_all->setShares(shares.all(), practiceName(m_session.link().practice));
}

ShareSubject ShareDesk::subjectOf(const QStringList &documentIds) const
{
    ShareSubject subject;
    for (const QString &id : documentIds) {
        const auto document = documentOf(m_session.records(), id);
        if (!document)
            continue;
        subject.documentIds.append(id);
        subject.titles.append(models::DocumentModel::titleOf(*document));
        for (const care::Attachment &file : document->contents)
            subject.bytes += std::max<qint64>(0, file.size);
    }
    return subject;
}

models::wording::DocumentTitles ShareDesk::titles() const
{
    const auto read = fhir::readRecords<care::DocumentReference>(
        m_session.records().all(fhir::resourceTypeOf<care::DocumentReference>()));
    models::wording::DocumentTitles titles;
    for (const care::DocumentReference &document : read.values)
        titles.insert(document.meta.id, models::DocumentModel::titleOf(document));
    return titles;
}

ShareDialog *ShareDesk::share(const QStringList &documentIds)
{
    const ShareSubject subject = subjectOf(documentIds);
    if (subject.documentIds.isEmpty() || !isPossible())
        return nullptr;
    delete m_share; // of other documents
    if (!m_members)
        m_members
            = new models::MemberModel(m_session.records(), m_session.link().practice.id, this);
    m_share = new ShareDialog({*m_members, m_theme, m_clock}, subject, offer(), m_window);
    m_share->setAsker(m_ask);
    connect(m_share, &QObject::destroyed, this, &ShareDesk::closed);
    const auto take = [this, dialog = m_share](const Result<shares::Share> &shared) {
        if (shared)
            dialog->showShared(*shared);
        else
            dialog->showFailure(describeShareError(shared.error(), offer()));
    };
    connect(m_share, &ShareDialog::practiceShareRequested, this,
        [this, take, dialog = m_share](const shares::PracticeOrder &order) {
            m_session.shares().shareWithPractice(dialog, order).then(dialog.data(), take);
        });
    connect(m_share, &ShareDialog::outsideShareRequested, this,
        [this, take, dialog = m_share](const shares::OutsideOrder &order) {
            m_session.shares().shareOutside(dialog, order).then(dialog.data(), take);
        });
    m_share->open();
    return m_share;
}

SharesDialog *ShareDesk::showAll()
{
    if (!m_all) {
        m_all = new SharesDialog({m_theme, m_clock}, m_window);
        m_all->setAsker(m_ask);
        m_all->setTitles(titles());
        connect(m_all, &SharesDialog::revokeRequested, this, &ShareDesk::revoke);
        connect(m_all, &SharesDialog::retryRequested, &m_session.shares(), &net::Shares::refresh);
        showShares();
        m_all->open();
    }
    m_session.shares().refresh();
    return m_all;
}

void ShareDesk::revoke(const QString &id)
{
    m_session.shares().revoke(m_all, id).then(m_all.data(), [this](const Result<void> &revoked) {
        if (!revoked && m_all)
            m_all->showFailure(describeStopError(revoked.error(), m_session.link().practice));
    });
}

} // namespace kinward::ui
