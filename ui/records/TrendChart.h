#pragma once

#include "core/models/TrendSeries.h"
#include "ui/records/TrendTicks.h"

#include <QWidget>

namespace kinward::ui
{

class Theme;

/// One test over time as a line, with the usual range as a band; two numbers that belong together
/// (blood pressure) as two lines that are told apart by stroke and mark, too. Flags are told by
/// shape; results
/// like "< 5", which lie beyond their mark, are hollow. Left and Right, Home and End go from result
/// to result; the pointer chooses the nearest. Whatever is chosen is told to screen readers.
class TrendChart final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendChart(const Theme &theme, QWidget *parent = nullptr);

    void setSeries(const models::TrendSeries &series);
    const models::TrendSeries &series() const { return m_series; }
    int current() const { return m_current; } ///< index of the chosen point, -1 for none
    void setCurrent(int point);
    /// "Nov 3, 2026: 7.2 %, High"; empty where none is chosen.
    QString readout() const;
    QPointF positionOf(int point) const;
    QPointF secondPositionOf(int point) const; ///< of a pair's second number

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF plot() const;
    ValueTicks ticks() const;
    double xOf(qint64 when) const;
    double yOf(double value) const;
    int nearest(double x) const;
    QString tickLabel(double value, const ValueTicks &ticks) const;
    void paintBand(QPainter &painter) const;
    void paintValueAxis(QPainter &painter) const;
    void paintDateAxis(QPainter &painter) const;
    struct Mark;
    bool isOfPairs() const { return !m_series.secondPart.isEmpty(); }
    void paintLines(QPainter &painter) const;
    void paintPoint(QPainter &painter, int point) const;
    void paintMark(QPainter &painter, const Mark &mark) const;
    void paintParts(QPainter &painter, const QRect &strip) const;
    QColor lineColor(bool second) const;
    void paintRangeLabel(QPainter &painter) const;

    const Theme &m_theme;
    models::TrendSeries m_series;
    int m_current = -1;
};

} // namespace kinward::ui
