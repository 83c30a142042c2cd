#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace kinward::ui {

class NoticeBar;
class Theme;

/// The first page: open an invite (pasted, dropped), sign in, try the demo.
class WelcomePage final : public QWidget
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

Q_SIGNALS:
    void inviteGiven(const QString &text);
    void signInRequested();
    void demoRequested();
    void backRequested();

private:
    std::unique_ptr<Ui::WelcomePage> m_ui;
    NoticeBar *m_notice = nullptr;
};

} // namespace kinward::ui
