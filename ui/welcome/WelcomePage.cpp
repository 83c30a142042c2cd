#include "ui/welcome/WelcomePage.h"

#include "net/portal/InviteLink.h"
#include "ui/common/DropAsCopy.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/welcome/DroppedText.h"
#include "ui_WelcomePage.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>

namespace kinward::ui
{

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_ui(std::make_unique<Ui::WelcomePage>())
{
    setObjectName(QStringLiteral("welcomePage"));
    setAcceptDrops(true);
    m_ui->setupUi(fields());
    m_ui->inviteProblem->attach(m_ui->inviteEdit, theme);
    // The page takes drops everywhere, on the field too: a dropped file is more than its name.
    m_ui->inviteEdit->setAcceptDrops(false);
    m_ui->separator->setFixedHeight(1);
    setKind(m_ui->separator, QStringLiteral("separator"));
    setKind(m_ui->openInviteButton, QStringLiteral("primary"));
    setFirstField(m_ui->inviteEdit);
    setEmblem(new IconLabel(QStringLiteral("kinward"), 48, theme));
    setBackVisible(false);
    setContinueText({});
    setCanGoBack(false);
    setDemoAvailable(false);
    wireButtons();
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
        &WelcomePage::lookAtClipboard);
    WelcomePage::retranslate();
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::wireButtons()
{
    connect(m_ui->inviteEdit, &QLineEdit::textEdited, m_ui->inviteProblem, &FieldProblem::clear);
    connect(
        m_ui->inviteEdit, &QLineEdit::returnPressed, m_ui->openInviteButton, &QPushButton::click);
    connect(m_ui->openInviteButton, &QPushButton::clicked, this,
        [this] { give(m_ui->inviteEdit->text()); });
    connect(m_ui->useClipboardButton, &QPushButton::clicked, this, [this] {
        m_ui->inviteEdit->setText(m_copiedLink);
        give(m_copiedLink);
    });
    connect(m_ui->signInButton, &QPushButton::clicked, this, &WelcomePage::signInRequested);
    connect(m_ui->demoButton, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_ui->goBackButton, &QPushButton::clicked, this, &WelcomePage::backRequested);
}

void WelcomePage::setDemoAvailable(bool available)
{
    m_ui->demoButton->setVisible(available);
    m_ui->demoHelp->setVisible(available);
}

void WelcomePage::showInviteProblem(const QString &text)
{
    m_ui->inviteProblem->showProblem(text);
    focusOn(m_ui->inviteEdit);
}

void WelcomePage::setCanGoBack(bool canGoBack) { m_ui->goBackButton->setVisible(canGoBack); }

void WelcomePage::showNotice(const QString &text)
{
    notice().showNotice(models::Tone::Attention, text);
}

void WelcomePage::setDemoStarting(bool starting)
{
    m_demoStarting = starting;
    m_ui->demoButton->setEnabled(!starting);
    retranslate();
}

void WelcomePage::give(const QString &text)
{
    m_ui->inviteProblem->clear();
    if (text.trimmed().isEmpty())
        showInviteProblem(tr("Paste the link from the practice's e-mail here."));
    else
        Q_EMIT inviteGiven(text);
}

void WelcomePage::lookAtClipboard()
{
    const auto *copied = QGuiApplication::clipboard()->mimeData();
    const auto text = copied && copied->hasText() ? copied->text() : QString();
    m_copiedLink = net::InviteLink::find(text) ? text : QString();
    m_ui->useClipboardButton->setVisible(!m_copiedLink.isEmpty());
}

void WelcomePage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    setTitle(tr("Welcome to Kinward"));
    setIntroduction(tr("See and manage the health record of somebody you care for. Begin with the "
                       "link that the practice "
                       "sent you by e-mail: paste it, or drop it anywhere on this page."));
    if (m_demoStarting)
        m_ui->demoButton->setText(tr("Starting the demo…"));
}

void WelcomePage::showEvent(QShowEvent *event)
{
    FormPage::showEvent(event);
    lookAtClipboard();
    takeFocus();
}

void WelcomePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (mayHoldText(*event->mimeData()))
        acceptAsCopy(event);
}

void WelcomePage::dropEvent(QDropEvent *event)
{
    const auto text = droppedText(*event->mimeData());
    if (text.isEmpty())
        return;
    acceptAsCopy(event);
    give(text);
}

} // namespace kinward::ui
