#include "ui/activation/CredentialsPage.h"

#include "ui/common/ErrorText.h"
#include "ui/common/NoticeBar.h"
#include "ui/forms/PasswordField.h"
#include "ui/forms/ProblemText.h"
#include "ui_CredentialsPage.h"

#include <QLineEdit>

namespace kinward::ui
{

using P = net::ChallengeProblem;

CredentialsPage::CredentialsPage(ActivationContext &context, const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::CredentialsPage>())
{
    m_ui->setupUi(fields());
    m_newPassword = addPasswordField(m_ui->newPasswordRow, QStringLiteral("newPasswordEdit"),
        m_ui->newPasswordLabel, m_ui->newPasswordProblem, theme);
    m_repeatPassword
        = addPasswordField(m_ui->repeatPasswordRow, QStringLiteral("repeatPasswordEdit"),
            m_ui->repeatPasswordLabel, m_ui->repeatPasswordProblem, theme);
    m_ui->captchaBox->attach(theme);
    m_ui->termsBox->attach(theme);
    setFirstField(m_newPassword);
    wireFields();
    CredentialsPage::retranslate();
}

CredentialsPage::~CredentialsPage() = default;

void CredentialsPage::wireFields()
{
    connect(m_newPassword, &QLineEdit::textEdited, this, [this] {
        m_ui->newPasswordProblem->clear();
        passwordsEdited();
    });
    connect(m_repeatPassword, &QLineEdit::textEdited, this, &CredentialsPage::passwordsEdited);
    connect(m_ui->captchaBox, &CaptchaBox::captchaWanted, this, &CredentialsPage::captchaWanted);
    connect(m_ui->captchaBox, &CaptchaBox::answerEdited, this,
        [this](const QString &answer) { m_context.captchaAnswer = answer; });
    connect(m_ui->termsBox, &TermsBox::termsWanted, this, &CredentialsPage::termsWanted);
    connect(m_ui->termsBox, &TermsBox::acceptedChanged, this,
        [this](const QString &version) { m_context.acceptedTerms = version; });
    connect(this, &FormPage::continueRequested, this, &CredentialsPage::submit);
}

void CredentialsPage::enter(
    const care::Practice &practice, const net::PasswordRules &rules, const QString &emailHint)
{
    m_practice = practice;
    m_rules = rules;
    m_emailHint = emailHint;
    m_newPassword->setText(m_context.newPassword);
    m_repeatPassword->setText(m_context.repeatedPassword);
    m_ui->captchaBox->setAnswer(m_context.captchaAnswer);
    m_ui->termsBox->setAcceptedVersion(m_context.acceptedTerms);
    clearProblems();
    notice().clear();
    retranslate();
    if (!m_ui->captchaBox->hasCaptcha() || std::exchange(m_captchaSpent, false))
        m_ui->captchaBox->renew();
    if (!m_ui->termsBox->hasTerms())
        Q_EMIT termsWanted();
}

void CredentialsPage::showProblem(P problem, const net::ChallengeAnswer &answer)
{
    const auto text = problemText(problem, answer, m_practice);
    m_captchaSpent = false;
    switch (problem) {
    case P::PasswordTooShort:
    case P::PasswordTooLong:
    case P::PasswordCommon:
        m_ui->newPasswordProblem->showProblem(text);
        focusOn(m_newPassword);
        break;
    case P::CaptchaWrong:
    case P::CaptchaExpired:
        m_ui->captchaBox->renew();
        m_ui->captchaBox->showProblem(text);
        focusOn(m_ui->captchaBox->field());
        break;
    case P::TermsOutdated:
        Q_EMIT termsWanted();
        [[fallthrough]];
    case P::TermsNotAccepted:
        m_context.acceptedTerms.clear();
        m_ui->termsBox->setAcceptedVersion({});
        m_ui->termsBox->showProblem(text);
        focusOn(m_ui->termsBox->field());
        break;
    default:
        notice().showNotice(models::Tone::Attention, text);
        takeFocus();
    }
}

void CredentialsPage::showCaptcha(const net::Captcha &captcha)
{
    m_ui->captchaBox->showCaptcha(captcha);
}

void CredentialsPage::showCaptchaFailure(const Error &error)
{
    m_ui->captchaBox->showProblem(describeError(error, m_practice).explanation);
}

void CredentialsPage::showTerms(const net::Terms &terms)
{
    m_ui->termsBox->setTerms(terms);
    m_context.acceptedTerms = m_ui->termsBox->acceptedVersion();
}

void CredentialsPage::showTermsFailure(const Error &error)
{
    m_ui->termsBox->showLoadFailure(describeError(error, m_practice).explanation);
}

void CredentialsPage::setFileChooser(TermsDialog::FileChooser chooser)
{
    m_ui->termsBox->setFileChooser(std::move(chooser));
}

void CredentialsPage::submit()
{
    clearProblems();
    if (showMissing())
        return;
    m_captchaSpent = true;
    Q_EMIT credentialsGiven({m_context.newPassword, m_ui->captchaBox->captchaId(),
        m_context.captchaAnswer.trimmed(), m_context.acceptedTerms});
}

bool CredentialsPage::showMissing()
{
    const auto *list = m_ui->passwordChecklist;
    if (!list->isMet(PasswordChecklist::Length)) {
        const bool tooLong = PasswordChecklist::lengthOf(m_context.newPassword) > m_rules.maxLength;
        net::ChallengeAnswer answer;
        answer.passwordRules = m_rules;
        m_ui->newPasswordProblem->showProblem(
            problemText(tooLong ? P::PasswordTooLong : P::PasswordTooShort, answer, m_practice));
        focusOn(m_newPassword);
    } else if (!list->isMet(PasswordChecklist::NotEmail)) {
        m_ui->newPasswordProblem->showProblem(
            tr("Your e-mail address is easy to guess. Choose something else."));
        focusOn(m_newPassword);
    } else if (!list->isMet(PasswordChecklist::Same)) {
        m_ui->repeatPasswordProblem->showProblem(
            tr("The two passwords are not the same. Type this one again."));
        focusOn(m_repeatPassword);
    } else if (!m_ui->captchaBox->hasCaptcha() || m_context.captchaAnswer.trimmed().isEmpty()) {
        if (!m_ui->captchaBox->hasCaptcha())
            m_ui->captchaBox->renew();
        m_ui->captchaBox->showProblem(tr("Type your answer here."));
        focusOn(m_ui->captchaBox->field());
    } else if (m_context.acceptedTerms.isEmpty()) {
        if (!m_ui->termsBox->hasTerms())
            Q_EMIT termsWanted();
        m_ui->termsBox->showProblem(problemText(P::TermsNotAccepted, {}, m_practice));
        focusOn(m_ui->termsBox->field());
    } else {
        return false;
    }
    return true;
}

void CredentialsPage::passwordsEdited()
{
    m_context.newPassword = m_newPassword->text();
    m_context.repeatedPassword = m_repeatPassword->text();
    m_ui->repeatPasswordProblem->clear();
    m_ui->passwordChecklist->setPasswords(m_context.newPassword, m_context.repeatedPassword);
}

void CredentialsPage::clearProblems()
{
    m_ui->newPasswordProblem->clear();
    m_ui->repeatPasswordProblem->clear();
    m_ui->captchaBox->clearProblem();
    m_ui->termsBox->clearProblem();
}

void CredentialsPage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    m_ui->passwordChecklist->setRules(m_rules, m_emailHint);
    m_ui->passwordChecklist->setPasswords(m_context.newPassword, m_context.repeatedPassword);
    m_newPassword->setAccessibleName(tr("Password"));
    m_repeatPassword->setAccessibleName(tr("Password again"));
    m_newPassword->setAccessibleDescription(m_ui->passwordChecklist->summary());
    m_ui->captchaBox->retranslate();
    m_ui->termsBox->retranslate();
    setTitle(tr("Choose a password"));
    setIntroduction(m_emailHint.isEmpty()
            ? tr("You will sign in with your e-mail address and this password.")
            : tr("You will sign in with %1 and this password.").arg(m_emailHint));
    setContinueText(tr("Continue"));
}

} // namespace kinward::ui
