#include "ui/demo/DemoMailbox.h"

#include "net/portal/InviteLink.h"
#include "ui/common/Announce.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui_DemoMailbox.h"

#include <QClipboard>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr std::chrono::milliseconds pollInterval{2000};
constexpr std::chrono::milliseconds copiedFor{2000};

/// The six-digit code of a mail, which stands on a line of its own; empty where there is none.
QString codeIn(const net::DemoMail &mail)
{
    static const QRegularExpression code(
        QStringLiteral("^\\s*([0-9]{6})\\s*$"), QRegularExpression::MultilineOption);
    return code.match(mail.text).captured(1);
}

bool sameMails(const QList<net::DemoMail> &left, const QList<net::DemoMail> &right)
{
    return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
        [](const net::DemoMail &one, const net::DemoMail &other) { return one.id == other.id; });
}

} // namespace

DemoMailbox::DemoMailbox(
    net::PortalClient &client, net::PortalDescription portal, const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_client(client)
    , m_portal(std::move(portal))
    , m_theme(theme)
    , m_ui(std::make_unique<Ui::DemoMailbox>())
{
    // Closing the program's own window ends the program, with this one or without.
    setAttribute(Qt::WA_QuitOnClose, false);
    setObjectName(QStringLiteral("demoMailbox"));
    m_ui->setupUi(this);
    setKind(m_ui->demoMailList, QStringLiteral("framed"));
    m_ui->demoMailList->setHorizontalScrollBarPolicy(
        Qt::ScrollBarAlwaysOff); // long subjects are elided
    m_ui->mailText->setOpenLinks(false);
    m_ui->verticalLayout->setStretchFactor(m_ui->demoMailList, 2);
    m_ui->verticalLayout->setStretchFactor(m_ui->mailText, 5);
    const int margin = theme.grid(2);
    m_ui->verticalLayout->setContentsMargins(margin, margin, margin, margin);
    resize(theme.grid(52), theme.grid(80));
    connect(m_ui->demoMailList, &QListWidget::currentRowChanged, this, &DemoMailbox::showMail);
    connect(m_ui->copyCodeButton, &QPushButton::clicked, this, &DemoMailbox::copyCode);
    connect(m_ui->openInviteButton, &QPushButton::clicked, this,
        [this] { Q_EMIT inviteOpened(m_mails.at(m_ui->demoMailList->currentRow()).text); });
    m_copied.setSingleShot(true);
    m_copied.setInterval(copiedFor);
    connect(&m_copied, &QTimer::timeout, this, &DemoMailbox::retranslate);
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &DemoMailbox::refresh);
    showMail(-1);
    retranslate();
}

DemoMailbox::~DemoMailbox() = default;

void DemoMailbox::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    m_timer.start();
}

void DemoMailbox::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void DemoMailbox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DemoMailbox::refresh()
{
    m_client.demoMails(this, m_portal)
        .then(this, [this](const Result<QList<net::DemoMail>> &mails) {
            m_unreachable = !mails;
            if (mails)
                take(*mails);
            retranslate();
        });
}

void DemoMailbox::take(const QList<net::DemoMail> &mails)
{
    if (sameMails(mails, m_mails))
        return;
    const auto row = m_ui->demoMailList->currentRow();
    const bool hadNewest = row <= 0;
    const auto chosen = row >= 0 ? m_mails.at(row).id : QString();
    const bool isNews = !m_mails.isEmpty();
    m_mails = mails;
    {
        const QSignalBlocker quiet(m_ui->demoMailList);
        m_ui->demoMailList->clear();
        for (const auto &mail : mails)
            m_ui->demoMailList->addItem(tr("%1 · %2").arg(
                QLocale().toString(mail.date.toLocalTime().time(), QLocale::ShortFormat),
                mail.subject));
    }
    // Whoever reads the newest mail goes on doing so; an older one that is being read stays.
    const auto kept = std::find_if(
        mails.cbegin(), mails.cend(), [&](const net::DemoMail &mail) { return mail.id == chosen; });
    const int next = hadNewest || kept == mails.cend() ? 0 : int(kept - mails.cbegin());
    m_ui->demoMailList->setCurrentRow(mails.isEmpty() ? -1 : next);
    if (isNews)
        announce(m_ui->mailboxState, tr("New e-mail: %1").arg(mails.constFirst().subject));
}

void DemoMailbox::showMail(int row)
{
    const bool chosen = row >= 0 && row < m_mails.size();
    m_ui->mailText->setPlainText(chosen ? m_mails.at(row).text : QString());
    m_ui->copyCodeButton->setEnabled(chosen && !codeIn(m_mails.at(row)).isEmpty());
    m_ui->openInviteButton->setEnabled(chosen && net::InviteLink::find(m_mails.at(row).text));
}

void DemoMailbox::copyCode()
{
    QGuiApplication::clipboard()->setText(codeIn(m_mails.at(m_ui->demoMailList->currentRow())));
    //: On a button, for two seconds after the code was put on the clipboard
    m_ui->copyCodeButton->setText(tr("Copied"));
    announce(m_ui->copyCodeButton, tr("The code was copied"));
    m_copied.start();
}

void DemoMailbox::retranslate()
{
    if (m_copied.isActive())
        return;
    m_ui->retranslateUi(this);
    m_ui->copyCodeButton->setAccessibleName({});
    setWindowTitle(tr("Demo mailbox"));
    m_ui->mailboxState->setVisible(m_unreachable || m_mails.isEmpty());
    m_ui->mailboxState->setText(m_unreachable
            ? tr("The demo portal does not answer. This window tries again by itself.")
            : tr("No e-mails yet. The portal's invites and codes appear here."));
}

} // namespace kinward::ui
