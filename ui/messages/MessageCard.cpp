#include "ui/messages/MessageCard.h"

#include "core/models/MailWording.h"
#include "ui/common/ErrorText.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/messages/LinkedText.h"
#include "ui/messages/MessageFiles.h"

#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::ui
{

using models::Delivery;

MessageCard::MessageCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_who(new WrappingLabel(this))
    , m_facts(new WrappingLabel(this))
    , m_reason(new NoticeBar(theme, this))
    , m_body(new WrappingLabel(this))
    , m_files(new MessageFiles(theme, this))
    , m_state(new WrappingLabel(this))
    , m_actions(new QWidget(this))
    , m_write(new QPushButton(m_actions))
    , m_discard(new QPushButton(m_actions))
{
    setObjectName(QStringLiteral("messageCard"));
    setKind(this, QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    buildHead();
    connect(m_body, &QLabel::linkActivated, this, &MessageCard::linkFollowed);
    connect(m_files, &MessageFiles::openWanted, this, &MessageCard::openWanted);
    connect(m_files, &MessageFiles::saveWanted, this, &MessageCard::saveWanted);
    connect(m_files, &MessageFiles::documentWanted, this, &MessageCard::documentWanted);
    connect(m_write, &QPushButton::clicked, this, [this] { Q_EMIT writingWanted(m_entry.id); });
    connect(m_discard, &QPushButton::clicked, this, [this] { Q_EMIT discardWanted(m_entry.id); });
}

void MessageCard::buildHead()
{
    m_who->setObjectName(QStringLiteral("messageWho"));
    m_facts->setObjectName(QStringLiteral("messageFacts"));
    m_reason->setObjectName(QStringLiteral("messageReason"));
    m_body->setObjectName(QStringLiteral("messageBody"));
    m_state->setObjectName(QStringLiteral("messageState"));
    m_write->setObjectName(QStringLiteral("messageWrite"));
    m_discard->setObjectName(QStringLiteral("messageDiscard"));
    setKind(m_who, QStringLiteral("strong"));
    setKind(m_facts, QStringLiteral("small"));
    setKind(m_state, QStringLiteral("small"));
    setKind(m_discard, QStringLiteral("quiet"));
    for (auto *label : {m_who, m_facts, m_state})
        label->setTextFormat(Qt::PlainText);
    m_discard->setIcon(icon(QStringLiteral("trash"), m_theme));
    auto *actions = new FlowLayout(m_theme.grid(1), m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->addWidget(m_write);
    actions->addWidget(m_discard);
    auto *column = new QVBoxLayout(this);
    const int margin = m_theme.grid(2);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(m_theme.grid(1));
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_who);
    head->addWidget(m_facts);
    column->addLayout(head);
    column->addWidget(m_reason);
    column->addWidget(m_body);
    column->addWidget(m_files);
    column->addWidget(m_state);
    column->addWidget(m_actions);
}

void MessageCard::setEntry(const models::ConversationEntry &entry, const QDate &today)
{
    const bool isSame = entry == m_entry;
    m_entry = entry;
    showWords(today); // the day may be another one
    if (isSame)
        return;
    showBody();
    showActions();
    m_files->setFiles(entry.files);
    update();
}

QString MessageCard::who() const
{
    if (m_entry.isOwn())
        //: Who wrote a message: the person in front of the screen
        return tr("You");
    //: Who wrote a message, where nobody is named
    return m_entry.from.isEmpty() ? tr("The practice") : m_entry.from;
}

QString MessageCard::stateText(const QDate &today) const
{
    const QString state = models::wording::deliveryText(m_entry.delivery);
    if (!m_entry.stateSince.isValid())
        return state;
    //: How far a message has come and since when: "Read at the practice · today, 9:12 AM"
    return tr("%1 · %2").arg(state, momentText(m_entry.stateSince, today));
}

void MessageCard::showWords(const QDate &today)
{
    const QString moment = m_entry.when.isValid() ? momentText(m_entry.when, today) : QString();
    QStringList facts;
    if (!m_entry.to.isEmpty())
        //: Under the name of who wrote a message: %1 is whom it went to
        facts.append(tr("To %1").arg(m_entry.to));
    facts.append(moment);
    facts.removeAll(QString());
    m_who->setText(m_entry.isUnread ? QStringLiteral("● ") + who() : who());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setVisible(!facts.isEmpty());
    const QString exact = QLocale().toString(m_entry.when.toLocalTime(), QLocale::LongFormat);
    m_facts->setToolTip(m_entry.when.isValid() ? exact : QString());
    m_state->setText(stateText(today));
    m_state->setVisible(!m_state->text().isEmpty());
    QStringList spoken;
    if (m_entry.isUnread)
        //: Said by a screen reader before a message
        spoken.append(tr("Unread"));
    //: Said by a screen reader: %1 is who wrote the message
    spoken << tr("Message from %1").arg(who()) << facts << stateText(today) << m_entry.reason;
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(QStringLiteral(". ")));
    setAccessibleDescription(m_entry.body);
}

void MessageCard::showBody()
{
    // What somebody else wrote is never read as markup.
    const bool linked = hasLinks(m_entry.body);
    m_body->setTextFormat(linked ? Qt::RichText : Qt::PlainText);
    m_body->setText(linked ? linkedText(m_entry.body) : m_entry.body);
    m_body->setVisible(!m_entry.body.isEmpty());
    m_body->setOpenExternalLinks(false);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse
        | (linked ? Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                  : Qt::NoTextInteraction));
    if (m_entry.delivery != Delivery::CameBack)
        return m_reason->clear();
    m_reason->showNotice(models::Tone::Danger,
        m_entry.reason.isEmpty()
            ? tr("This message was not sent: the portal did not take it. It is kept as a draft.")
            //: %1 is the reason in the portal's words, a sentence
            : tr("This message was not sent. %1 It is kept as a draft.").arg(m_entry.reason));
}

void MessageCard::showActions()
{
    const bool isDraft
        = m_entry.delivery == Delivery::Draft || m_entry.delivery == Delivery::CameBack;
    const bool canChange = isDraft || m_entry.canBeTakenBack;
    m_write->setIcon(icon(QStringLiteral("messages"), m_theme));
    //: Button: opens a draft, to go on with it
    m_write->setText(isDraft ? tr("Continue writing")
                             //: Button: keeps a message from leaving, and opens it
                             : tr("Take back and edit"));
    //: Button: throws a draft away
    m_discard->setText(isDraft ? tr("Discard draft…")
                               //: Button: throws a message away that has not left
                               : tr("Do not send…"));
    m_actions->setVisible(canChange);
}

/// The ring of the focus; the style sheet has none for frames.
void MessageCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colors().focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
}

} // namespace kinward::ui
