#pragma once

#include "net/auth/ChallengeClient.h"
#include "ui/activation/ActivationContext.h"
#include "ui/forms/FormPage.h"

#include <memory>

class QLineEdit;

namespace Ui
{
class ExistingPasswordPage;
}

namespace kinward::ui
{

/// The invite's e-mail has an account already: asks for its password.
class ExistingPasswordPage final : public FormPage
{
    Q_OBJECT

public:
    ExistingPasswordPage(ActivationContext &context, const Theme &theme, QWidget *parent = nullptr);
    ~ExistingPasswordPage() override;

    void enter(const care::Practice &practice, const QString &emailHint);
    void showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);

Q_SIGNALS:
    void passwordGiven(const QString &password);

protected:
    void retranslate() override;

private:
    void submit();

    ActivationContext &m_context;
    std::unique_ptr<Ui::ExistingPasswordPage> m_ui;
    QLineEdit *m_password = nullptr;
    care::Practice m_practice;
    QString m_emailHint;
};

} // namespace kinward::ui
