#pragma once

#include "ui/forms/CodePage.h"
#include "ui/forms/WaitPage.h"
#include "ui/signin/AddressPage.h"
#include "ui/signin/BrowserPage.h"
#include "ui/signin/PasswordPage.h"
#include "ui/signin/SignInPage.h"

#include <QStackedWidget>

namespace kinward::ui
{

/// The pages of signing in, wired to the flow.
class SignInPage::Pages final : public QStackedWidget
{
public:
    Pages(net::SignInFlow &flow, const Theme &theme, SignInPage &page);

    void setPortal(const QUrl &base, const QString &practiceName);
    void setUrlOpener(UrlOpener opener) { m_openUrl = std::move(opener); }

private:
    void wireFlow();
    void wirePages();
    void wireLeaving();
    FormPage *pageOf(net::SignInFlow::Step step);
    FormPage *current() const;
    void showStep(net::SignInFlow::Step step);
    void showFailure(const Error &error);
    void showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);
    void openInBrowser(const QUrl &url);

    net::SignInFlow &m_flow;
    SignInPage &m_page;
    UrlOpener m_openUrl;
    QUrl m_browserUrl;
    care::Practice m_practice;
    bool m_known = false;
    AddressPage m_address;
    PasswordPage m_password;
    CodePage m_code;
    BrowserPage m_browser;
    WaitPage m_opening;
};

} // namespace kinward::ui
