#pragma once

#include <QFrame>

class QPushButton;

namespace kinward::ui
{

class FlowLayout;
class Theme;
class WrappingLabel;

/// A file as a record or a message shows it: what it is called, what it is, and under the words the
/// buttons of what can be done with it, which wrap where the text is large.
class FileRow final : public QFrame
{
    Q_OBJECT

public:
    /// `facts` may be empty.
    FileRow(
        const QString &title, const QString &facts, const Theme &theme, QWidget *parent = nullptr);

    /// A sentence instead of the facts, or below them.
    void addSentence(const QString &sentence);
    /// `spoken`: the text with the file's name, for screen readers.
    QPushButton *addAction(
        const QString &name, const QString &iconName, const QString &text, const QString &spoken);

private:
    WrappingLabel *addLine(const QString &text, const QString &kind);

    const Theme &m_theme;
    FlowLayout *m_actions = nullptr; ///< once there are any
};

} // namespace kinward::ui
