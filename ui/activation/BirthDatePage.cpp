#include "ui/activation/BirthDatePage.h"

#include "ui/common/NoticeBar.h"
#include "ui/forms/ProblemText.h"
#include "ui_BirthDatePage.h"

namespace kinward::ui
{

BirthDatePage::BirthDatePage(
    ActivationContext &context, const Clock &clock, const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_context(context)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::BirthDatePage>())
{
    m_ui->setupUi(fields());
    m_ui->birthDateProblem->attach(m_ui->birthDateEdit, theme);
    setFirstField(m_ui->birthDateEdit);
    connect(m_ui->birthDateEdit, &QLineEdit::textEdited, this, [this] {
        m_context.birthDate = m_ui->birthDateEdit->text();
        m_ui->birthDateProblem->clear();
    });
    connect(this, &FormPage::continueRequested, this, &BirthDatePage::submit);
    BirthDatePage::retranslate();
}

BirthDatePage::~BirthDatePage() = default;

void BirthDatePage::enter(const care::Practice &practice)
{
    m_practice = practice;
    m_ui->birthDateEdit->setText(m_context.birthDate);
    m_ui->birthDateProblem->clear();
    notice().clear();
    retranslate();
}

void BirthDatePage::showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    const auto text = problemText(problem, answer, m_practice);
    if (problem == net::ChallengeProblem::BirthDateMismatch)
        m_ui->birthDateProblem->showProblem(text);
    else
        notice().showNotice(models::Tone::Attention, text);
    m_ui->birthDateEdit->selectAll();
    focusOn(m_ui->birthDateEdit);
}

void BirthDatePage::submit()
{
    const auto input = BirthDateInput::read(m_ui->birthDateEdit->text(), m_clock.now().date());
    if (input.problem == BirthDateInput::Problem::None) {
        Q_EMIT birthDateGiven(input.date);
        return;
    }
    m_ui->birthDateProblem->showProblem(explain(input));
    focusOn(m_ui->birthDateEdit);
}

QString BirthDatePage::explain(const BirthDateInput &input) const
{
    using P = BirthDateInput::Problem;
    switch (input.problem) {
    case P::Empty:
        return tr("Type the patient's date of birth.");
    case P::ShortYear:
        return tr("Type the year with all four digits, for example 1942.");
    case P::NoSuchMonth:
        return tr(
            "There is no month %1. Type the month first, then the day: 03/14/1942 is March 14.")
            .arg(input.month);
    case P::NoSuchDay: {
        const auto month = QLocale().standaloneMonthName(input.month);
        const int days = QDate(input.year, input.month, 1).daysInMonth();
        //: %1 is a month's name, %2 a year, %n the number of its days
        return tr("%1 %2 has only %n days.", nullptr, days).arg(month).arg(input.year);
    }
    case P::Future:
        return tr("That day is still to come. Check the year.");
    case P::TooLongAgo:
        return tr("That is more than 130 years ago. Check the year.");
    default:
        return tr("Type month, day and year as numbers, for example 03/14/1942.");
    }
}

void BirthDatePage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    setTitle(tr("When was the patient born?"));
    setIntroduction(m_practice.name.isEmpty()
            ? tr("Give the date of birth of the person you care for, not your own.")
            : tr("Give the date of birth of the person you care for, not your own. %1 asks for it "
                 "to be sure that the "
                 "invite reached the right person.")
                  .arg(m_practice.name));
    setContinueText(tr("Continue"));
}

} // namespace kinward::ui
