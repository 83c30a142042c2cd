#include "ui/messages/MessagesPage.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PageHeader.h"
#include "ui/common/Sections.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/messages/ConversationPane.h"
#include "ui/messages/ThreadPane.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

// What the page is made of; what it does is in MessagesPageActions.cpp.
namespace kinward::ui
{

namespace
{

/// In characters, so that large text gets one column on a screen that has two for small text.
constexpr int listCharacters = 30; ///< least width beside the conversation
constexpr int conversationCharacters = 44;
constexpr int marginCharacters = 14;
constexpr int listShare = 38;
constexpr int conversationShare = 62;

} // namespace

MessagesPage::MessagesPage(net::PatientSession &session, const models::MailIndex &index,
    const Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_index(index)
    , m_clock(clock)
    , m_theme(theme)
    , m_ask(&ConfirmDialog::ask)
    , m_header(new PageHeader(theme, this))
    , m_emergency(new WrappingLabel(this))
    , m_notice(new NoticeBar(theme, this))
    , m_outgoing(new NoticeBar(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(theme, m_stack))
    , m_splitter(new QSplitter(m_stack))
    , m_threads(new ThreadPane(index, clock, theme, m_splitter))
    , m_conversation(new ConversationPane(index, clock, theme, m_splitter))
    , m_opener(new AttachmentOpener(session, clock, AttachmentOpener::usualFolder(), this))
{
    buildFrame();
    addShortcuts();
    connectParts();
    connectConversation();
    retranslate();
}

MessagesPage::~MessagesPage() = default;

void MessagesPage::buildFrame()
{
    m_notice->setObjectName(QStringLiteral("messagesNotice"));
    m_outgoing->setObjectName(QStringLiteral("outgoingNotice"));
    m_state->setObjectName(QStringLiteral("messagesState"));
    m_emergency->setObjectName(QStringLiteral("emergencyLine"));
    setKind(m_emergency, QStringLiteral("attention"));
    m_emergency->setTextFormat(Qt::PlainText);
    m_emergency->setCharactersPerLine(110); // one line where there is room
    m_compose = m_header->addButton(QString(), QStringLiteral("messages"));
    m_compose->setObjectName(QStringLiteral("composeButton"));
    m_splitter->addWidget(m_threads);
    m_splitter->addWidget(m_conversation);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(m_theme.grid(2));
    m_splitter->setStretchFactor(0, listShare);
    m_splitter->setStretchFactor(1, conversationShare);
    m_splitter->setSizes({listShare * 100, conversationShare * 100});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    const int margin = m_theme.grid(3);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(m_theme.grid(1.5));
    column->addWidget(m_header);
    column->addWidget(m_emergency);
    column->addWidget(m_notice);
    column->addWidget(m_outgoing);
    column->addWidget(m_stack, 1);
}

void MessagesPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    const auto ifOpen = [this](auto action) {
        return [this, action] {
            if (m_conversation->conversation().shown())
                action();
        };
    };
    add(QKeySequence::Find, [this] {
        backToList();
        m_threads->focusFilter();
    });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_R, ifOpen([this] { reply(); }));
    add(Qt::CTRL | Qt::Key_E,
        ifOpen([this] { archive(!m_conversation->conversation().shown()->isArchived()); }));
    add(Qt::CTRL | Qt::Key_U, ifOpen([this] { markUnread(); }));
}

void MessagesPage::connectParts()
{
    const auto update = [this] { updateState(); };
    connect(
        &m_session.sync(), &net::RecordSync::sectionChanged, this, [this](care::Section changed) {
            if (changed == care::Section::Messages)
                updateState();
        });
    connect(&m_session, &net::PatientSession::connectionChanged, this, update);
    connect(&m_session, &net::PatientSession::linkChanged, this, &MessagesPage::retranslate);
    connect(&m_session.records(), &store::RecordStore::syncedAtChanged, this, update);
    auto &mailbox = m_session.mailbox();
    connect(&mailbox, &net::Mailbox::accessChanged, this, update);
    connect(&mailbox.sender(), &net::MessageSender::problemChanged, this, update);
    connect(&m_index, &models::MailIndex::changed, this, update);
    connect(m_state, &StatePane::actionTriggered, this, &MessagesPage::actOnTrouble);
    connect(m_notice, &NoticeBar::actionTriggered, this, &MessagesPage::actOnTrouble);
    connect(m_outgoing, &NoticeBar::actionTriggered, this, [this] {
        m_threads->setFolder(ThreadPane::Folder::Drafts);
        backToList();
    });
    connect(m_compose, &QPushButton::clicked, this, [this] { Q_EMIT composeRequested({}); });
    connect(m_threads, &ThreadPane::chosen, this, &MessagesPage::openThread);
    connect(m_threads, &ThreadPane::opened, this, &MessagesPage::openConversation);
    connect(m_threads, &ThreadPane::folderChanged, this, [this] {
        closeThread();
        updateOutgoing();
    });
    connect(m_opener, &AttachmentOpener::told, this, &MessagesPage::told);
    connect(m_opener, &AttachmentOpener::started, this, &MessagesPage::fetchStarted);
    connect(m_opener, &AttachmentOpener::progressed, this, &MessagesPage::fetchProgressed);
    connect(m_opener, &AttachmentOpener::opened, this, &MessagesPage::fetchEnded);
}

void MessagesPage::connectConversation()
{
    using Pane = ConversationPane;
    connect(m_conversation, &Pane::changed, this, [this] {
        // A draft that was sent is no conversation any more: in one column back to the list.
        if (m_isNarrow && !m_conversation->conversation().shown() && m_threads->isHidden())
            backToList();
        markShown();
    });
    connect(m_conversation, &Pane::backRequested, this, &MessagesPage::backToList);
    connect(m_conversation, &Pane::replyRequested, this, &MessagesPage::reply);
    connect(m_conversation, &Pane::archiveRequested, this, &MessagesPage::archive);
    connect(m_conversation, &Pane::markUnreadRequested, this, &MessagesPage::markUnread);
    connect(m_conversation, &Pane::aboutRequested, this, &MessagesPage::openAbout);
    connect(m_conversation, &Pane::openWanted, m_opener, &AttachmentOpener::open);
    connect(m_conversation, &Pane::saveWanted, this, &MessagesPage::fileWanted);
    connect(m_conversation, &Pane::writingWanted, this, &MessagesPage::goOnWriting);
    connect(m_conversation, &Pane::discardWanted, this, &MessagesPage::discard);
    connect(m_conversation, &Pane::documentWanted, this,
        [this](const QString &id) { Q_EMIT recordRequested(care::Section::Documents, id); });
}

void MessagesPage::setAsker(const Asker &asker)
{
    m_ask = asker;
    m_opener->setAsker(asker);
    m_conversation->setAsker(asker);
}

void MessagesPage::retranslate()
{
    m_header->setTitle(sectionName(care::Section::Messages));
    //: Button: begins a new message
    m_compose->setText(tr("Compose"));
    m_emergency->setText(
        //: %1 is the middle of a sentence, e.g. "call Riverbend Clinic at (555) 010-4477"
        tr("Not for emergencies: call 911. If it cannot wait for an answer, %1.")
            .arg(callPhrase(m_session.link().practice)));
    m_threads->retranslate();
    m_conversation->retranslate();
    updateState();
}

void MessagesPage::writeTo(Paper &paper) const
{
    paper.title(sectionName(care::Section::Messages));
    m_conversation->writeTo(paper);
}

void MessagesPage::showConversation(bool conversation)
{
    m_threads->setVisible(!conversation);
    m_conversation->setVisible(conversation);
}

void MessagesPage::openConversation()
{
    if (m_isNarrow)
        showConversation(true);
    markShown();
    m_conversation->focusMessages();
}

void MessagesPage::backToList()
{
    if (m_isNarrow)
        showConversation(false);
    m_threads->focusList();
}

void MessagesPage::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    const bool narrow
        = width() < character * (listCharacters + conversationCharacters + marginCharacters);
    m_threads->setMinimumWidth(narrow ? 0 : character * listCharacters);
    m_conversation->setMinimumWidth(narrow ? 0 : character * conversationCharacters);
    if (std::exchange(m_isNarrow, narrow) == narrow)
        return;
    m_conversation->setNarrow(narrow);
    if (narrow)
        return showConversation(m_conversation->isAncestorOf(focusWidget()));
    m_threads->show();
    m_conversation->show();
}

void MessagesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessagesPage::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
    if (back && m_conversation->isAncestorOf(focusWidget()))
        backToList();
    else
        QWidget::keyPressEvent(event);
}

void MessagesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void MessagesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    m_session.mailbox().poller().setInSight(true);
    m_threads->refreshForTime();
    markShown();
}

void MessagesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    window()->removeEventFilter(this);
    m_session.mailbox().poller().setInSight(false);
}

bool MessagesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::WindowActivate)
        markShown();
    return QWidget::eventFilter(watched, event);
}

} // namespace kinward::ui
