#include "ui/signin/BrowserPage.h"

#include "ui/common/NoticeBar.h"

namespace kinward::ui
{

BrowserPage::BrowserPage(const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
{
    BrowserPage::retranslate();
}

void BrowserPage::setHost(const QString &host)
{
    m_host = host;
    retranslate();
}

void BrowserPage::showNotOpened()
{
    notice().showNotice(models::Tone::Attention,
        tr("The browser did not open. Check that this computer has one set up."));
}

void BrowserPage::retranslate()
{
    FormPage::retranslate();
    setTitle(tr("Continue in your browser"));
    setIntroduction(tr(
        "Your browser opens the sign-in page of %1. Sign in there; this window goes on by itself "
        "afterwards.")
                        .arg(m_host));
    //: Button: opens the sign-in page in the browser once more
    setContinueText(tr("Open again"));
    setBackText(tr("Cancel"));
}

} // namespace kinward::ui
