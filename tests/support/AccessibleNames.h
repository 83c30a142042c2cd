#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace kinward::test
{

/// The visible controls within `root` that the keyboard reaches and that say nothing to a screen
/// reader, as "objectName ClassName".
inline QStringList namelessControls(const QWidget *root)
{
    QStringList nameless;
    const auto controls = root->findChildren<QWidget *>();
    for (auto *control : controls) {
        if (!control->isVisible() || !(control->focusPolicy() & Qt::TabFocus)
            || control->focusProxy())
            continue;
        auto *accessible = QAccessible::queryAccessibleInterface(control);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            nameless += control->objectName() + QLatin1Char(' ')
                + QLatin1String(control->metaObject()->className());
    }
    return nameless;
}

} // namespace kinward::test
