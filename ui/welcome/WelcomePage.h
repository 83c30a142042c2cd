#pragma once

#include "ui/forms/FormPage.h"

#include <memory>

namespace Ui
{
class WelcomePage;
}

namespace kinward::ui
{

class Theme;

/// The first page: open an invite (pasted, dropped), sign in, try the demo.
class WelcomePage final : public FormPage
{
    Q_OBJECT

public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);
    ~WelcomePage() override;

    void setDemoAvailable(bool available);
    /// "That is not an invite link …", kept until the text changes.
    void showInviteProblem(const QString &text);
    /// Whether there are patients to go back to.
    void setCanGoBack(bool canGoBack);
    /// Something to know before beginning, e.g. that there is no password store.
    void showNotice(const QString &text);
    /// The demo is being started: its button waits.
    void setDemoStarting(bool starting);

Q_SIGNALS:
    void inviteGiven(const QString &text);
    void signInRequested();
    void demoRequested();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void wireButtons();
    void give(const QString &text);
    void lookAtClipboard();

    std::unique_ptr<Ui::WelcomePage> m_ui;
    QString m_copiedLink;
    bool m_demoStarting = false;
};

} // namespace kinward::ui
