#pragma once

#include "ui/shell/Places.h"

#include <QPushButton>

namespace kinward::ui
{

class Theme;

/// An entry of the navigation: icon and text, or the icon alone with the text as tool tip.
class NavigationButton final : public QPushButton
{
    Q_OBJECT

public:
    NavigationButton(Place place, const Theme &theme, QWidget *parent = nullptr);

    Place place() const { return m_place; }
    void setIconOnly(bool iconOnly);
    /// Drawn softly, and told as such; it still opens its page, which says why.
    void setWithoutAccess(bool without);
    /// How much is new there; 0 for nothing. `spoken`: the same in words, "2 unread messages".
    void setCount(int count, const QString &spoken);
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize iconBox() const;
    void paintCount(QPainter &painter, const QRect &icon);
    int countWidth() const;

    const Theme &m_theme;
    Place m_place;
    QString m_label; ///< with its mnemonic
    QString m_spokenCount;
    int m_count = 0;
    bool m_iconOnly = false;
    bool m_withoutAccess = false;
};

} // namespace kinward::ui
