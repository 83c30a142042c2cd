#include "ui/signin/SignInPage.h"

#include "ui/signin/SignInPages.h"

#include <QVBoxLayout>

namespace kinward::ui
{

SignInPage::SignInPage(net::SignInFlow &flow, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pages(std::make_unique<Pages>(flow, theme, *this))
{
    setObjectName(QStringLiteral("signInPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages.get());
}

SignInPage::~SignInPage() = default;

void SignInPage::setPortal(const QUrl &base, const QString &practiceName)
{
    m_pages->setPortal(base, practiceName);
}

void SignInPage::setUrlOpener(UrlOpener opener) { m_pages->setUrlOpener(std::move(opener)); }

} // namespace kinward::ui
