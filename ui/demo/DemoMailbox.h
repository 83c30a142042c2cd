#pragma once

#include "net/portal/PortalClient.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace kinward::ui {

class Theme;

/// Demo mode only: the e-mails that the demo portal sent, as an inbox beside the program. Codes have a *Copy code* button,
/// invite links open in the program.
class DemoMailbox final : public QWidget
{
    Q_OBJECT

public:
    DemoMailbox(net::PortalClient &client, net::PortalDescription portal, const Theme &theme, QWidget *parent = nullptr);
    ~DemoMailbox() override;

Q_SIGNALS:
    void inviteOpened(const QString &link);

private:
    void refresh();

    net::PortalClient &m_client;
    net::PortalDescription m_portal;
    const Theme &m_theme;
    QTimer m_timer;
    QList<net::DemoMail> m_mails;
};

} // namespace kinward::ui
