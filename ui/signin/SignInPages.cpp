#include "ui/signin/SignInPages.h"

#include "ui/common/NoticeBar.h"
#include "ui/forms/ProblemText.h"

#include <QDesktopServices>

namespace kinward::ui
{

using Flow = net::SignInFlow;
using Step = Flow::Step;

SignInPage::Pages::Pages(Flow &flow, const Theme &theme, SignInPage &page)
    : m_flow(flow)
    , m_page(page)
    , m_openUrl(&QDesktopServices::openUrl)
    , m_address(theme)
    , m_password(theme)
    , m_code(theme)
    , m_browser(theme)
    , m_opening(WaitPage::Occasion::Opening, theme)
{
    m_address.setObjectName(QStringLiteral("addressPage"));
    m_password.setObjectName(QStringLiteral("passwordPage"));
    m_code.setObjectName(QStringLiteral("codePage"));
    m_browser.setObjectName(QStringLiteral("browserPage"));
    m_opening.setObjectName(QStringLiteral("openingPage"));
    for (FormPage *each :
        std::initializer_list<FormPage *>{&m_address, &m_password, &m_code, &m_browser, &m_opening})
        addWidget(each);
    wireFlow();
    wirePages();
    wireLeaving();
    showStep(flow.step());
}

void SignInPage::Pages::wireFlow()
{
    connect(&m_flow, &Flow::stepChanged, this, &Pages::showStep);
    connect(&m_flow, &Flow::busyChanged, this, [this](bool busy) { current()->setBusy(busy); });
    connect(&m_flow, &Flow::failed, this, &Pages::showFailure);
    connect(&m_flow, &Flow::problem, this, &Pages::showProblem);
    connect(&m_flow, &Flow::codeSent, this, [this] { m_code.showResent(m_flow.answer()); });
    connect(&m_flow, &Flow::openInBrowser, this, &Pages::openInBrowser);
}

void SignInPage::Pages::wirePages()
{
    connect(&m_address, &AddressPage::addressGiven, &m_flow, &Flow::connectTo);
    connect(&m_password, &PasswordPage::passwordGiven, &m_flow, &Flow::submitPassword);
    connect(&m_code, &CodePage::codeGiven, &m_flow, &Flow::submitCode);
    connect(&m_code, &CodePage::resendRequested, &m_flow, &Flow::resendCode);
    connect(
        &m_browser, &FormPage::continueRequested, this, [this] { openInBrowser(m_browserUrl); });
    for (FormPage *page :
        std::initializer_list<FormPage *>{&m_address, &m_password, &m_code, &m_browser})
        connect(page, &FormPage::retryRequested, &m_flow, &Flow::retry);
}

void SignInPage::Pages::wireLeaving()
{
    connect(&m_address, &FormPage::backRequested, &m_page, &SignInPage::cancelled);
    connect(&m_code, &FormPage::backRequested, this, [this] { m_flow.goBackTo(Step::Password); });
    for (FormPage *page : std::initializer_list<FormPage *>{&m_password, &m_browser}) {
        connect(page, &FormPage::backRequested, this, [this] {
            if (m_known)
                Q_EMIT m_page.cancelled();
            else
                m_flow.goBackTo(Step::Portal);
        });
    }
}

FormPage *SignInPage::Pages::pageOf(Step step)
{
    switch (step) {
    case Step::Password:
        return &m_password;
    case Step::Code:
        return &m_code;
    case Step::Browser:
        return &m_browser;
    case Step::Done:
        return &m_opening;
    case Step::Portal:
    case Step::Connecting:
        break;
    }
    return &m_address;
}

FormPage *SignInPage::Pages::current() const { return static_cast<FormPage *>(currentWidget()); }

void SignInPage::Pages::showStep(Step step)
{
    const auto host = m_flow.portal().base.host();
    if (step == Step::Password)
        m_password.enter(m_practice, host);
    if (step == Step::Browser)
        m_browser.setHost(host);
    if (step == Step::Code) {
        m_code.setPractice(m_practice);
        m_code.setCode({});
        m_code.begin(m_flow.answer());
    }
    auto *page = pageOf(step);
    page->setBusy(m_flow.isBusy());
    setCurrentWidget(page);
    page->takeFocus();
}

void SignInPage::Pages::showFailure(const Error &error)
{
    const bool noPortal = error.kind == ErrorKind::Malformed || error.kind == ErrorKind::NotFound;
    if (current() == &m_address && !m_known && noPortal)
        m_address.showNotAPortal();
    else
        current()->showFailure(error, m_practice);
}

void SignInPage::Pages::showProblem(
    net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    if (current() == &m_password)
        m_password.showProblem(problem, answer);
    else if (current() == &m_code)
        m_code.showProblem(problem, answer);
    else
        current()->notice().showNotice(
            models::Tone::Attention, problemText(problem, answer, m_practice));
}

void SignInPage::Pages::openInBrowser(const QUrl &url)
{
    m_browserUrl = url;
    if (!m_openUrl(url))
        m_browser.showNotOpened();
}

void SignInPage::Pages::setPortal(const QUrl &base, const QString &practiceName)
{
    m_known = true;
    m_practice.name = practiceName;
    m_address.setKnown(practiceName);
    m_flow.connectTo(base);
}

} // namespace kinward::ui
