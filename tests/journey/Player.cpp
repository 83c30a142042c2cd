#include "tests/journey/Player.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QtTest>

#include <cstdio>
#include <cstdlib>

namespace kinward::journey
{

namespace
{

/// Off-screen there is no desktop to photograph: the windows are put side by side.
QPixmap windowsSideBySide()
{
    QList<QPixmap> grabbed;
    QSize size(0, 0);
    for (auto *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || window->windowType() == Qt::ToolTip)
            continue;
        grabbed.append(window->grab());
        size = QSize(
            size.width() + grabbed.last().width(), qMax(size.height(), grabbed.last().height()));
    }
    QPixmap whole(size);
    whole.fill(Qt::darkGray);
    QPainter painter(&whole);
    int x = 0;
    for (const auto &one : std::as_const(grabbed)) {
        painter.drawPixmap(x, 0, one);
        x += one.width();
    }
    return whole;
}

QPixmap everythingVisible()
{
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        return windowsSideBySide();
    return QGuiApplication::primaryScreen()->grabWindow(0);
}

} // namespace

Player::Player(QString pictureFolder)
    : m_folder(std::move(pictureFolder))
{
    QDir().mkpath(m_folder);
    m_clock.start();
}

void Player::step(const QString &sentence)
{
    m_sentence = sentence;
    ++m_number;
    std::printf(
        "%2d  %5.1f s  %s\n", m_number, double(m_clock.elapsed()) / 1000, qPrintable(sentence));
    std::fflush(stdout);
}

void Player::picture()
{
    QTest::qWait(150); // lets what was just shown be painted
    static const QRegularExpression unfit(QStringLiteral("[^a-z0-9]+"));
    auto name = m_sentence.toLower().replace(unfit, QStringLiteral("-"));
    name = QStringLiteral("%1-%2.png").arg(m_number, 2, 10, QLatin1Char('0')).arg(name.left(60));
    if (!everythingVisible().save(QDir(m_folder).filePath(name)))
        std::fprintf(stderr, "the picture %s could not be written\n", qPrintable(name));
}

QWidget *Player::find(const QString &name) const
{
    for (auto *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == name)
            return window;
        for (auto *child : window->findChildren<QWidget *>(name)) {
            if (child->isVisible())
                return child;
        }
    }
    return nullptr;
}

QWidget *Player::widget(const QString &name)
{
    waitUntil(QStringLiteral("“%1” to be there").arg(name), [&] { return find(name) != nullptr; });
    return find(name);
}

bool Player::isVisible(const QString &name) const { return find(name) != nullptr; }

void Player::click(const QString &name)
{
    waitUntil(QStringLiteral("“%1” to be ready for a click").arg(name), [&] {
        auto *found = find(name);
        return found && found->isEnabled();
    });
    QTest::mouseClick(find(name), Qt::LeftButton);
}

void Player::type(const QString &name, const QString &text)
{
    auto *line = widget<QLineEdit>(name);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    for (const auto character : text) {
        if (character.unicode() < 128) {
            QTest::keyClick(line, character.toLatin1());
            continue;
        }
        // Accents come as from an input method; QTest has keys for ASCII only.
        QInputMethodEvent accented;
        accented.setCommitString(character);
        QApplication::sendEvent(line, &accented);
    }
}

void Player::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    waitUntil(QStringLiteral("a window to have the keyboard"),
        [] { return QApplication::activeModalWidget() || QApplication::activeWindow(); });
    auto *window = QApplication::activeModalWidget() ? QApplication::activeModalWidget()
                                                     : QApplication::activeWindow();
    QTest::keyClick(window->windowHandle(), key, modifiers);
}

void Player::keys(const QString &text)
{
    for (const auto character : text) {
        auto *window = QApplication::activeWindow();
        if (!window)
            fail(QStringLiteral("no window has the keyboard"));
        QTest::keyClick(window->windowHandle(), character.toLatin1());
    }
}

void Player::tabTo(const QString &name)
{
    widget(name);
    for (int presses = 0; presses < 80; ++presses) {
        auto *focused = QApplication::focusWidget();
        if (focused
            && (focused->objectName() == name
                || (focused->focusProxy() && focused->focusProxy()->objectName() == name)))
            return;
        key(Qt::Key_Tab);
    }
    fail(QStringLiteral("Tab never reaches “%1”").arg(name));
}

void Player::press(const QString &button)
{
    tabTo(button);
    key(Qt::Key_Space);
}

void Player::write(const QString &field, const QString &text)
{
    tabTo(field);
    keys(text);
}

void Player::waitUntil(const QString &what, const std::function<bool()> &holds, int milliseconds)
{
    if (!QTest::qWaitFor(holds, milliseconds))
        fail(QStringLiteral("waited %1 s for %2").arg(milliseconds / 1000).arg(what));
}

int Player::rows(const QString &viewName)
{
    return widget<QAbstractItemView>(viewName)->model()->rowCount();
}

void Player::fail(const QString &why)
{
    std::printf("    NOT REACHED: %s\n", qPrintable(why));
    std::fflush(stdout);
    m_sentence = QStringLiteral("not reached");
    everythingVisible().save(QDir(m_folder).filePath(QStringLiteral("not-reached.png")));
    std::_Exit(1);
}

void Player::finish()
{
    std::printf(
        "every step was reached: %d in %.1f s\n", m_number, double(m_clock.elapsed()) / 1000);
    std::fflush(stdout);
    std::_Exit(0);
}

} // namespace kinward::journey
