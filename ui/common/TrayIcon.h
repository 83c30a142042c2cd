#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace kinward::ui
{

class Theme;

/// The program's icon in the system's tray, with a number on it, and the notifications that the
/// system shows for it. Nothing of either where the system has no tray.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    struct Notification {
        QString title;
        QString text; ///< may be empty
        std::function<void()> open; ///< what a click on it does
    };
    using Shower = std::function<void(const Notification &)>;

    explicit TrayIcon(const Theme &theme, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// The number on the icon, 0 for none, and what it means. To be told again in another language.
    void showCount(int count, const QString &meaning);
    /// False where the system has no place for it. A click is taken to be on the last one: no
    /// system says which it was.
    bool show(const Notification &notification);
    /// In place of the system's notifications (tests); none: as without a tray.
    void setShower(Shower shower) { m_show = std::move(shower); }

Q_SIGNALS:
    void windowRequested();

private:
    void addIcon();
    void draw();

    const Theme &m_theme;
    Shower m_show; ///< none where there is no tray
    std::function<void()> m_open; ///< of the last notification
    QSystemTrayIcon *m_icon = nullptr; ///< null where there is none
    std::unique_ptr<QMenu> m_menu;
    int m_count = 0;
};

} // namespace kinward::ui
