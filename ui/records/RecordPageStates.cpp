#include "net/sync/SectionPlan.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PageHeader.h"
#include "ui/common/Sections.h"
#include "ui/common/StatePane.h"
#include "ui/records/RecordPage.h"
#include "ui/records/SectionWords.h"
#include "ui/records/UnreadableDialog.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>

// What stands in the place of the list, or above it, when there is none to show or it is not fresh.
namespace kinward::ui
{

using Phase = net::RecordSync::SectionState::Phase;
using Connection = net::PatientSession::Connection;

void RecordPage::updateState()
{
    if (!m_model)
        return;
    updateUnreadable();
    const bool inTheWay = showTrouble();
    if (!inTheWay)
        updateNotice();
    const bool asOf = m_session.connectionError() && wasRead();
    m_header->setSentence(inTheWay ? QString() : sentence(), asOf);
    if (!inTheWay && m_model->rowCount() == 0)
        showNothing();
    m_stack->setCurrentWidget(
        inTheWay || m_model->rowCount() == 0 ? static_cast<QWidget *>(m_state) : m_splitter);
}

/// What the page says of itself, and how current it is where nothing else says that.
QString RecordPage::sentence() const
{
    const QDateTime synced = m_session.records().syncedAt(net::syncKey(m_section));
    if (!synced.isValid() || !m_notice->isHidden())
        return introduction();
    const QString updated = asOfText(synced, !m_session.connectionError(), m_clock.now().date());
    return introduction().isEmpty() ? updated
                                    //: %1 is e.g. "Balance due: $42.50", %2 "Last updated …"
                                    : tr("%1 · %2").arg(introduction(), updated);
}

/// Then an empty list is what the practice has, and no failure to read it.
bool RecordPage::wasRead() const
{
    return m_session.records().syncedAt(net::syncKey(m_section)).isValid();
}

void RecordPage::showNothing()
{
    const auto state = m_session.sync().state(m_section);
    if (state.phase == Phase::Ready || wasRead())
        return m_state->showEmpty(
            sectionIcon(m_section), sectionWords(m_section).emptyTitle, emptyExplanation());
    const QString loading = loadingText(m_section, state.received);
    m_header->setSentence(loading);
    m_state->showLoading(loading);
}

bool RecordPage::showTrouble()
{
    const auto state = m_session.sync().state(m_section);
    std::optional<Error> error = state.phase == Phase::Failed ? state.error : std::nullopt;
    if (!error && state.phase != Phase::Ready)
        error = m_session.connectionError();
    if (m_session.connection() == Connection::AccessEnded)
        m_trouble = describeEndedAccess(m_session.link());
    else if (state.phase == Phase::NoAccess)
        m_trouble = describeAccess(m_section, state.access, m_session.link());
    else if (error && m_model->rowCount() == 0 && !wasRead())
        m_trouble = describeError(*error, m_session.link().practice, {}, m_clock.now());
    else
        return false;
    m_notice->clear();
    m_state->showError(m_trouble);
    return true;
}

void RecordPage::updateNotice()
{
    const auto state = m_session.sync().state(m_section);
    const auto &connectionError = m_session.connectionError();
    // A lost connection stands in the window's connection line, for all pages, and how old this one
    // is, in its own sentence: a notice would move what is being read.
    if (connectionError && !wasRead())
        showFailure(*connectionError);
    else if (!connectionError && state.phase == Phase::Failed && state.error)
        showFailure(*state.error);
    else
        m_notice->clear();
}

void RecordPage::showFailure(const Error &error)
{
    const QDateTime synced = m_session.records().syncedAt(net::syncKey(m_section));
    m_trouble = describeError(error, m_session.link().practice, synced, m_clock.now());
    m_notice->showNotice(models::Tone::Attention,
        //: A notice: %1 is what happened, %2 what it means
        tr("%1. %2").arg(m_trouble.title, m_trouble.explanation), m_trouble.action);
}

void RecordPage::updateUnreadable()
{
    const int withdrawn = int(m_model->leftOut().enteredInError.size());
    m_withdrawn->setVisible(withdrawn > 0);
    m_withdrawn->setText(
        tr("%n entries were withdrawn by the practice and are not shown.", nullptr, withdrawn));
    const int unreadable = m_model->unreadableCount();
    if (unreadable == 0)
        return m_unreadable->clear();
    m_unreadable->showNotice(models::Tone::Neutral,
        tr("%n entries could not be displayed. The practice has them: ask there if something seems "
           "to be missing.",
            nullptr, unreadable),
        //: Button: lists the entries that could not be displayed
        tr("Show them…"));
}

void RecordPage::showUnreadable()
{
    auto *dialog = new UnreadableDialog(
        new models::UnreadableModel(m_session.records(), m_model->leftOut().unreadable), m_theme,
        this);
    connect(dialog, &UnreadableDialog::wanted, this, &RecordPage::fileWanted);
    dialog->open();
}

void RecordPage::act()
{
    const auto kind
        = m_session.connectionError() ? m_session.connectionError()->kind : ErrorKind::Cancelled;
    const auto state = m_session.sync().state(m_section);
    const bool noScope
        = state.phase == Phase::NoAccess && state.access == care::SectionAccess::NotInScope;
    const bool signedOut = kind == ErrorKind::SignInNeeded
        || (state.error && state.error->kind == ErrorKind::SignInNeeded);
    if (noScope || signedOut)
        Q_EMIT signInRequested();
    else
        m_session.connectAndSync();
}

} // namespace kinward::ui
