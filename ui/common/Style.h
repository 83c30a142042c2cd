#pragma once

#include <QColor>
#include <QProxyStyle>

namespace kinward::ui
{

/// What the style sheet cannot do: check marks and radio dots in the theme's colours, focus rings
/// inside filled buttons, sizes that grow with the text, no animation. Fusion below, the style
/// sheet above.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void setLook(int textPercent, const QColor &focus);
    /// Underlines the letters for Alt: while it is held.
    void setShowsMnemonics(bool shown) { m_showsMnemonics = shown; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;

private:
    int m_textPercent = 100;
    QColor m_focus;
    bool m_showsMnemonics = false;
};

} // namespace kinward::ui
