#include "ui/activation/ActivationWizard.h"

#include "ui/activation/ActivationPages.h"

#include <QVBoxLayout>

namespace kinward::ui
{

ActivationWizard::ActivationWizard(net::ActivationFlow &flow, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pages(std::make_unique<Pages>(flow, theme, *this))
{
    setObjectName(QStringLiteral("activationWizard"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages.get());
}

ActivationWizard::~ActivationWizard() = default;

void ActivationWizard::setFileChooser(TermsDialog::FileChooser chooser)
{
    m_pages->credentials().setFileChooser(std::move(chooser));
}

} // namespace kinward::ui
