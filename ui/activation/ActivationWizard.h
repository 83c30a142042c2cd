#pragma once

#include "net/portal/ActivationFlow.h"

#include <QWidget>

class QStackedWidget;

namespace kinward::ui {

class Theme;

/// Shows an ActivationFlow, one thing a page: practice, birth date, password and captcha and terms, code. The pages keep what
/// was typed, so that going back loses nothing.
class ActivationWizard final : public QWidget
{
    Q_OBJECT

public:
    ActivationWizard(net::ActivationFlow &flow, const Theme &theme, QWidget *parent = nullptr);
    ~ActivationWizard() override;

Q_SIGNALS:
    void cancelled();
    void signInRequested(const QUrl &base); ///< "I have an account already", also from a used invite

private:
    class Pages;
    std::unique_ptr<Pages> m_pages;
};

} // namespace kinward::ui
