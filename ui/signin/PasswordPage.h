#pragma once

#include "net/auth/ChallengeClient.h"
#include "ui/forms/FormPage.h"

#include <memory>

class QLineEdit;

namespace Ui
{
class PasswordPage;
}

namespace kinward::ui
{

/// Asks for e-mail and password.
class PasswordPage final : public FormPage
{
    Q_OBJECT

public:
    explicit PasswordPage(const Theme &theme, QWidget *parent = nullptr);
    ~PasswordPage() override;

    /// `practice` as far as it is known; its name may be empty, then the portal's host says where
    /// one signs in.
    void enter(const care::Practice &practice, const QString &host);
    void showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);

Q_SIGNALS:
    void passwordGiven(const QString &email, const QString &password);

protected:
    void retranslate() override;

private:
    void submit();

    std::unique_ptr<Ui::PasswordPage> m_ui;
    QLineEdit *m_password = nullptr;
    care::Practice m_practice;
    QString m_host;
};

} // namespace kinward::ui
