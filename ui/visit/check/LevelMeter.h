#pragma once

#include <QWidget>

namespace kinward::ui
{
class Theme;
}

namespace kinward::visit
{

/// How loud it is, as a bar. Not a QProgressBar: that tells screen readers of every change, ten
/// times a second. What it means stands in words beside it.
class LevelMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit LevelMeter(const ui::Theme &theme, QWidget *parent = nullptr);

    void setLevel(int level); ///< 0 … 100
    int level() const { return m_level; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ui::Theme &m_theme;
    int m_level = 0;
};

} // namespace kinward::visit
