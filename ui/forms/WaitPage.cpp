#include "ui/forms/WaitPage.h"

namespace kinward::ui
{

WaitPage::WaitPage(Occasion occasion, const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_occasion(occasion)
{
    WaitPage::retranslate();
}

void WaitPage::retranslate()
{
    FormPage::retranslate();
    setContinueText({});
    if (m_occasion == Occasion::LookingUp) {
        setTitle(tr("Opening your invite…"));
        setIntroduction(tr("We ask the practice's portal what this invite is for."));
        setBackText(tr("Cancel"));
        return;
    }
    setTitle(tr("You are in"));
    setIntroduction(tr("Opening the record…"));
    setBackVisible(false);
}

} // namespace kinward::ui
