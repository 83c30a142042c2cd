#include "ui/messages/ConversationPane.h"

#include "core/models/MailWording.h"
#include "ui/common/ErrorText.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/messages/LinkedText.h"
#include "ui/messages/MessageCard.h"

#include <QDesktopServices>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

namespace
{
constexpr int mostAtOnce = 40; ///< messages; the earlier ones are a button away
constexpr int fewestLines = 7; ///< of a message in sight; where there is less room the page scrolls
} // namespace

ConversationPane::ConversationPane(
    const models::MailIndex &index, const Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_theme(theme)
    , m_model(new models::ConversationModel(index, this))
    , m_ask(&ConfirmDialog::ask)
    , m_openUrl(&QDesktopServices::openUrl)
    , m_back(new QPushButton(this))
    , m_topic(new WrappingLabel(this))
    , m_actions(new QWidget(this))
    , m_reply(new QPushButton(m_actions))
    , m_archive(new QPushButton(m_actions))
    , m_unread(new QPushButton(m_actions))
    , m_about(new QPushButton(m_actions))
    , m_earlier(new QPushButton)
    , m_page(new QScrollArea(this))
    , m_nothing(new StatePane(theme, this))
    , m_most(mostAtOnce)
{
    buildHead();
    connect(m_back, &QPushButton::clicked, this, &ConversationPane::backRequested);
    connect(m_reply, &QPushButton::clicked, this, &ConversationPane::replyRequested);
    connect(m_archive, &QPushButton::clicked, this, [this] {
        if (const auto *thread = m_model->shown())
            Q_EMIT archiveRequested(!thread->isArchived());
    });
    connect(m_unread, &QPushButton::clicked, this, &ConversationPane::markUnreadRequested);
    connect(m_about, &QPushButton::clicked, this, [this] {
        if (!m_model->about().isEmpty())
            Q_EMIT aboutRequested(m_model->about().constFirst());
    });
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_most += mostAtOnce;
        takeMessages();
    });
    connect(m_model, &models::ConversationModel::reloaded, this, &ConversationPane::takeMessages);
    retranslate();
}

void ConversationPane::buildHead()
{
    const struct {
        QPushButton *button;
        const char *name;
        const char *iconName;
        const char *kind;
    } buttons[] = {{m_back, "conversationBack", "back", "quiet"},
        {m_reply, "replyButton", "messages", "primary"},
        {m_archive, "archiveButton", "archive", ""}, {m_unread, "unreadButton", "mail", ""},
        {m_about, "aboutButton", "forward", "link"}, {m_earlier, "earlierButton", "clock", ""}};
    for (const auto &look : buttons) {
        look.button->setObjectName(QLatin1String(look.name));
        setKind(look.button, QLatin1String(look.kind));
        look.button->setIcon(icon(QLatin1String(look.iconName), m_theme,
            look.button == m_reply ? &ThemeColors::accentInk : &ThemeColors::ink));
    }
    m_back->hide();
    m_topic->setObjectName(QStringLiteral("conversationTopic"));
    m_topic->setTextFormat(Qt::PlainText);
    setKind(m_topic, QStringLiteral("cardTitle"));
    m_nothing->setObjectName(QStringLiteral("conversationNothing"));
    auto *actions = new FlowLayout(m_theme.grid(1), m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    for (auto *button : {m_reply, m_archive, m_unread, m_about})
        actions->addWidget(button);
    m_page->setObjectName(QStringLiteral("conversationPage"));
    setKind(m_page, QStringLiteral("page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setWidgetResizable(true);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setFocusPolicy(Qt::NoFocus); // its cards are reached
    m_page->setMinimumHeight(fontMetrics().lineSpacing() * fewestLines);
    auto *cards = new QWidget;
    setKind(cards, QStringLiteral("page"));
    m_column = new QVBoxLayout(cards);
    m_column->setContentsMargins(0, 0, m_theme.grid(1), m_theme.grid(1));
    m_column->setSpacing(m_theme.grid(1.5));
    m_column->addWidget(m_earlier, 0, Qt::AlignLeading);
    m_column->addStretch(1);
    m_page->setWidget(cards);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.grid(1));
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addWidget(m_topic);
    column->addWidget(m_actions);
    column->addWidget(m_page, 1);
    column->addWidget(m_nothing, 1);
}

void ConversationPane::setThread(const QString &threadId)
{
    if (threadId != m_model->threadId())
        m_most = mostAtOnce;
    m_model->setThread(threadId);
}

void ConversationPane::setCanWrite(bool canWrite)
{
    m_canWrite = canWrite;
    updateHead();
}

void ConversationPane::setNarrow(bool narrow) { m_back->setVisible(narrow); }

MessageCard *ConversationPane::makeCard()
{
    auto *card = new MessageCard(m_theme, m_page->widget());
    connect(card, &MessageCard::linkFollowed, this, &ConversationPane::followLink);
    connect(card, &MessageCard::openWanted, this, &ConversationPane::openWanted);
    connect(card, &MessageCard::saveWanted, this, &ConversationPane::saveWanted);
    connect(card, &MessageCard::documentWanted, this, &ConversationPane::documentWanted);
    connect(card, &MessageCard::writingWanted, this, &ConversationPane::writingWanted);
    connect(card, &MessageCard::discardWanted, this, &ConversationPane::discardWanted);
    return card;
}

/// Cards of messages that stay keep the focus and the place. Those of others are used again: new
/// ones are most of what opening a conversation costs.
void ConversationPane::takeMessages()
{
    const int all = m_model->rowCount();
    const int first = std::max(0, all - m_most);
    QSet<QString> shown;
    for (int row = first; row < all; ++row)
        shown.insert(m_model->at(row).id);
    QHash<QString, MessageCard *> known;
    QList<MessageCard *> spare;
    for (auto *card : std::as_const(m_cards)) {
        if (shown.contains(card->entry().id))
            known.insert(card->entry().id, card);
        else
            spare.append(card);
    }
    m_cards.clear();
    for (int row = first; row < all; ++row) {
        const auto &entry = m_model->at(row);
        MessageCard *card = known.take(entry.id);
        if (!card)
            card = spare.isEmpty() ? makeCard() : spare.takeFirst();
        card->setEntry(entry, m_clock.now().date());
        place(card, 1 + row - first); // after the button for earlier ones
        m_cards.append(card);
    }
    for (auto *card : std::as_const(spare)) {
        m_column->removeWidget(card);
        card->hide();
        card->deleteLater(); // it may be its own button that changed the thread
    }
    m_earlier->setVisible(first > 0);
    updateHead();
    if (std::exchange(m_shownThread, m_model->threadId()) != m_model->threadId())
        QTimer::singleShot(0, this, &ConversationPane::scrollToRead); // once it is laid out
    Q_EMIT changed();
}

/// What stays where it is need not be measured again.
void ConversationPane::place(MessageCard *card, int index)
{
    if (m_column->indexOf(card) == index)
        return;
    m_column->removeWidget(card);
    m_column->insertWidget(index, card);
    card->show();
}

void ConversationPane::updateHead()
{
    const auto *thread = m_model->shown();
    for (QWidget *part : {static_cast<QWidget *>(m_topic), static_cast<QWidget *>(m_page)})
        part->setVisible(thread != nullptr);
    m_actions->setVisible(thread && (!thread->isNew || thread->hasReceived()));
    m_nothing->setVisible(!thread);
    if (!thread)
        return;
    m_topic->setText(thread->topic.isEmpty() ? models::wording::noTopic() : thread->topic);
    const bool isArchived = thread->isArchived();
    m_reply->setVisible(m_canWrite && !thread->isNew);
    m_archive->setVisible(!thread->isNew);
    m_archive->setText(isArchived
            //: Button: takes a conversation out of the archive
            ? tr("Move to inbox")
            //: Button: puts a conversation away, out of the inbox
            : tr("Archive"));
    m_unread->setVisible(thread->hasReceived());
    const auto &about = m_model->about();
    m_about->setVisible(!about.isEmpty());
    if (!about.isEmpty())
        m_about->setText(about.constFirst().display.isEmpty()
                //: Button: opens the entry of the record that a conversation is about
                ? tr("Show what this is about")
                //: The same; %1 is that entry, e.g. "metformin 500 mg"
                : tr("About: %1").arg(about.constFirst().display));
}

MessageCard *ConversationPane::cardToRead() const
{
    const auto unread = std::find_if(m_cards.begin(), m_cards.end(),
        [](const MessageCard *card) { return card->entry().isUnread; });
    if (unread != m_cards.end())
        return *unread;
    return m_cards.isEmpty() ? nullptr : m_cards.constLast();
}

void ConversationPane::scrollToRead()
{
    if (const auto *card = cardToRead())
        m_page->verticalScrollBar()->setValue(card->y()); // it may be longer than there is room for
}

void ConversationPane::focusMessages()
{
    if (auto *card = cardToRead())
        card->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::followLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!isLink(url))
        return; // never made by us
    m_ask(this,
        {tr("Leave Kinward and open this link?"),
            //: %1 is the name of a host, e.g. "example.org", %2 the whole address
            tr("It leads to %1, which is not part of this program:\n%2\n\nOpen it only if you "
               "expected it.")
                .arg(plainHost(url), url.toString(QUrl::FullyEncoded)),
            //: Button
            tr("Open in the browser"),
            //: Button
            tr("Stay here")},
        [this, url] { m_openUrl(url); });
}

void ConversationPane::retranslate()
{
    m_back->setText(tr("Back to the list"));
    m_reply->setText(
        //: Button: writes an answer
        tr("Reply"));
    m_unread->setText(tr("Mark as unread"));
    m_earlier->setText(tr("Show earlier messages"));
    m_nothing->showEmpty(QStringLiteral("messages"), tr("No conversation is open"),
        tr("Choose one from the list to read it."));
    updateHead();
}

void ConversationPane::writeTo(Paper &paper) const
{
    const auto *thread = m_model->shown();
    if (!thread)
        return;
    paper.heading(thread->topic.isEmpty() ? models::wording::noTopic() : thread->topic);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto &entry = m_model->at(row);
        const QString who = entry.isOwn() ? tr("You") : entry.from;
        const QString when = entry.when.isValid()
            ? QLocale().toString(entry.when.toLocalTime(), QLocale::LongFormat)
            : QString();
        paper.heading(who, 3);
        paper.soft(QStringList{when, models::wording::deliveryText(entry.delivery)}.join(
            QStringLiteral(" · ")));
        paper.paragraph(entry.body);
        for (const auto &file : entry.files)
            paper.item(file.file.title, models::describeFile(file.file));
    }
}

} // namespace kinward::ui
