#include "ui/activation/RefusedPage.h"

#include "ui/activation/RefusalText.h"
#include "ui/common/Announce.h"
#include "ui_RefusedPage.h"

namespace kinward::ui
{

RefusedPage::RefusedPage(const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_ui(std::make_unique<Ui::RefusedPage>())
{
    m_ui->setupUi(fields());
    connect(this, &FormPage::continueRequested, this, &RefusedPage::signInRequested);
    RefusedPage::retranslate();
}

RefusedPage::~RefusedPage() = default;

void RefusedPage::enter(net::ChallengeProblem problem, const care::Practice &practice)
{
    // The step and its problem are told one after the other: say it once.
    if (problem == m_problem && practice.name == m_practice.name)
        return;
    m_problem = problem;
    m_practice = practice;
    retranslate();
    const auto text = describeRefusal(problem, practice);
    announce(this,
        text.title + QStringLiteral(". ") + text.explanation + QLatin1Char(' ') + text.nextStep);
}

void RefusedPage::retranslate()
{
    FormPage::retranslate();
    const auto text = describeRefusal(m_problem, m_practice);
    setTitle(text.title);
    setIntroduction(text.explanation);
    m_ui->nextStepLabel->setText(text.nextStep);
    setContinueText(text.offersSignIn ? tr("Sign in") : QString());
    //: Button on the page of an invite that cannot be used
    setBackText(tr("Use another invite"));
}

} // namespace kinward::ui
