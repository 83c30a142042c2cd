#include "ui/signin/PasswordPage.h"

#include "ui/common/ErrorText.h"
#include "ui/common/NoticeBar.h"
#include "ui/forms/PasswordField.h"
#include "ui/forms/ProblemText.h"
#include "ui_PasswordPage.h"

#include <QLineEdit>

namespace kinward::ui
{

PasswordPage::PasswordPage(const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_ui(std::make_unique<Ui::PasswordPage>())
{
    m_ui->setupUi(fields());
    m_password = addPasswordField(m_ui->passwordRow, QStringLiteral("passwordEdit"),
        m_ui->passwordLabel, m_ui->passwordProblem, theme);
    m_ui->emailEdit->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoPredictiveText);
    m_ui->emailProblem->attach(m_ui->emailEdit, theme);
    setFirstField(m_ui->emailEdit);
    connect(m_ui->emailEdit, &QLineEdit::textEdited, m_ui->emailProblem, &FieldProblem::clear);
    connect(m_password, &QLineEdit::textEdited, m_ui->passwordProblem, &FieldProblem::clear);
    connect(this, &FormPage::continueRequested, this, &PasswordPage::submit);
    PasswordPage::retranslate();
}

PasswordPage::~PasswordPage() = default;

void PasswordPage::enter(const care::Practice &practice, const QString &host)
{
    m_practice = practice;
    m_host = host;
    m_ui->emailProblem->clear();
    m_ui->passwordProblem->clear();
    notice().clear();
    retranslate();
}

void PasswordPage::showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    const auto text = problemText(problem, answer, m_practice);
    if (problem == net::ChallengeProblem::SignInFailed)
        m_ui->passwordProblem->showProblem(text);
    else
        notice().showNotice(models::Tone::Attention, text);
    m_password->selectAll();
    focusOn(m_password);
}

void PasswordPage::submit()
{
    const auto email = m_ui->emailEdit->text().trimmed();
    if (email.indexOf(QLatin1Char('@')) < 1) {
        m_ui->emailProblem->showProblem(
            tr("Type the whole e-mail address that the invite came to."));
        focusOn(m_ui->emailEdit);
    } else if (m_password->text().isEmpty()) {
        m_ui->passwordProblem->showProblem(tr("Type the password of your account."));
        focusOn(m_password);
    } else {
        Q_EMIT passwordGiven(email, m_password->text());
    }
}

void PasswordPage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    m_password->setAccessibleName(tr("Password"));
    const auto &where = m_practice.name.isEmpty() ? m_host : m_practice.name;
    setTitle(where.isEmpty() ? tr("Sign in") : tr("Sign in to %1").arg(where));
    setIntroduction(
        tr("Use the e-mail that your invite came to, and the password you chose then."));
    m_ui->forgottenLabel->setText(
        tr("Forgotten the password? To choose a new one, %1.").arg(callPhrase(m_practice)));
    setContinueText(tr("Sign in"));
}

} // namespace kinward::ui
