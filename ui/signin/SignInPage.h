#pragma once

#include "net/portal/SignInFlow.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace kinward::ui
{

class Theme;

/// Shows a SignInFlow: portal address, e-mail and password, code; or the browser.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    /// Opens an address outside the program; false where nothing could.
    using UrlOpener = std::function<bool(const QUrl &)>;

    SignInPage(net::SignInFlow &flow, const Theme &theme, QWidget *parent = nullptr);
    ~SignInPage() override;

    /// The practice is known (signing in again): the address is not asked for. Connects at once.
    void setPortal(const QUrl &base, const QString &practiceName);
    /// The system's browser where nothing is set.
    void setUrlOpener(UrlOpener opener);

Q_SIGNALS:
    void cancelled();

private:
    class Pages;
    std::unique_ptr<Pages> m_pages;
};

} // namespace kinward::ui
