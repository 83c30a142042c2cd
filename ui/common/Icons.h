#pragma once

#include "ui/common/Theme.h"

#include <QIcon>
#include <QString>
#include <QWidget>

namespace kinward::ui
{

/// A color of the theme by its role, e.g. &ThemeColors::accentInk for the icon of a primary button.
using ColorRole = QColor ThemeColors::*;

/// One of our own 24 px line icons (resources/icons/NAME.svg) in the theme's ink; sharp at any
/// scale. Takes on the theme's new colours by itself.
QIcon icon(const QString &name, const Theme &theme, ColorRole role = &ThemeColors::ink);
QIcon icon(const QString &name, const QColor &color);
/// In the colour that the application's palette gives to text on buttons.
QIcon icon(const QString &name);

/// Shows an icon that means something only together with the words beside it: screen readers pass
/// it by. Grows with the text size.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    /// `size` in px at a text size of 100 %.
    IconLabel(const QString &name, int size, const Theme &theme,
        ColorRole role = &ThemeColors::accent, QWidget *parent = nullptr);

    void setIcon(const QString &name, ColorRole role);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QIcon m_icon;
    int m_size;
};

} // namespace kinward::ui
