#include "ui/forms/WaitPage.h"

namespace kinward::ui
{

WaitPage::WaitPage(Occasion occasion, const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_occasion(occasion)
{
    connect(this, &FormPage::retryRequested, this, [this] {
        m_failed = false;
        retranslate();
    });
    WaitPage::retranslate();
}

void WaitPage::showFailure(const Error &error, const care::Practice &practice)
{
    m_failed = true;
    retranslate();
    FormPage::showFailure(error, practice);
}

void WaitPage::retranslate()
{
    FormPage::retranslate();
    setContinueText({});
    if (m_occasion == Occasion::LookingUp) {
        setTitle(m_failed ? tr("Your invite could not be opened yet") : tr("Opening your invite…"));
        setIntroduction(
            m_failed ? QString() : tr("We ask the practice's portal what this invite is for."));
        setBackText(tr("Cancel"));
        return;
    }
    setTitle(tr("You are in"));
    setIntroduction(tr("Opening the record…"));
    setBackVisible(false);
}

} // namespace kinward::ui
