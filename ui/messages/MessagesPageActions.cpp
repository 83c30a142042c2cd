#include "ui/common/Sections.h"
#include "ui/messages/ConversationPane.h"
#include "ui/messages/MessagesPage.h"
#include "ui/messages/ThreadPane.h"

#include <QPushButton>

// What the page does; what it is made of is in MessagesPage.cpp.
namespace kinward::ui
{

void MessagesPage::openMessage(const QString &messageId)
{
    using Folder = ThreadPane::Folder;
    QString threadId = m_index.threadOf(messageId);
    if (threadId.isEmpty() && m_index.find(messageId))
        threadId = messageId;
    const auto *thread = m_index.find(threadId);
    if (!thread)
        return;
    Folder folder = thread->hasReceived() ? Folder::Inbox : Folder::Sent;
    if (thread->isArchived())
        folder = Folder::Archived;
    else if (thread->isNew)
        folder = m_session.mailbox().outgoing().canBeTakenBack(messageId) ? Folder::Outbox
                                                                          : Folder::Drafts;
    m_threads->setFolder(folder);
    m_threads->choose(messageId, threadId);
    openThread(threadId);
    openConversation();
}

void MessagesPage::openThread(const QString &threadId)
{
    m_keptUnread.clear();
    m_conversation->setThread(threadId);
}

void MessagesPage::closeThread()
{
    m_threads->chooseNothing();
    m_conversation->setThread({});
}

/// What is in sight of somebody who looks is read.
void MessagesPage::markShown()
{
    const auto *thread = m_conversation->conversation().shown();
    if (!thread || thread->unread() == 0 || thread->id == m_keptUnread
        || !m_conversation->isVisible() || !window()->isActiveWindow())
        return;
    QStringList unread;
    for (const auto &message : thread->messages) {
        if (message.isUnread)
            unread.append(message.id);
    }
    // Where it cannot be kept it stays unread, which is what the person sees.
    m_session.mailbox().marks().setRead(unread, true);
}

void MessagesPage::markUnread()
{
    const auto *thread = m_conversation->conversation().shown();
    if (!thread || m_conversation->conversation().answers().isEmpty())
        return;
    m_keptUnread = thread->id;
    const auto kept
        = m_session.mailbox().marks().setRead({m_conversation->conversation().answers()}, false);
    closeThread();
    backToList();
    if (!kept)
        tellNotKept();
}

void MessagesPage::archive(bool archived)
{
    const auto *thread = m_conversation->conversation().shown();
    if (!thread || thread->isNew)
        return;
    const auto ids = thread->idsAtPortal();
    const bool wasInFront = m_threads->folder() == ThreadPane::Folder::Inbox
        || m_threads->folder() == ThreadPane::Folder::Archived;
    if (!m_session.mailbox().marks().setArchived(ids, archived))
        return tellNotKept();
    if (!wasInFront)
        return; // it stays in this folder
    closeThread();
    backToList();
}

void MessagesPage::reply()
{
    const auto &talk = m_conversation->conversation();
    const auto *thread = talk.shown();
    if (!thread || thread->isNew || !m_compose->isVisibleTo(this))
        return;
    ComposeRequest request;
    request.draftId = talk.draft();
    if (request.draftId.isEmpty()) {
        request.threadId = thread->id;
        request.inResponseTo = talk.answers();
        request.recipients = talk.answerTo();
        request.subject = thread->topic;
    }
    Q_EMIT composeRequested(request);
}

void MessagesPage::openAbout(const care::Reference &record)
{
    for (const auto section : care::allSections) {
        if (care::mainResourceOf(section) == record.type())
            return Q_EMIT recordRequested(section, record.id());
    }
}

void MessagesPage::goOnWriting(const QString &messageId)
{
    auto &outgoing = m_session.mailbox().outgoing();
    if (outgoing.canBeTakenBack(messageId) && !outgoing.takeBack(messageId))
        return Q_EMIT told(models::Tone::Attention,
            tr("It is too late to take this message back: it is being sent."));
    ComposeRequest request;
    request.draftId = messageId;
    Q_EMIT composeRequested(request);
}

void MessagesPage::discard(const QString &messageId)
{
    m_ask(this,
        {tr("Throw this message away?"), tr("It was not sent. It cannot be brought back."),
            //: Button: throws a message away
            tr("Throw away"),
            //: Button: does not throw a message away
            tr("Keep it")},
        [this, messageId] {
            if (!m_session.mailbox().outgoing().discard(messageId))
                Q_EMIT told(models::Tone::Attention,
                    tr("It is too late to take this message back: it is being sent."));
        });
}

void MessagesPage::tellNotKept()
{
    Q_EMIT told(models::Tone::Danger,
        tr("That could not be written down. Make room on the disk, then try again."));
}

} // namespace kinward::ui
