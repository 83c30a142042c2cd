#include "core/care/Section.h"
#include "core/models/FullStop.h"
#include "net/sync/SectionPlan.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PageHeader.h"
#include "ui/common/StatePane.h"
#include "ui/messages/ConversationPane.h"
#include "ui/messages/MessagesPage.h"
#include "ui/messages/ThreadPane.h"
#include "ui/records/SectionWords.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

// What stands in the place of the messages, or above them, when there are none to show or they are
// not fresh.
namespace kinward::ui
{

using care::SectionAccess;
using Phase = net::RecordSync::SectionState::Phase;
using Connection = net::PatientSession::Connection;

namespace
{
constexpr auto section = care::Section::Messages;
}

void MessagesPage::updateState()
{
    const auto state = m_session.sync().state(section);
    const bool everRead = m_session.records().syncedAt(net::syncKey(section)).isValid();
    const auto &access = m_session.mailbox().access();
    const auto reason = trouble();
    const bool canWrite = !reason && access.writing == SectionAccess::Granted;
    m_compose->setVisible(canWrite);
    m_conversation->setCanWrite(canWrite);
    QString sentence;
    if (!reason && access.writing != SectionAccess::Granted)
        sentence = tr("You can read messages here. Your access does not include writing them.");
    else if (!m_session.link().relatedPerson.isEmpty())
        //: %1 is the patient's name
        sentence = tr("Only you see this mailbox. %1 has another one, and you cannot see it.")
                       .arg(m_session.link().patientName);
    m_header->setSentence(sentence);
    updateNotice();
    updateOutgoing();
    const bool isEmpty = m_index.threads().empty();
    const bool isWaiting = !m_index.isReady()
        || (isEmpty && !everRead && state.phase != Phase::Ready && !m_session.connectionError());
    const bool stands = reason ? !hasOwnWriting() : isWaiting;
    if (reason)
        m_state->showError(*reason);
    else if (isWaiting)
        m_state->showLoading(loadingText(section, state.received));
    m_stack->setCurrentWidget(stands ? static_cast<QWidget *>(m_state) : m_splitter);
}

/// What the caregiver wrote stays within reach, whatever becomes of the access.
bool MessagesPage::hasOwnWriting() const
{
    const auto &outgoing = m_session.mailbox().outgoing();
    return !outgoing.drafts().isEmpty() || !outgoing.queue().isEmpty();
}

/// What stands in the way of the messages.
std::optional<ErrorText> MessagesPage::trouble() const
{
    const auto state = m_session.sync().state(section);
    const bool everRead = m_session.records().syncedAt(net::syncKey(section)).isValid();
    std::optional<Error> error = state.phase == Phase::Failed ? state.error : std::nullopt;
    if (!error && state.phase != Phase::Ready)
        error = m_session.connectionError();
    if (m_session.connection() == Connection::AccessEnded)
        return describeEndedAccess(m_session.link());
    if (state.phase == Phase::NoAccess)
        return describeAccess(section, state.access, m_session.link());
    if (m_session.mailbox().access().reading != SectionAccess::Granted)
        return describeAccess(section, m_session.mailbox().access().reading, m_session.link());
    if (error && m_index.threads().empty() && !everRead)
        return describeError(*error, m_session.link().practice, {}, m_clock.now());
    return std::nullopt;
}

void MessagesPage::updateNotice()
{
    const auto state = m_session.sync().state(section);
    const QDateTime synced = m_session.records().syncedAt(net::syncKey(section));
    if (const auto reason = trouble()) {
        if (!hasOwnWriting())
            return m_notice->clear(); // the page says it
        return m_notice->showNotice(models::Tone::Attention,
            //: A notice: %1 is what happened, %2 what it means
            tr("%1. %2 What you wrote is kept.").arg(reason->title, reason->explanation),
            reason->action);
    }
    if (m_session.connectionError() && synced.isValid())
        // What happened and what to do stands in the window's connection line, for all pages.
        return m_notice->showNotice(models::Tone::Attention,
            //: %1 is a moment, e.g. "today, 9:12 AM"
            models::wording::withOneStop(
                tr("You are looking at the messages as of %1. What you send waits until there is a "
                   "connection.")
                    .arg(momentText(synced, m_clock.now().date()))));
    const auto error = state.phase == Phase::Failed ? state.error : std::nullopt;
    if (!error)
        return m_notice->clear();
    const auto text = describeError(*error, m_session.link().practice, synced, m_clock.now());
    m_notice->showNotice(models::Tone::Attention,
        //: A notice: %1 is what happened, %2 what it means
        tr("%1. %2").arg(text.title, text.explanation), text.action);
}

void MessagesPage::updateOutgoing()
{
    const auto &outgoing = m_session.mailbox().outgoing();
    const auto drafts = outgoing.drafts();
    const auto cameBack = std::count_if(drafts.begin(), drafts.end(),
        [](const outbox::OutgoingMessage &draft) { return draft.refusal.has_value(); });
    const bool areInSight = m_threads->folder() == ThreadPane::Folder::Drafts;
    if (cameBack > 0 && !areInSight)
        return m_outgoing->showNotice(models::Tone::Danger,
            tr("%n messages came back and were not sent. They are in Drafts, with the reason.",
                nullptr, int(cameBack)),
            //: Button: goes to the folder of drafts
            tr("Show drafts"));
    const bool isWaiting = !outgoing.queue().isEmpty() && m_session.mailbox().sender().problem()
        && !m_session.connectionError();
    if (!isWaiting)
        return m_outgoing->clear();
    m_outgoing->showNotice(models::Tone::Attention,
        tr("%n messages have not left yet. They are sent as soon as the portal takes them.",
            nullptr, int(outgoing.queue().size())));
}

void MessagesPage::actOnTrouble()
{
    const auto kind
        = m_session.connectionError() ? m_session.connectionError()->kind : ErrorKind::Cancelled;
    const bool needsScope = m_session.sync().state(section).access == SectionAccess::NotInScope;
    if (kind == ErrorKind::SignInNeeded || needsScope)
        Q_EMIT signInRequested();
    else
        m_session.connectAndSync();
}

} // namespace kinward::ui
