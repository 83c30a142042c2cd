#pragma once

#include "net/sync/SyncPace.h"

#include <QObject>
#include <QTimer>

namespace kinward::app
{

/// Sees from windows, keys and pointer whether somebody is at the program. It looks at no content.
class PresenceWatch final : public QObject
{
    Q_OBJECT

public:
    /// `idleAfter`: that long without a key or the pointer in a window in front.
    explicit PresenceWatch(
        std::chrono::milliseconds idleAfter = std::chrono::minutes(5), QObject *parent = nullptr);

    net::Presence presence() const { return m_presence; }

Q_SIGNALS:
    void presenceChanged(kinward::net::Presence presence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteUse();
    void update(net::Presence presence);

    net::Presence m_presence = net::Presence::InUse;
    QTimer m_idle;
};

} // namespace kinward::app
