#include "ui/common/TrayIcon.h"

#include "ui/common/Icons.h"
#include "ui/common/Theme.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSystemTrayIcon>

#include <utility>

namespace kinward::ui
{

namespace
{

constexpr int iconSize = 64; ///< px; trays make it smaller
constexpr int mostInIcon = 9;

QIcon programIcon(const Theme &theme) { return icon(QStringLiteral("kinward"), theme); }

QIcon iconWithCount(const Theme &theme, int count)
{
    const QIcon plain = programIcon(theme);
    if (count == 0)
        return plain;
    QPixmap picture = plain.pixmap(iconSize, iconSize);
    picture.setDevicePixelRatio(1);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = picture.width() * 5 / 8;
    const QRect badge(picture.width() - side, picture.height() - side, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colors().danger);
    painter.drawEllipse(badge);
    QFont font = painter.font();
    font.setPixelSize(side * 3 / 4);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(theme.colors().surfaceRaised);
    painter.drawText(
        badge, Qt::AlignCenter, count > mostInIcon ? QStringLiteral("+") : QString::number(count));
    return picture;
}

} // namespace

TrayIcon::TrayIcon(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    addIcon();
    connect(&theme, &Theme::changed, this, &TrayIcon::draw);
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::addIcon()
{
    m_icon = new QSystemTrayIcon(this);
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(QString(), this, &TrayIcon::windowRequested);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT windowRequested();
        });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_open)
            m_open();
    });
    m_show = [this](const Notification &notification) {
        m_icon->showMessage(notification.title, notification.text, programIcon(m_theme));
    };
    draw();
}

void TrayIcon::draw() { m_icon->setIcon(iconWithCount(m_theme, m_count)); }

void TrayIcon::showCount(int count, const QString &meaning)
{
    if (!m_icon)
        return;
    m_icon->setToolTip(meaning);
    //: In the menu of the icon in the system's tray
    m_menu->actions().constFirst()->setText(tr("Show Kinward"));
    if (std::exchange(m_count, count) != count)
        draw();
    m_icon->show();
}

bool TrayIcon::show(const Notification &notification)
{
    if (!m_show)
        return false;
    m_open = notification.open;
    m_show(notification);
    return true;
}

} // namespace kinward::ui
