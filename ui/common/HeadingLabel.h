#pragma once

#include <QLabel>

namespace kinward::ui {

/// A heading that wraps, looks its level, and that screen readers know as a heading.
class HeadingLabel final : public QLabel
{
    Q_OBJECT

public:
    /// 1 names the page, 2 a card or a record, 3 a part of it.
    explicit HeadingLabel(int level, const QString &text = {}, QWidget *parent = nullptr);

    int level() const { return m_level; }

private:
    int m_level;
};

} // namespace kinward::ui
