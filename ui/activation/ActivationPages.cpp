#include "ui/activation/ActivationPages.h"

#include "ui/activation/RefusalText.h"
#include "ui/common/NoticeBar.h"
#include "ui/forms/ProblemText.h"

namespace kinward::ui
{

using Flow = net::ActivationFlow;
using Step = Flow::Step;

ActivationWizard::Pages::Pages(Flow &flow, const Theme &theme, ActivationWizard &wizard)
    : m_flow(flow)
    , m_wizard(wizard)
    , m_lookingUp(WaitPage::Occasion::LookingUp, theme)
    , m_practicePage(theme)
    , m_birthDate(m_context, flow.clock(), theme)
    , m_credentials(m_context, theme)
    , m_password(m_context, theme)
    , m_code(theme)
    , m_opening(WaitPage::Occasion::Opening, theme)
    , m_refused(theme)
{
    m_lookingUp.setObjectName(QStringLiteral("lookingUpPage"));
    m_practicePage.setObjectName(QStringLiteral("practicePage"));
    m_birthDate.setObjectName(QStringLiteral("birthDatePage"));
    m_credentials.setObjectName(QStringLiteral("credentialsPage"));
    m_password.setObjectName(QStringLiteral("existingPasswordPage"));
    m_code.setObjectName(QStringLiteral("codePage"));
    m_opening.setObjectName(QStringLiteral("openingPage"));
    m_refused.setObjectName(QStringLiteral("refusedPage"));
    for (FormPage *page : std::initializer_list<FormPage *>{&m_lookingUp, &m_practicePage,
             &m_birthDate, &m_credentials, &m_password, &m_code, &m_opening, &m_refused})
        addWidget(page);
    wireFlow();
    wirePages();
    wireLeaving();
    showStep(flow.step());
}

void ActivationWizard::Pages::wireFlow()
{
    connect(&m_flow, &Flow::stepChanged, this, &Pages::showStep);
    connect(&m_flow, &Flow::busyChanged, this, [this](bool busy) { current()->setBusy(busy); });
    connect(&m_flow, &Flow::problem, this, &Pages::showProblem);
    connect(&m_flow, &Flow::failed, this,
        [this](const Error &error) { current()->showFailure(error, practice()); });
    connect(&m_flow, &Flow::captchaLoaded, &m_credentials, &CredentialsPage::showCaptcha);
    connect(&m_flow, &Flow::captchaFailed, &m_credentials, &CredentialsPage::showCaptchaFailure);
    connect(&m_flow, &Flow::termsLoaded, &m_credentials, &CredentialsPage::showTerms);
    connect(&m_flow, &Flow::termsFailed, &m_credentials, &CredentialsPage::showTermsFailure);
    connect(&m_flow, &Flow::codeSent, this, [this] { m_code.showResent(m_flow.answer()); });
}

void ActivationWizard::Pages::wirePages()
{
    connect(&m_practicePage, &FormPage::continueRequested, &m_flow, &Flow::begin);
    connect(&m_birthDate, &BirthDatePage::birthDateGiven, &m_flow, &Flow::submitBirthDate);
    connect(&m_credentials, &CredentialsPage::credentialsGiven, &m_flow, &Flow::submitCredentials);
    connect(&m_credentials, &CredentialsPage::captchaWanted, &m_flow, &Flow::loadCaptcha);
    connect(&m_credentials, &CredentialsPage::termsWanted, &m_flow, &Flow::loadTerms);
    connect(&m_password, &ExistingPasswordPage::passwordGiven, &m_flow, &Flow::submitPassword);
    connect(&m_code, &CodePage::codeGiven, &m_flow, &Flow::submitCode);
    connect(&m_code, &CodePage::codeEdited, this,
        [this](const QString &code) { m_context.code = code; });
    connect(&m_code, &CodePage::resendRequested, &m_flow, &Flow::resendCode);
    for (FormPage *page : std::initializer_list<FormPage *>{
             &m_lookingUp, &m_practicePage, &m_birthDate, &m_credentials, &m_password, &m_code})
        connect(page, &FormPage::retryRequested, &m_flow, &Flow::retry);
}

void ActivationWizard::Pages::wireLeaving()
{
    const auto goBackTo = [this](Step step) { return [this, step] { m_flow.goBackTo(step); }; };
    connect(&m_birthDate, &FormPage::backRequested, this, goBackTo(Step::Welcome));
    connect(&m_credentials, &FormPage::backRequested, this, goBackTo(Step::BirthDate));
    connect(&m_password, &FormPage::backRequested, this, goBackTo(Step::BirthDate));
    connect(&m_code, &FormPage::backRequested, this, [this] { m_flow.goBackTo(m_beforeCode); });
    for (FormPage *page :
        std::initializer_list<FormPage *>{&m_lookingUp, &m_practicePage, &m_refused})
        connect(page, &FormPage::backRequested, &m_wizard, &ActivationWizard::cancelled);
    const auto signIn = [this] { Q_EMIT m_wizard.signInRequested(m_flow.portal().base); };
    connect(&m_practicePage, &PracticePage::signInRequested, this, signIn);
    connect(&m_refused, &RefusedPage::signInRequested, this, signIn);
}

FormPage *ActivationWizard::Pages::pageOf(Step step)
{
    switch (step) {
    case Step::LookingUp:
        return &m_lookingUp;
    case Step::Welcome:
        return &m_practicePage;
    case Step::BirthDate:
        return &m_birthDate;
    case Step::Credentials:
        return &m_credentials;
    case Step::Password:
        return &m_password;
    case Step::Code:
        return &m_code;
    case Step::Done:
        return &m_opening;
    case Step::Refused:
        break;
    }
    return &m_refused;
}

FormPage *ActivationWizard::Pages::current() const
{
    return static_cast<FormPage *>(currentWidget());
}

void ActivationWizard::Pages::showStep(Step step)
{
    if (step == Step::Credentials || step == Step::Password)
        m_beforeCode = step;
    enter(step);
    auto *page = pageOf(step);
    // The practice page and the refusal name the practice themselves.
    const bool namesPractice = step == Step::Welcome || step == Step::Refused;
    page->setPlace(progressOf(step), namesPractice ? care::Practice{} : practice());
    page->setBusy(m_flow.isBusy());
    setCurrentWidget(page);
    page->takeFocus();
}

void ActivationWizard::Pages::enter(Step step)
{
    const auto &answer = m_flow.answer();
    const auto &hint = answer.emailHint.isEmpty() ? m_flow.invite().emailHint : answer.emailHint;
    switch (step) {
    case Step::Welcome:
        m_practicePage.enter(m_flow.invite());
        break;
    case Step::BirthDate:
        m_birthDate.enter(practice());
        break;
    case Step::Credentials:
        // Coming back, the latest answer is about a later step.
        if (answer.next == net::ChallengeStep::Credentials)
            m_rules = answer.passwordRules;
        m_credentials.enter(practice(), m_rules, hint);
        break;
    case Step::Password:
        m_password.enter(practice(), hint);
        break;
    case Step::Code:
        m_code.setPractice(practice());
        m_code.setCode(m_context.code);
        m_code.begin(answer);
        break;
    case Step::Refused:
        showRefusal(answer.problem, answer);
        break;
    case Step::LookingUp:
    case Step::Done:
        break;
    }
}

void ActivationWizard::Pages::showProblem(
    net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    switch (m_flow.step()) {
    case Step::BirthDate:
        m_birthDate.showProblem(problem, answer);
        break;
    case Step::Credentials:
        m_credentials.showProblem(problem, answer);
        break;
    case Step::Password:
        m_password.showProblem(problem, answer);
        break;
    case Step::Code:
        m_code.showProblem(problem, answer);
        break;
    case Step::Refused:
        showRefusal(problem, answer);
        break;
    default:
        current()->notice().showNotice(
            models::Tone::Attention, problemText(problem, answer, practice()));
    }
}

void ActivationWizard::Pages::showRefusal(
    net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    if (problem == net::ChallengeProblem::None)
        problem = problemOf(m_flow.invite().state);
    m_refused.enter(problem, practice().name.isEmpty() ? answer.practice : practice());
}

QString ActivationWizard::Pages::progressOf(Step step) const
{
    const auto stepOfFour
        = [](int number) { return ActivationWizard::tr("Step %1 of %2").arg(number).arg(4); };
    switch (step) {
    case Step::Welcome:
        return stepOfFour(1);
    case Step::BirthDate:
        return stepOfFour(2);
    case Step::Credentials:
    case Step::Password:
        return stepOfFour(3);
    case Step::Code:
        return stepOfFour(4);
    default:
        return {};
    }
}

} // namespace kinward::ui
