#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace kinward::ui
{

/// Asks for files of this computer and calls `chosen`, if the person does choose; never blocks.
/// Tests put their own answer in its place, an instance at a time.
using FilesChooser = std::function<void(QWidget *parent, const QString &title,
    const std::function<void(const QStringList &paths)> &chosen)>;
void askForFiles(QWidget *parent, const QString &title,
    const std::function<void(const QStringList &paths)> &chosen);

} // namespace kinward::ui
