#pragma once

#include <QScrollArea>

namespace kinward::ui
{

/// Gives a page the whole room, and scrolls only where that is less than the page can do with: a
/// small window with very large text. (QScrollArea itself would rather scroll than let the lists of
/// a page shrink.)
class FittingArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittingArea(QWidget *parent = nullptr);

    /// Best made as a child of viewport(): a page that moves is styled twice.
    void setPage(QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize neededIn(int width) const;
    void fit();
};

} // namespace kinward::ui
