#include "ui/settings/PasswordStoreCard.h"

#include "net/auth/SecretVault.h"
#include "ui/common/Announce.h"
#include "ui/common/Card.h"
#include "ui/common/WrappingLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace kinward::ui
{

PasswordStoreCard::PasswordStoreCard(net::SecretVault &vault, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_vault(vault)
    , m_card(new Card(theme))
    , m_state(new WrappingLabel)
    , m_help(new WrappingLabel)
    , m_howTo(new QPushButton)
    , m_check(new QPushButton)
{
    m_state->setObjectName(QStringLiteral("passwordStoreState"));
    m_help->setObjectName(QStringLiteral("passwordStoreHelp"));
    m_howTo->setObjectName(QStringLiteral("passwordStoreHowTo"));
    m_check->setObjectName(QStringLiteral("passwordStoreCheck"));
    m_help->hide();
    m_check->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_howTo);
    buttons->addWidget(m_check);
    buttons->addStretch();
    m_card->body()->addWidget(m_state);
    m_card->body()->addWidget(m_help);
    m_card->body()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_howTo, &QPushButton::clicked, this, &PasswordStoreCard::showHelp);
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_vault.probe().then(this, [this](const Result<bool> &) {
            retranslate();
            announce(m_state, m_state->text());
        });
    });
    connect(&vault, &net::SecretVault::persistenceChanged, this, &PasswordStoreCard::retranslate);
    retranslate();
}

void PasswordStoreCard::showHelp()
{
    m_help->show();
    m_check->setVisible(!m_vault.isPersistent());
    m_howTo->hide();
    m_check->setFocus();
    announce(m_help, m_help->text());
}

void PasswordStoreCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasswordStoreCard::retranslate()
{
    const bool kept = m_vault.isPersistent();
    m_card->setHeading(
        kept ? QStringLiteral("lock") : QStringLiteral("warning"), tr("Staying signed in"));
    m_state->setText(kept
            ? tr("This computer's password store keeps your sign-in safe. You stay signed in when "
                 "you close Kinward.")
            : tr("This computer has no unlocked password store, so you will be asked to sign in "
                 "each time you start Kinward. Nothing is written to the disk instead."));
#if defined(Q_OS_WIN)
    m_help->setText(tr("Windows keeps passwords in Credential Manager. Open Credential Manager "
                       "from the Start menu. If it does not open, ask whoever looks after this "
                       "computer to turn it on. Then choose “Check again”."));
#elif defined(Q_OS_MACOS)
    m_help->setText(tr("Your Mac keeps passwords in the login keychain. Open Keychain Access, "
                       "choose “login” and unlock it. Then choose “Check again”."));
#else
    m_help->setText(tr("Most desktops unlock a password store when you sign in to the computer. If "
                       "yours did not, open “Passwords and Keys” or “KDE Wallet” and unlock it. If "
                       "neither is there, install GNOME Keyring or KDE Wallet. Then choose “Check "
                       "again”."));
#endif
    m_howTo->setText(tr("How to fix it"));
    m_check->setText(tr("Check again"));
    m_howTo->setVisible(!kept && m_help->isHidden());
    if (kept) {
        m_help->hide();
        m_check->hide();
    }
}

} // namespace kinward::ui
