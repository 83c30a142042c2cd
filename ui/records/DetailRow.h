#pragma once

#include "ui/common/WrappingLabel.h"
#include "ui/records/DetailContent.h"

class QBoxLayout;

namespace kinward::ui
{

class Theme;

/// A text of the record that can be reached with Tab, selected with mouse and keyboard, and copied.
/// Shows its focus ring.
class DetailValue final : public WrappingLabel
{
    Q_OBJECT

public:
    DetailValue(const QString &text, const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// A label and its value, side by side or, where there is no room for that, one above the other.
class DetailRow final : public QWidget
{
    Q_OBJECT

public:
    DetailRow(const DetailBlock &block, const Theme &theme, QWidget *parent = nullptr);

    void setStacked(bool stacked);

private:
    QLabel *makeLabel(const DetailBlock &block);
    QWidget *makeValue(const DetailBlock &block);
    QWidget *explained(QWidget *widget, const QString &note);

    const Theme &m_theme;
    QBoxLayout *m_layout = nullptr;
    QLabel *m_label = nullptr;
    bool m_canStack = true;
};

/// Small print under a value or a page: soft ink, never under 9.5 pt.
QLabel *makeSmallPrint(const QString &text, QWidget *parent = nullptr);

} // namespace kinward::ui
