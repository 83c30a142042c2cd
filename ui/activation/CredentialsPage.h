#pragma once

#include "net/auth/ChallengeClient.h"
#include "net/portal/PortalClient.h"
#include "ui/activation/ActivationContext.h"
#include "ui/activation/TermsDialog.h"
#include "ui/forms/FormPage.h"

#include <memory>

class QLineEdit;

namespace Ui
{
class CredentialsPage;
}

namespace kinward::ui
{

/// Asks for a new password, the check that a person is there, and the acceptance of the terms.
class CredentialsPage final : public FormPage
{
    Q_OBJECT

public:
    CredentialsPage(ActivationContext &context, const Theme &theme, QWidget *parent = nullptr);
    ~CredentialsPage() override;

    void enter(
        const care::Practice &practice, const net::PasswordRules &rules, const QString &emailHint);
    void showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);
    void showCaptcha(const net::Captcha &captcha);
    void showCaptchaFailure(const Error &error);
    void showTerms(const net::Terms &terms);
    void showTermsFailure(const Error &error);
    void setFileChooser(TermsDialog::FileChooser chooser);

Q_SIGNALS:
    void credentialsGiven(const kinward::net::ChallengeClient::Credentials &credentials);
    void captchaWanted(kinward::net::Captcha::Kind kind);
    void termsWanted();

protected:
    void retranslate() override;

private:
    void wireFields();
    void submit();
    /// Shows the first thing that is wrong and puts the focus there; false where nothing is.
    bool showMissing();
    void passwordsEdited();
    void clearProblems();

    ActivationContext &m_context;
    std::unique_ptr<Ui::CredentialsPage> m_ui;
    QLineEdit *m_newPassword = nullptr;
    QLineEdit *m_repeatPassword = nullptr;
    care::Practice m_practice;
    net::PasswordRules m_rules;
    QString m_emailHint;
    bool m_captchaSpent = false;
};

} // namespace kinward::ui
