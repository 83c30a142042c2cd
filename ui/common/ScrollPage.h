#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace kinward::ui
{

/// A page that scrolls down when text is large or the window small: margin 24, one column, never
/// scrolling sideways unless a word is wider than the window. Follows the keyboard's focus.
class ScrollPage final : public QScrollArea
{
    Q_OBJECT

public:
    /// `columnWidth`: the widest the column gets, in px at 100 % text; it stands in the middle
    /// then. 0: as wide as the page.
    explicit ScrollPage(int columnWidth = 0, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void fitColumn();

    QVBoxLayout *m_column = nullptr;
    int m_columnWidth = 0;
};

} // namespace kinward::ui
