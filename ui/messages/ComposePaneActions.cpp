#include "ui/common/DropAsCopy.h"
#include "ui/common/ErrorText.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/ScrollPage.h"
#include "ui/messages/AttachmentShelf.h"
#include "ui/messages/BodyEdit.h"
#include "ui/messages/ComposePane.h"
#include "ui/messages/ComposeWords.h"
#include "ui/messages/DocumentPicker.h"
#include "ui/people/RecipientEdit.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>

namespace kinward::ui
{

using What = outbox::LimitProblem::What;

namespace
{

constexpr qsizetype littleRoom = 500; ///< characters

/// Not a mistake as long as the message is not to leave.
bool isMissing(const outbox::LimitProblem &problem)
{
    return problem.what == What::NoRecipient || problem.what == What::NoTopic
        || problem.what == What::NoContent;
}

} // namespace

outbox::OutgoingMessage ComposePane::written() const
{
    auto message = m_keeper->message();
    message.recipients = m_to->recipients();
    message.topic = m_subject->text().simplified();
    message.body = m_body->toPlainText();
    message.attachments = m_shelf->attachments();
    message.about = m_aboutRecord;
    return message;
}

void ComposePane::takeChange()
{
    if (m_isFilling || m_isOver)
        return;
    m_saved->setText({});
    m_keeper->change(written());
    showRoom();
    updateTitle();
    updateNotice();
}

void ComposePane::showRoom()
{
    const auto most = limits().bodyLength;
    const qint64 left = most ? *most - m_body->toPlainText().size() : littleRoom + 1;
    m_room->setVisible(left >= 0 && left <= littleRoom);
    m_room->setText(
        tr("%n character(s) left", nullptr, int(std::clamp<qint64>(left, 0, littleRoom))));
}

QString ComposePane::limitText() const
{
    const auto message = written();
    auto problem = outbox::problemOf(message, limits());
    if (problem && isMissing(*problem) && !m_hasTried) {
        // What is missing may be still to come; what is too much is told at once.
        auto complete = message;
        if (complete.recipients.isEmpty())
            complete.recipients.append(care::Reference());
        if (complete.topic.trimmed().isEmpty())
            complete.topic = QStringLiteral("-");
        if (complete.body.trimmed().isEmpty())
            complete.body = QStringLiteral("-");
        problem = outbox::problemOf(complete, limits());
    }
    return problem ? describeLimit(*problem, practice()) : QString();
}

QString ComposePane::accessText() const
{
    const auto &access = m_means.session.mailbox().access();
    if (access.writing == care::SectionAccess::Granted)
        return {};
    if (access.reading == care::SectionAccess::Granted
        && access.writing == care::SectionAccess::NotOffered)
        //: %1 is "call Riverbend Clinic at (555) 010-4477"
        return tr("This portal takes no messages. To reach the practice, %1. Your draft is kept.")
            .arg(callPhrase(practice()));
    const auto text
        = describeAccess(care::Section::Messages, access.writing, m_means.session.link());
    //: %1 and %2 are sentences that say why messages cannot be written
    return tr("%1. %2 Your draft is kept.").arg(text.title, text.explanation);
}

/// What stands in the way, the most pressing first.
void ComposePane::updateNotice()
{
    m_to->setMost(limits().recipients);
    m_shelf->setLimits(limits());
    const QString access = accessText();
    m_send->setEnabled(access.isEmpty());
    const auto &refusal = m_keeper->message().refusal;
    QStringList texts{access, m_problem, limitText(),
        refusal ? describeRefusal(*refusal, practice()) : QString()};
    texts.removeAll(QString());
    if (texts.isEmpty())
        m_notice->clear();
    else
        m_notice->showNotice(models::Tone::Attention, texts.first());
}

void ComposePane::showProblem(const QString &sentence)
{
    m_problem = sentence;
    updateNotice();
    if (!sentence.isEmpty())
        m_page->ensureWidgetVisible(m_notice);
}

bool ComposePane::saveNow()
{
    if (m_isOver)
        return true;
    return m_keeper->saveNow().has_value();
}

/// Thrown away or taken over elsewhere: what is on the screen must not bring it back.
void ComposePane::followOutbox(const QStringList &ids)
{
    const QString id = m_keeper->message().id;
    if (m_isOver || !ids.contains(id))
        return;
    const auto kept = m_means.session.mailbox().outgoing().find(id);
    const bool isDraft = kept && kept->state == outbox::OutgoingState::Draft;
    if (isDraft)
        m_wasKept = true;
    else if (m_wasKept)
        abandon();
}

QString ComposePane::recipientProblem() const
{
    if (m_to->hasUnfinishedText())
        return tr("Choose somebody from the list, or empty the field “To”.");
    const auto recipients = m_to->recipients();
    for (const auto &recipient : recipients) {
        const auto member = m_means.members.memberOf(recipient);
        if (member && member->status == models::MessageMember::Status::NotAccepting)
            //: %1 is a member of the practice
            return tr("%1 takes no messages at the moment. Choose somebody else.")
                .arg(member->name);
    }
    return {};
}

void ComposePane::trySend()
{
    if (m_isOver || !m_send->isEnabled())
        return;
    m_hasTried = true;
    m_to->takeTyped();
    if (m_shelf->isCopying())
        return showProblem(tr("A file is still being added. Wait for it, then send the message."));
    if (const QString problem = recipientProblem(); !problem.isEmpty()) {
        showProblem(problem);
        return m_to->focusField();
    }
    showProblem({});
    const auto message = written();
    if (const auto problem = outbox::problemOf(message, limits()))
        return focusFieldOf(*problem);
    m_keeper->change(message);
    if (!m_keeper->send())
        return showProblem(tr("This message could not be put in the outbox, so it was not sent. "
                              "The disk may be full. Make room, then send it again."));
    m_isOver = true;
    Q_EMIT sent(message.id);
    close();
}

void ComposePane::focusFieldOf(const outbox::LimitProblem &problem)
{
    switch (problem.what) {
    case What::NoRecipient:
    case What::TooManyRecipients:
        return m_to->focusField();
    case What::NoTopic:
    case What::SubjectTooLong:
        return m_subject->setFocus(Qt::OtherFocusReason);
    case What::NoContent:
    case What::BodyTooLong:
        return m_body->setFocus(Qt::OtherFocusReason);
    default:
        return m_addFiles->setFocus(Qt::OtherFocusReason);
    }
}

void ComposePane::focusFirstEmpty()
{
    if (m_to->recipients().isEmpty())
        m_to->focusField();
    else if (m_subject->text().trimmed().isEmpty() && !m_subject->isReadOnly())
        m_subject->setFocus(Qt::OtherFocusReason);
    else {
        m_body->setFocus(Qt::OtherFocusReason);
        m_body->moveCursor(QTextCursor::End);
    }
}

void ComposePane::askToDiscard()
{
    const auto message = written();
    if (message.isBlank())
        return discard();
    m_ask(this,
        {tr("Discard this message?"),
            tr("What you wrote is removed from this computer, and the files that you added to it. "
               "Nothing was sent."),
            tr("Discard message"), tr("Keep writing")},
        [this] { discard(); });
}

void ComposePane::discard()
{
    if (m_isOver)
        return;
    if (!m_keeper->discard())
        return showProblem(
            tr("This draft could not be removed. Try again, or close the window to keep it."));
    m_isOver = true;
    close();
}

void ComposePane::abandon()
{
    m_keeper->letGo();
    m_isOver = true;
    close();
}

void ComposePane::chooseFiles()
{
    m_chooseFiles(this, tr("Add files to the message"),
        [this](const QStringList &paths) { addFiles(paths); });
}

void ComposePane::addFiles(const QStringList &paths)
{
    showProblem({});
    m_shelf->addFiles(paths);
}

void ComposePane::chooseDocument()
{
    showProblem({});
    auto *picker = new DocumentPicker(m_means.session.records(), m_means.theme, this);
    connect(picker, &DocumentPicker::chosen, m_shelf, &AttachmentShelf::addDocument);
    picker->open();
}

void ComposePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty())
        acceptAsCopy(event);
}

void ComposePane::dropEvent(QDropEvent *event)
{
    addFiles(filesOf(event->mimeData()));
    acceptAsCopy(event);
}

void ComposePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// False: the window has to stay.
bool ComposePane::keepForClosing()
{
    if (m_shelf->isCopying()) {
        showProblem(tr("A file is still being added. Wait for it, or stop it."));
        return false;
    }
    const bool isBlank = written().isBlank();
    if (isBlank && m_wasKept)
        return m_keeper->discard().has_value();
    if (isBlank || saveNow())
        return true;
    m_ask(this,
        {tr("Close without saving?"),
            tr("This draft could not be saved. If you close the window now, what you wrote since "
               "it "
               "was last saved is lost."),
            tr("Close without saving"), tr("Keep the window open")},
        [this] { abandon(); });
    return false;
}

void ComposePane::closeEvent(QCloseEvent *event)
{
    if (!m_isOver && !keepForClosing())
        return event->ignore();
    m_isOver = true;
    event->accept();
    Q_EMIT closed();
}

} // namespace kinward::ui
