#pragma once

#include "app/DemoPortal.h"
#include "app/PresenceWatch.h"
#include "core/base/Clock.h"
#include "core/store/StoreFolder.h"
#include "net/session/Sessions.h"
#include "ui/common/TrayIcon.h"
#include "ui/demo/DemoMailbox.h"
#include "ui/meetings/VisitReminder.h"
#include "ui/messages/MailNotifier.h"
#include "ui/settings/Settings.h"
#include "ui/shell/MainWindow.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace kinward::ui
{
class WelcomePage;
}

namespace kinward::app
{

/// One set of everything: network, secrets, sessions and window. There is one for real portals, or
/// one for the demo, which trusts only the demo portal and keeps its secrets under another name.
/// Decides which page is in front.
class House final : public QObject
{
    Q_OBJECT

public:
    /// `storeFolder` is where the sealed records lie.
    House(ui::Settings &settings, const ui::Theme &theme, const QString &storeFolder,
        std::optional<DemoPortalInfo> demo, QObject *parent = nullptr);
    ~House() override;

    /// Shows the window; goes to the patients known from before, to the invite, or to the welcome
    /// page.
    void start(const QString &inviteLink);
    void openInvite(const QString &text);
    void comeToFront();
    /// Leaves every record on disk as closing does; the program may be ended after it.
    void settle();
    /// The welcome page, if it is in front, says that the demo is being started.
    void setDemoStarting(bool starting);

Q_SIGNALS:
    void demoRequested();

private:
    void followReminders();
    void openFirstPage(const QString &inviteLink);
    ui::WelcomePage *showWelcome();
    void showSignIn(const QUrl &base, const QString &practiceName);
    void showSignInAgain(const QString &sessionKey);
    /// After activation or sign-in: fetches what the tokens open, with a page that says so.
    void enter(const net::PortalDescription &portal, const net::TokenSet &tokens);
    void goHome(); ///< the current patient, the first one, or the welcome page
    void signOut(const QString &sessionKey);
    void forgetEverything();
    void openDemoMailbox();
    void removeStrayRecords();
    std::unique_ptr<store::RecordStore> makeStore(const net::KnownLink &link) const;
    std::unique_ptr<outbox::OwnFile> makeOwnFile(const net::KnownLink &link) const;

    ui::Settings &m_settings;
    const ui::Theme &m_theme;
    std::optional<DemoPortalInfo> m_demo;
    SystemClock m_clock;
    store::StoreFolder m_stores;
    net::HttpClient m_http;
    net::SecretVault m_vault;
    net::Sessions m_sessions;
    PresenceWatch m_presence;
    net::PortalClient m_portals;
    ui::MainWindow m_window;
    ui::TrayIcon m_tray;
    ui::MailNotifier m_notifier;
    ui::VisitReminder m_reminder;
    bool m_lostRecords = false; ///< until it was told
    QPointer<ui::WelcomePage> m_welcome; ///< owned by the window, while it is in front
    std::unique_ptr<ui::DemoMailbox> m_mailbox;
};

} // namespace kinward::app
