#include "ui/messages/ComposePane.h"

#include "ui/common/ErrorText.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/TabOrder.h"
#include "ui/messages/AttachmentShelf.h"
#include "ui/messages/BodyEdit.h"
#include "ui/messages/ComposeWords.h"
#include "ui/people/RecipientEdit.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>

// What the window is made of; what it does is in ComposePaneActions.cpp.
namespace kinward::ui
{

namespace
{

constexpr int fewestLines = 8; ///< of the message, in sight
constexpr int roomForFrame = 64; ///< px that the desktop draws around a window

QPushButton *makeButton(
    const char *name, const QString &iconName, const Theme &theme, const QString &kind = {})
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    if (!kind.isEmpty())
        setKind(button, kind);
    const bool isPrimary = kind == QLatin1String("primary");
    if (!iconName.isEmpty())
        button->setIcon(
            icon(iconName, theme, isPrimary ? &ThemeColors::accentInk : &ThemeColors::ink));
    return button;
}

QLabel *makeFieldLabel(QWidget *field)
{
    auto *label = new QLabel;
    setKind(label, QStringLiteral("partTitle"));
    label->setBuddy(field);
    return label;
}

QWidget *makeField(QLabel *label, QWidget *field)
{
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(label);
    lines->addWidget(field, 1);
    return box;
}

} // namespace

ComposePane::ComposePane(
    const Means &means, const outbox::OutgoingMessage &message, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_means(means)
    , m_keeper(new outbox::DraftKeeper(means.session.mailbox().outgoing(), message, this))
    , m_ask(&ConfirmDialog::ask)
    , m_chooseFiles(&askForFiles)
    , m_notice(new NoticeBar(means.theme))
    , m_page(new ScrollPage)
    , m_from(new WrappingLabel)
    , m_to(new RecipientEdit(means.members, means.theme))
    , m_subject(new QLineEdit)
    , m_aboutRow(new QWidget)
    , m_about(new WrappingLabel)
    , m_dropAbout(makeButton("dropAbout", {}, means.theme, QStringLiteral("quiet")))
    , m_body(new BodyEdit)
    , m_room(new QLabel)
    , m_shelf(new AttachmentShelf({means.session.mailbox().outgoing(), means.theme, practice()}))
    , m_emergency(new WrappingLabel)
    , m_saved(new QLabel)
    , m_addFiles(makeButton("addFiles", QStringLiteral("document"), means.theme))
    , m_addDocument(makeButton("addDocument", QStringLiteral("document"), means.theme))
    , m_discard(makeButton(
          "discardButton", QStringLiteral("trash"), means.theme, QStringLiteral("quiet")))
    , m_send(
          makeButton("sendButton", QStringLiteral("mail"), means.theme, QStringLiteral("primary")))
    , m_aboutRecord(message.about)
    , m_wasKept(means.session.mailbox().outgoing().find(message.id).has_value())
{
    setObjectName(QStringLiteral("composePane"));
    setKind(this, QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowIcon(icon(QStringLiteral("kinward"), means.theme));
    setAcceptDrops(true);
    addParts();
    addShortcuts();
    fill(message);
    connectParts();
    retranslate();
    setTabOrderAsLaidOut(*m_page->column());
    // With large text, too, the foot with the button that sends stays on the screen.
    const QSize most = screen()->availableSize() - QSize(roomForFrame, roomForFrame);
    resize(QSize(means.theme.scaled(620), means.theme.scaled(640)).boundedTo(most));
}

ComposePane::~ComposePane() = default;

void ComposePane::addParts()
{
    m_notice->setObjectName(QStringLiteral("composeNotice"));
    m_subject->setObjectName(QStringLiteral("subjectEdit"));
    m_body->setObjectName(QStringLiteral("bodyEdit"));
    m_from->setObjectName(QStringLiteral("composeFrom"));
    m_about->setObjectName(QStringLiteral("composeAbout"));
    m_room->setObjectName(QStringLiteral("composeRoom"));
    m_emergency->setObjectName(QStringLiteral("emergencyLine"));
    m_saved->setObjectName(QStringLiteral("savedLine"));
    for (QLabel *untrusted : {static_cast<QLabel *>(m_from), static_cast<QLabel *>(m_about),
             static_cast<QLabel *>(m_emergency)})
        untrusted->setTextFormat(Qt::PlainText);
    setKind(m_from, QStringLiteral("soft"));
    setKind(m_room, QStringLiteral("small"));
    setKind(m_saved, QStringLiteral("small"));
    addFields();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(makeFoot());
}

void ComposePane::addFields()
{
    auto *about = new QHBoxLayout(m_aboutRow);
    about->setContentsMargins(0, 0, 0, 0);
    about->addWidget(m_about, 1);
    about->addWidget(m_dropAbout, 0, Qt::AlignTop);
    m_body->setMinimumHeight(m_body->fontMetrics().lineSpacing() * fewestLines);
    m_room->hide();
    m_toLabel = makeFieldLabel(m_to);
    m_subjectLabel = makeFieldLabel(m_subject);
    m_bodyLabel = makeFieldLabel(m_body);
    auto *column = m_page->column();
    column->setSpacing(m_means.theme.grid(1.5));
    column->addWidget(m_notice);
    column->addWidget(m_from);
    column->addWidget(m_emergency);
    column->addWidget(makeField(m_toLabel, m_to));
    column->addWidget(makeField(m_subjectLabel, m_subject));
    column->addWidget(m_aboutRow);
    column->addWidget(makeField(m_bodyLabel, m_body), 1);
    column->addWidget(m_room);
    column->addWidget(m_shelf);
    column->addWidget(makeFlow({m_addFiles, m_addDocument}));
}

QWidget *ComposePane::makeFlow(const QList<QWidget *> &parts)
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(m_means.theme.grid(1), box);
    for (QWidget *part : parts)
        flow->addWidget(part);
    return box;
}

QWidget *ComposePane::makeFoot()
{
    auto *foot = new QFrame;
    setKind(foot, QStringLiteral("bar"));
    auto *lines = new QVBoxLayout(foot);
    const int margin = m_means.theme.grid(3);
    lines->setContentsMargins(margin, m_means.theme.grid(1), margin, m_means.theme.grid(1.5));
    lines->addWidget(makeFlow({m_send, m_discard, m_saved}));
    return foot;
}

void ComposePane::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::CTRL | Qt::Key_Return, [this] { trySend(); });
    add(Qt::CTRL | Qt::Key_Enter, [this] { trySend(); });
    add(Qt::CTRL | Qt::Key_W, [this] { close(); });
    add(Qt::Key_Escape, [this] { close(); });
}

void ComposePane::connectParts()
{
    connect(m_to, &RecipientEdit::changed, this, &ComposePane::takeChange);
    connect(
        m_to, &RecipientEdit::rebuilt, this, [this] { setTabOrderAsLaidOut(*m_page->column()); });
    connect(m_subject, &QLineEdit::textChanged, this, &ComposePane::takeChange);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ComposePane::takeChange);
    connect(m_body, &BodyEdit::filesGiven, this, &ComposePane::addFiles);
    connect(m_shelf, &AttachmentShelf::changed, this, [this] {
        takeChange();
        saveNow(); // so that the file is found again whatever happens
    });
    connect(m_shelf, &AttachmentShelf::rebuilt, this,
        [this] { setTabOrderAsLaidOut(*m_page->column()); });
    connect(m_shelf, &AttachmentShelf::problemFound, this, &ComposePane::showProblem);
    connect(m_dropAbout, &QPushButton::clicked, this, [this] {
        m_aboutRecord = {};
        showAbout();
        takeChange();
        m_body->setFocus();
    });
    connect(m_addFiles, &QPushButton::clicked, this, &ComposePane::chooseFiles);
    connect(m_addDocument, &QPushButton::clicked, this, &ComposePane::chooseDocument);
    connect(m_discard, &QPushButton::clicked, this, &ComposePane::askToDiscard);
    connect(m_send, &QPushButton::clicked, this, &ComposePane::trySend);
    connect(m_keeper, &outbox::DraftKeeper::saved, this, [this] {
        //: Beside the buttons of a message that is being written
        m_saved->setText(tr("Saved on this computer"));
    });
    connect(m_keeper, &outbox::DraftKeeper::saveFailed, this, [this](const Error & /*error*/) {
        showProblem(tr("This draft could not be saved. The disk may be full. Keep this window "
                       "open, and make room."));
    });
    auto &mailbox = m_means.session.mailbox();
    connect(&mailbox.outgoing(), &outbox::Outbox::changed, this, &ComposePane::followOutbox);
    connect(&mailbox, &net::Mailbox::accessChanged, this, &ComposePane::updateNotice);
    connect(&m_means.session, &net::PatientSession::linkChanged, this, &ComposePane::retranslate);
}

void ComposePane::fill(const outbox::OutgoingMessage &message)
{
    m_isFilling = true;
    m_to->setRecipients(message.recipients);
    m_subject->setText(message.topic);
    m_body->setPlainText(message.body);
    m_shelf->setAttachments(message.attachments);
    // A conversation keeps the subject it began with.
    m_subject->setReadOnly(!message.threadId.isEmpty());
    m_isFilling = false;
}

void ComposePane::retranslate()
{
    const auto &link = m_means.session.link();
    const QString name = practiceName(link.practice);
    m_from->setText(
        //: %1 is the patient, %2 the practice
        tr("About %1. Only you and %2 see this; %1 does not.").arg(link.patientName, name));
    //: Field: to whom a message goes
    m_toLabel->setText(tr("T&o"));
    m_subjectLabel->setText(tr("S&ubject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_bodyLabel->setText(tr("&Message"));
    m_body->setAccessibleName(tr("Message"));
    //: Button: the message does not speak of that record any more
    m_dropAbout->setText(tr("Remove"));
    m_dropAbout->setAccessibleName(tr("Take the record off the message"));
    m_addFiles->setText(tr("Add &files…"));
    //: Button: a document that the practice has is to go with the message
    m_addDocument->setText(tr("Add from the &record…"));
    m_discard->setText(tr("&Discard…"));
    m_send->setText(tr("&Send message"));
    m_send->setToolTip(tr("Send message (Ctrl+Enter)"));
    m_emergency->setText(emergencyLine(link.practice));
    if (!m_saved->text().isEmpty())
        m_saved->setText(tr("Saved on this computer"));
    showAbout();
    updateTitle();
    updateNotice();
}

void ComposePane::updateTitle()
{
    const QString subject = m_subject->text().trimmed();
    setWindowTitle(
        //: Title of a window: %1 is the subject of a message, %2 the patient
        tr("%1 — for %2 — Kinward")
            .arg(subject.isEmpty() ? tr("New message") : subject,
                m_means.session.link().patientName));
}

void ComposePane::showAbout()
{
    const bool isThere = !m_aboutRecord.reference.isEmpty();
    m_aboutRow->setVisible(isThere);
    if (isThere)
        //: %1 is a record that the message asks about, e.g. a medicine
        m_about->setText(tr("Asks about: %1").arg(m_aboutRecord.display));
}

} // namespace kinward::ui
