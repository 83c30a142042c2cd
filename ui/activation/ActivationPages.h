#pragma once

#include "ui/activation/ActivationContext.h"
#include "ui/activation/ActivationWizard.h"
#include "ui/activation/BirthDatePage.h"
#include "ui/activation/CredentialsPage.h"
#include "ui/activation/ExistingPasswordPage.h"
#include "ui/activation/PracticePage.h"
#include "ui/activation/RefusedPage.h"
#include "ui/forms/CodePage.h"
#include "ui/forms/WaitPage.h"

#include <QStackedWidget>

namespace kinward::ui
{

/// The pages of the wizard, wired to the flow: what is typed goes there, what it says is shown
/// here.
class ActivationWizard::Pages final : public QStackedWidget
{
public:
    Pages(net::ActivationFlow &flow, const Theme &theme, ActivationWizard &wizard);

    void showStep(net::ActivationFlow::Step step);
    CredentialsPage &credentials() { return m_credentials; }

private:
    void wireFlow();
    void wirePages();
    void wireLeaving();
    FormPage *pageOf(net::ActivationFlow::Step step);
    FormPage *current() const;
    void enter(net::ActivationFlow::Step step);
    void showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);
    void showRefusal(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);
    QString progressOf(net::ActivationFlow::Step step) const;
    const care::Practice &practice() const { return m_flow.invite().practice; }

    net::ActivationFlow &m_flow;
    ActivationWizard &m_wizard;
    ActivationContext m_context;
    WaitPage m_lookingUp;
    PracticePage m_practicePage;
    BirthDatePage m_birthDate;
    CredentialsPage m_credentials;
    ExistingPasswordPage m_password;
    CodePage m_code;
    WaitPage m_opening;
    RefusedPage m_refused;
    net::PasswordRules m_rules;
    net::ActivationFlow::Step m_beforeCode = net::ActivationFlow::Step::Credentials;
};

} // namespace kinward::ui
