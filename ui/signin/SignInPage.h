#pragma once

#include "net/portal/SignInFlow.h"

#include <QWidget>

#include <memory>

namespace kinward::ui {

class Theme;

/// Shows a SignInFlow: portal address, e-mail and password, code; or the browser.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    SignInPage(net::SignInFlow &flow, const Theme &theme, QWidget *parent = nullptr);
    ~SignInPage() override;

    /// The practice is known (signing in again): the address is not asked for.
    void setPortal(const QUrl &base, const QString &practiceName);

Q_SIGNALS:
    void cancelled();

private:
    class Pages;
    std::unique_ptr<Pages> m_pages;
};

} // namespace kinward::ui
