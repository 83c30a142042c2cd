#pragma once

#include "tests/support/AccessibleNames.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QScrollArea>
#include <QTest>

namespace kinward::test
{

/// A real window with the theme, in which a test clicks and types as a person would.
class Stage
{
public:
    Stage()
        : m_theme(*qApp)
    {
        m_window.resize(900, 600);
    }

    const ui::Theme &theme() const { return m_theme; }
    ui::Theme &theme() { return m_theme; }
    QMainWindow &window() { return m_window; }

    void clear() { delete m_window.takeCentralWidget(); }
    void show(QWidget *page)
    {
        clear();
        m_window.setCentralWidget(page);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
    }

    /// The visible widget of that name; null where there is none.
    QWidget *find(const QString &name) const
    {
        for (auto *candidate : m_window.findChildren<QWidget *>(name)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    bool waitFor(const char *name, int milliseconds = 20000) const
    {
        return QTest::qWaitFor([&] { return find(QLatin1String(name)) != nullptr; }, milliseconds);
    }
    template <typename Widget = QWidget> Widget *get(const char *name) const
    {
        auto *found = qobject_cast<Widget *>(find(QLatin1String(name)));
        if (!found)
            qFatal("there is no visible “%s”", name);
        return found;
    }
    bool isShown(const char *name) const { return find(QLatin1String(name)) != nullptr; }

    void click(const char *name)
    {
        if (!QTest::qWaitFor([&] { return isShown(name) && get(name)->isEnabled(); }, 20000))
            qFatal("“%s” is not ready for a click", name);
        scrollTo(get(name));
        QTest::mouseClick(get(name), Qt::LeftButton);
    }
    void type(const char *name, const QString &text)
    {
        scrollTo(get(name));
        QTest::mouseClick(get(name), Qt::LeftButton);
        QTest::keySequence(get(name), QKeySequence::SelectAll);
        QTest::keyClicks(get(name), text);
    }
    /// A key to whatever has the keyboard.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(
            QApplication::focusWidget() ? QApplication::focusWidget() : &m_window, key, modifiers);
    }
    void keys(const QString &text)
    {
        for (const auto character : text)
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
    }
    /// Presses Tab until that widget has the focus; false after a round.
    bool tabTo(const char *name)
    {
        for (int presses = 0; presses < 60; ++presses) {
            if (focusName() == QLatin1String(name))
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    QString focusName() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    QString text(const char *label) const { return get<QLabel>(label)->text(); }
    /// The words of a widget's labels: a problem's, a notice's.
    QString wordsOf(const char *name) const
    {
        QStringList words;
        for (const auto *label : get(name)->findChildren<QLabel *>())
            words += label->text();
        return words.join(QLatin1Char(' '));
    }

    /// What can be reached by Tab and says nothing to a screen reader.
    QStringList namelessControls() const { return test::namelessControls(&m_window); }

private:
    static void scrollTo(QWidget *widget)
    {
        for (auto *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(parent))
                area->ensureWidgetVisible(widget);
        }
    }

    ui::Theme m_theme;
    QMainWindow m_window;
};

} // namespace kinward::test
