#include "app/PresenceWatch.h"

#include <QEvent>
#include <QGuiApplication>

namespace kinward::app
{

using net::Presence;

PresenceWatch::PresenceWatch(std::chrono::milliseconds idleAfter, QObject *parent)
    : QObject(parent)
{
    m_idle.setInterval(idleAfter);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_presence == Presence::InUse)
            update(Presence::Idle);
    });
    m_idle.start();
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
        [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                noteUse();
            else
                update(Presence::Away);
        });
    qGuiApp->installEventFilter(this);
}

bool PresenceWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        // What reaches a program behind others is no use of it.
        if (QGuiApplication::applicationState() == Qt::ApplicationActive)
            noteUse();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void PresenceWatch::noteUse()
{
    m_idle.start();
    update(Presence::InUse);
}

void PresenceWatch::update(Presence presence)
{
    if (m_presence == presence)
        return;
    m_presence = presence;
    Q_EMIT presenceChanged(presence);
}

} // namespace kinward::app
