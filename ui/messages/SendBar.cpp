#include "ui/messages/SendBar.h"

#include "ui/common/NoticeBar.h"
#include "ui/messages/ComposeWords.h"

#include <QBoxLayout>
#include <QEvent>

namespace kinward::ui
{

using Connection = net::PatientSession::Connection;
using outbox::OutgoingState;

SendBar::SendBar(net::PatientSession &session, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_notice(new NoticeBar(theme))
{
    setObjectName(QStringLiteral("sendBar"));
    m_notice->setObjectName(QStringLiteral("sendNotice"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 0);
    column->addWidget(m_notice);
    for (auto *timer : {&m_undoEnds, &m_rest})
        timer->setSingleShot(true);
    connect(&m_undoEnds, &QTimer::timeout, this, &SendBar::update);
    connect(&m_rest, &QTimer::timeout, this, &SendBar::clear);
    connect(m_notice, &NoticeBar::actionTriggered, this, &SendBar::act);
    auto &mailbox = session.mailbox();
    connect(&mailbox.sender(), &net::MessageSender::sent, this, [this](const QString &id) {
        m_isSent = m_isSent || id == m_messageId;
        update();
    });
    connect(&mailbox.sender(), &net::MessageSender::problemChanged, this, &SendBar::update);
    connect(&mailbox.outgoing(), &outbox::Outbox::changed, this, [this](const QStringList &ids) {
        if (ids.contains(m_messageId))
            update();
    });
    connect(&session, &net::PatientSession::connectionChanged, this, &SendBar::update);
    hide();
}

void SendBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_stage != Stage::Nothing)
        showStage();
}

void SendBar::follow(const QString &messageId, const QString &names)
{
    m_messageId = messageId;
    m_names = names;
    m_told.clear();
    m_isSent = false;
    m_rest.stop();
    m_undoEnds.start(outbox::Outbox::undoTime);
    m_stage = stageOf();
    showStage();
}

void SendBar::tell(const QString &sentence)
{
    m_messageId.clear();
    m_told = sentence;
    m_rest.stop();
    m_stage = Stage::Told;
    showStage();
}

SendBar::Stage SendBar::stageOf() const
{
    if (m_messageId.isEmpty())
        return m_told.isEmpty() ? Stage::Nothing : Stage::Told;
    const auto message = m_session.mailbox().outgoing().find(m_messageId);
    if (!message)
        return m_isSent ? Stage::Sent : Stage::Nothing; // it came back as a record, or was dropped
    switch (message->state) {
    case OutgoingState::Draft:
        return message->refusal ? Stage::CameBack : Stage::Nothing;
    case OutgoingState::Sent:
        return Stage::Sent;
    case OutgoingState::Waiting:
    case OutgoingState::Sending:
        break;
    }
    return message->mayHaveLeft ? Stage::Leaving : Stage::Waiting;
}

void SendBar::update()
{
    const Stage stage = stageOf();
    const bool isNew = stage != m_stage;
    m_stage = stage;
    if (stage == Stage::Nothing)
        return clear();
    if (stage == Stage::Sent && isNew)
        m_rest.start(restTime);
    showStage();
}

/// Why it is still here.
QString SendBar::waitingText() const
{
    switch (m_session.connection()) {
    case Connection::Offline:
        //: %1 are the names of those to whom a message goes
        return tr("No connection. Your message to %1 goes out by itself when it is back.")
            .arg(m_names);
    case Connection::SignInNeeded:
        return tr("Sign in again, then your message to %1 goes out.").arg(m_names);
    case Connection::AccessEnded:
        return tr("Your message to %1 was not sent, because your access ended.").arg(m_names);
    case Connection::Connecting:
    case Connection::Online:
        break;
    }
    if (!m_undoEnds.isActive() && m_session.mailbox().sender().problem())
        return tr("Your message to %1 could not leave yet. We keep trying.").arg(m_names);
    return tr("Sending your message to %1…").arg(m_names);
}

void SendBar::showStage()
{
    using models::Tone;
    //: Button: takes a notice away
    const QString close = tr("Close");
    show();
    switch (m_stage) {
    case Stage::Nothing:
        return clear();
    case Stage::Waiting:
        //: Button: the message is not sent, and opens to be written on
        return m_notice->showNotice(Tone::Neutral, waitingText(), tr("&Undo"));
    case Stage::Leaving:
        return m_notice->showNotice(Tone::Neutral, waitingText(), close);
    case Stage::Sent:
        //: %1 are the names of those to whom a message went
        return m_notice->showNotice(
            Tone::Good, tr("Your message to %1 was sent.").arg(m_names), close);
    case Stage::CameBack: {
        const auto message = m_session.mailbox().outgoing().find(m_messageId);
        return m_notice->showNotice(Tone::Attention,
            describeRefusal(*message->refusal, m_session.link().practice),
            //: Button: opens the message that came back
            tr("Open the message"));
    }
    case Stage::Told:
        return m_notice->showNotice(Tone::Attention, m_told, close);
    }
}

void SendBar::act()
{
    const QString id = m_messageId;
    const Stage stage = m_stage;
    clear();
    if (stage == Stage::Waiting || stage == Stage::CameBack)
        Q_EMIT editRequested(id);
}

void SendBar::clear()
{
    m_messageId.clear();
    m_told.clear();
    m_stage = Stage::Nothing;
    m_undoEnds.stop();
    m_rest.stop();
    m_notice->clear();
    hide();
}

} // namespace kinward::ui
