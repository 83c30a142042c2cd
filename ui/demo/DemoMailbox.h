#pragma once

#include "net/portal/PortalClient.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui
{
class DemoMailbox;
}

namespace kinward::ui
{

class Theme;

/// Demo mode only: the e-mails that the demo portal sent, as an inbox beside the program. Codes
/// have a *Copy code* button, invite links open in the program. Asks the portal every two seconds
/// while it is visible.
class DemoMailbox final : public QWidget
{
    Q_OBJECT

public:
    DemoMailbox(net::PortalClient &client, net::PortalDescription portal, const Theme &theme,
        QWidget *parent = nullptr);
    ~DemoMailbox() override;

Q_SIGNALS:
    void inviteOpened(const QString &link);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void take(const QList<net::DemoMail> &mails);
    void showMail(int row);
    void copyCode();
    void retranslate();

    net::PortalClient &m_client;
    net::PortalDescription m_portal;
    const Theme &m_theme;
    std::unique_ptr<Ui::DemoMailbox> m_ui;
    QTimer m_timer;
    QTimer m_copied;
    QList<net::DemoMail> m_mails;
    bool m_unreachable = false;
};

} // namespace kinward::ui
