#pragma once

#include "net/session/Sessions.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/settings/Settings.h"
#include "ui/settings/UnsentWork.h"

#include <QWidget>

#include <memory>

namespace kinward::ui
{

/// Language, theme, text size; the people cared for with *Sign out* each; the password store's
/// state; *Forget this computer*.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Settings &settings, net::Sessions &sessions, net::SecretVault &vault,
        const Theme &theme, QWidget *parent = nullptr);
    ~SettingsPage() override;

    /// Shows how the password store is unlocked, and puts the focus there.
    void showPasswordStoreHelp();
    /// In place of the dialog (tests).
    void setAsker(Asker asker);
    /// What is asked before signing out of a record, from wherever. `unsent` would be lost.
    static Question signOutQuestion(const care::PatientLink &link, const UnsentWork &unsent);

Q_SIGNALS:
    void signOutRequested(const QString &sessionKey); ///< after it was confirmed
    void forgetRequested(); ///< after it was confirmed

protected:
    void changeEvent(QEvent *event) override;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kinward::ui
