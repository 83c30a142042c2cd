#include "ui/activation/ExistingPasswordPage.h"

#include "ui/common/ErrorText.h"
#include "ui/common/NoticeBar.h"
#include "ui/forms/PasswordField.h"
#include "ui/forms/ProblemText.h"
#include "ui_ExistingPasswordPage.h"

#include <QLineEdit>

namespace kinward::ui
{

ExistingPasswordPage::ExistingPasswordPage(
    ActivationContext &context, const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ExistingPasswordPage>())
{
    m_ui->setupUi(fields());
    m_password = addPasswordField(m_ui->passwordRow, QStringLiteral("passwordEdit"),
        m_ui->passwordLabel, m_ui->passwordProblem, theme);
    setFirstField(m_password);
    connect(m_password, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_context.password = text;
        m_ui->passwordProblem->clear();
    });
    connect(this, &FormPage::continueRequested, this, &ExistingPasswordPage::submit);
    ExistingPasswordPage::retranslate();
}

ExistingPasswordPage::~ExistingPasswordPage() = default;

void ExistingPasswordPage::enter(const care::Practice &practice, const QString &emailHint)
{
    m_practice = practice;
    m_emailHint = emailHint;
    m_password->setText(m_context.password);
    m_ui->passwordProblem->clear();
    notice().clear();
    retranslate();
}

void ExistingPasswordPage::showProblem(
    net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    const auto text = problemText(problem, answer, m_practice);
    if (problem == net::ChallengeProblem::SignInFailed)
        m_ui->passwordProblem->showProblem(text);
    else
        notice().showNotice(models::Tone::Attention, text);
    m_password->selectAll();
    focusOn(m_password);
}

void ExistingPasswordPage::submit()
{
    if (m_context.password.isEmpty()) {
        m_ui->passwordProblem->showProblem(tr("Type the password of your account."));
        focusOn(m_password);
        return;
    }
    Q_EMIT passwordGiven(m_context.password);
}

void ExistingPasswordPage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    m_password->setAccessibleName(tr("Password"));
    setTitle(tr("You have an account already"));
    setIntroduction(m_emailHint.isEmpty()
            ? tr("Sign in with the password you chose earlier. This invite is then added to your "
                 "account.")
            : tr("The invite went to %1, which has an account at this portal. Sign in with the "
                 "password you chose "
                 "earlier. This invite is then added to your account.")
                  .arg(m_emailHint));
    m_ui->forgottenLabel->setText(
        tr("Forgotten the password? To choose a new one, %1.").arg(callPhrase(m_practice)));
    setContinueText(tr("Continue"));
}

} // namespace kinward::ui
