#pragma once

#include "core/base/Clock.h"
#include "net/session/Sessions.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/settings/Settings.h"

#include <QMainWindow>

#include <memory>

namespace kinward::ui
{

class MailOverview;
class Theme;
class VisitDesk;

/// The window: either one of the pages before anybody is cared for (setFrontPage), or the shell
/// around one patient: navigation, banner "Acting for NAME", quick menu, pages, connection and
/// last-sync line.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts {
        net::Sessions &sessions;
        net::SecretVault &vault;
        Settings &settings;
        const Theme &theme;
        const Clock &clock;
        bool demo = false; ///< says "Demo" in the banner and the title
        QByteArray visitAuthorities = {}; ///< PEM: what video visits of the demo portal trust
    };
    MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a page over everything (welcome, activation, sign-in). The window owns it from now on
    /// and deletes the former one.
    void setFrontPage(QWidget *page);
    /// Shows Home of that patient. The session must be one of Sessions.
    void showPatient(const QString &sessionKey);
    /// Of the patient whose record is open, also while a front page is over it; else empty.
    QString currentSessionKey() const;
    /// Shows the messages of that patient.
    void showMessages(const QString &sessionKey);
    /// Shows the appointments of that patient.
    void showAppointments(const QString &sessionKey);
    /// Says something that must not be overlooked over the page, where a record is open.
    void tell(const QString &sentence);
    /// Whether the messages are in front of somebody who looks.
    bool showsMessages(const QString &sessionKey) const;
    MailOverview &mail() const;
    VisitDesk &visits() const; ///< goes on whoever's record is shown
    void comeToFront();
    /// In place of the dialog that asks before messages or a visit are left behind (tests).
    void setAsker(const Asker &asker);

Q_SIGNALS:
    void addPersonRequested(); ///< another invite or portal
    void signInAgainRequested(const QString &sessionKey);
    void signOutRequested(const QString &sessionKey); ///< after it was confirmed
    void forgetRequested(); ///< after it was confirmed

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    class Shell;
    std::unique_ptr<Shell> m_shell;
};

} // namespace kinward::ui
