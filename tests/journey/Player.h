#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QWidget>

#include <functional>

class QAbstractItemView;

namespace kinward::journey
{

/// Plays the program as a person would: looks for what is visible, clicks, types, and takes a
/// picture a step. A step that is not reached ends the program with status 1, after a picture of
/// what was there instead.
class Player
{
public:
    explicit Player(QString pictureFolder);

    /// Says the step on stdout; what follows belongs to it.
    void step(const QString &sentence);
    /// One picture of everything on the screen, numbered, named after the step.
    void picture();

    /// The visible widget of that objectName, waited for.
    QWidget *widget(const QString &name);
    template <typename Widget> Widget *widget(const QString &name)
    {
        auto *found = qobject_cast<Widget *>(widget(name));
        if (!found)
            fail(QStringLiteral("“%1” is of another kind").arg(name));
        return found;
    }
    bool isVisible(const QString &name) const;

    void click(const QString &name); ///< waits until it is enabled
    void type(const QString &name, const QString &text); ///< replaces what is there
    /// Keys to whatever has the focus, as from a keyboard.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void keys(const QString &text);
    /// Tab to the button and press it with the space bar, as Qt's buttons are on every platform.
    void press(const QString &button);
    /// Tab to the field, and what is typed into it.
    void write(const QString &field, const QString &text);
    /// Tab until the widget of that name has the focus; fails after a round.
    void tabTo(const QString &name);
    void waitUntil(
        const QString &what, const std::function<bool()> &holds, int milliseconds = 20000);
    int rows(const QString &viewName);

    [[noreturn]] void fail(const QString &why);
    [[noreturn]] void finish();

private:
    QWidget *find(const QString &name) const;

    QString m_folder;
    QString m_sentence;
    int m_number = 0;
    QElapsedTimer m_clock;
};

} // namespace kinward::journey
