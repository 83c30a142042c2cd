#pragma once

#include "net/portal/ActivationFlow.h"
#include "ui/activation/TermsDialog.h"

#include <QWidget>

#include <memory>

namespace kinward::ui
{

class Theme;

/// Shows an ActivationFlow, one thing a page: practice, birth date, password and captcha and terms,
/// code. The pages keep what was typed, so that going back loses nothing.
class ActivationWizard final : public QWidget
{
    Q_OBJECT

public:
    ActivationWizard(net::ActivationFlow &flow, const Theme &theme, QWidget *parent = nullptr);
    ~ActivationWizard() override;

    /// How a place to save the terms is chosen; the file dialog where nothing is set.
    void setFileChooser(TermsDialog::FileChooser chooser);

Q_SIGNALS:
    void cancelled();
    void signInRequested(
        const QUrl &base); ///< "I have an account already", also from a used invite

private:
    class Pages;
    std::unique_ptr<Pages> m_pages;
};

} // namespace kinward::ui
