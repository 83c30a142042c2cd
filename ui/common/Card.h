#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace kinward::ui
{

class IconLabel;
class Theme;

/// A raised card: heading with an icon, and a column below it to be filled.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    /// Either may be empty. Also the name of the group for screen readers.
    void setHeading(const QString &iconName, const QString &title);
    QVBoxLayout *body() const { return m_body; }
    /// At the end of the heading's line: a badge, a small button.
    QHBoxLayout *headingRow() const { return m_headingRow; }

private:
    IconLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QHBoxLayout *m_headingRow = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace kinward::ui
