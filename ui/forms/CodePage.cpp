#include "ui/forms/CodePage.h"

#include "ui/common/NoticeBar.h"
#include "ui/forms/CodeEdit.h"
#include "ui/forms/ProblemText.h"
#include "ui_CodePage.h"

namespace kinward::ui
{

namespace
{

constexpr std::chrono::milliseconds tickInterval{250};

/// "0:24"; the last second is shown until it is over.
QString minutesAndSeconds(qint64 milliseconds)
{
    const auto seconds = (milliseconds + 999) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

CodePage::CodePage(const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_ui(std::make_unique<Ui::CodePage>())
{
    m_ui->setupUi(fields());
    m_ui->codeProblem->attach(m_ui->codeEdit, theme);
    setFirstField(m_ui->codeEdit);
    connect(m_ui->codeEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_ui->codeProblem->clear();
        Q_EMIT codeEdited(text);
    });
    connect(m_ui->resendButton, &QPushButton::clicked, this, &CodePage::resend);
    connect(this, &FormPage::continueRequested, this, &CodePage::submit);
    m_ticks.setInterval(tickInterval);
    connect(&m_ticks, &QTimer::timeout, this, &CodePage::tick);
    CodePage::retranslate();
}

CodePage::~CodePage() = default;

void CodePage::begin(const net::ChallengeAnswer &answer)
{
    m_emailHint = answer.emailHint;
    notice().clear();
    m_ui->codeProblem->clear();
    countFrom(answer);
    retranslate();
}

void CodePage::showResent(const net::ChallengeAnswer &answer)
{
    begin(answer);
    m_ui->codeEdit->clear();
    Q_EMIT codeEdited({});
    notice().showNotice(
        models::Tone::Good, tr("Another code is on its way. Only the newest one works."));
    focusOn(m_ui->codeEdit);
}

void CodePage::showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    using P = net::ChallengeProblem;
    const auto text = problemText(problem, answer, m_practice);
    if (problem == P::CodeExpired)
        m_expiresAt = QDeadlineTimer(0);
    if (problem == P::ResendTooSoon)
        m_resendAt = QDeadlineTimer(answer.retryAfter.value_or(answer.resendAfter));
    tick();
    if (problem == P::CodeWrong || problem == P::CodeExpired) {
        m_ui->codeProblem->showProblem(text);
        m_ui->codeEdit->selectAll();
    } else {
        notice().showNotice(models::Tone::Attention, text);
    }
    focusOn(m_ui->codeEdit);
}

QString CodePage::code() const { return m_ui->codeEdit->text(); }

void CodePage::setCode(const QString &code) { m_ui->codeEdit->setText(code); }

void CodePage::submit()
{
    if (!m_ui->codeEdit->isComplete()) {
        m_ui->codeProblem->showProblem(tr("Type the 6 digits from the e-mail."));
        focusOn(m_ui->codeEdit);
        return;
    }
    Q_EMIT codeGiven(m_ui->codeEdit->text());
}

void CodePage::resend()
{
    notice().clear();
    m_ui->codeProblem->clear();
    Q_EMIT resendRequested();
}

void CodePage::countFrom(const net::ChallengeAnswer &answer)
{
    m_resendAt = QDeadlineTimer(answer.resendAfter);
    m_expiresAt = QDeadlineTimer(answer.codeExpiresIn);
    m_expires = answer.codeExpiresIn.count() > 0;
    m_ticks.start();
    tick();
}

void CodePage::tick()
{
    const bool mayResend = m_resendAt.hasExpired();
    const bool expired = m_expires && m_expiresAt.hasExpired();
    m_ui->resendButton->setEnabled(mayResend && !isBusy());
    m_ui->countdownLabel->setText(mayResend
            ? tr("No code yet? Look in the spam folder, or ask for another one.")
            : tr("You can ask for another code in %1")
                  .arg(minutesAndSeconds(m_resendAt.remainingTime())));
    if (!m_expires)
        m_ui->expiryLabel->clear();
    else if (expired)
        m_ui->expiryLabel->setText(tr("This code has expired. Ask for another one."));
    else
        m_ui->expiryLabel->setText(
            tr("The code works for %1.")
                .arg(durationText(std::chrono::seconds(m_expiresAt.remainingTime() / 1000))));
    m_ui->expiryLabel->setVisible(m_expires);
}

void CodePage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    setTitle(tr("Check your e-mail"));
    setIntroduction(m_emailHint.isEmpty()
            ? tr("We sent a code with 6 digits to your e-mail.")
            : tr("We sent a code with 6 digits to %1.").arg(m_emailHint));
    setContinueText(tr("Continue"));
    tick();
}

} // namespace kinward::ui
