#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace kinward::test
{

/// What a person does who has no mouse: every key goes to the control that has the keyboard.
struct Keyboard {
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Also what is on no key of every keyboard: “é”.
    static void type(const QString &words)
    {
        for (const QChar letter : words) {
            if (letter == u'\n')
                key(Qt::Key_Return);
            else
                QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
                    QString(letter), Qt::NoModifier);
        }
    }
    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    /// Presses Tab until that control has the keyboard; false after a round.
    static bool tabTo(const char *name)
    {
        constexpr int mostControls = 40;
        for (int presses = 0; presses < mostControls; ++presses) {
            if (focused() == QLatin1String(name))
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
};

} // namespace kinward::test
