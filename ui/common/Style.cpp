#include "ui/common/Style.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

namespace kinward::ui
{

namespace
{

QPen stroke(const QColor &color, double width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// The tick, within a square of side 1.
void drawTick(QPainter *painter, const QRectF &box, const QColor &color)
{
    const double side = box.width();
    const QPolygonF tick{box.topLeft() + QPointF(0.24, 0.53) * side,
        box.topLeft() + QPointF(0.43, 0.71) * side, box.topLeft() + QPointF(0.77, 0.31) * side};
    painter->setPen(stroke(color, side * 0.12));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(tick);
}

void drawIndicator(QPainter *painter, const QStyleOption &option, bool round)
{
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette &palette = option.palette;
    const QColor line = enabled ? palette.color(QPalette::WindowText)
                                : palette.color(QPalette::Disabled, QPalette::WindowText);
    const QColor fill = enabled ? palette.color(QPalette::Highlight) : line;
    const QRectF box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(stroke(on ? fill : line, 1.5));
    painter->setBrush(on ? fill : palette.color(QPalette::Base));
    const double radius = round ? box.width() / 2 : box.width() * 0.22;
    painter->drawRoundedRect(box, radius, radius);
    const QColor mark = palette.color(QPalette::HighlightedText);
    if (round && on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
    } else if (option.state & QStyle::State_NoChange) {
        painter->setPen(stroke(mark, box.width() * 0.12));
        painter->drawLine(box.center() - QPointF(box.width() * 0.24, 0),
            box.center() + QPointF(box.width() * 0.24, 0));
    } else if (on) {
        drawTick(painter, box, mark);
    }
    painter->restore();
}

/// The style sheet's ring around a filled button is hard to see beside the fill: one more within
/// it. What the style sheet gives no ring of its own gets it here.
void drawFocus(
    QPainter *painter, const QStyleOption &option, const QWidget *widget, const QColor &focus)
{
    const bool isButton = qobject_cast<const QAbstractButton *>(widget) != nullptr;
    const bool filled = isButton && widget->property("kind").toString() == QLatin1String("primary");
    if (isButton && !filled)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    if (filled) {
        painter->setPen(stroke(option.palette.color(QPalette::HighlightedText), 1.5));
        painter->drawRoundedRect(QRectF(widget->rect()).adjusted(3.5, 3.5, -3.5, -3.5), 5, 5);
    } else {
        painter->setPen(stroke(focus, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::setLook(int textPercent, const QColor &focus)
{
    m_textPercent = textPercent;
    m_focus = focus;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(painter, *option, true);
        return;
    case PE_FrameFocusRect:
        drawFocus(painter, *option, widget, m_focus);
        return;
    case PE_IndicatorMenuCheckMark:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option->state & State_On)
            drawTick(painter, option->rect, option->palette.color(QPalette::WindowText));
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return 20 * m_textPercent / 100;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration: // nobody has to ask for reduced motion
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup: // below the box, which stays in sight
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_UnderlineShortcut:
        return int(m_showsMnemonics);
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace kinward::ui
