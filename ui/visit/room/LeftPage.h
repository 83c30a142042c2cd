#pragma once

#include <QWidget>

class QPushButton;

namespace kinward::ui
{
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

/// After the visit: that it was left, and the way back.
class LeftPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LeftPage(const ui::Theme &theme, QWidget *parent = nullptr);

    void arrive(); ///< tells screen readers, and gives the keyboard to Close

Q_SIGNALS:
    void joinAgainWanted();
    void closeWanted();

private:
    QPushButton *m_close = nullptr;
};

} // namespace kinward::visit
