#pragma once

#include "core/base/Result.h"

#include <QIODevice>
#include <QSaveFile>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace kinward::ui
{

/// What is asked before a file is written.
struct SaveRequest {
    QString title; ///< of the file dialog
    QString fileName; ///< suggested
    QString filter; ///< "PDF (*.pdf)"
    QString suffix; ///< "pdf"
};

/// Asks where to save and calls `chosen`, if the person does choose; never blocks. Tests put their
/// own answer in its place, an instance at a time.
using FileChooser = std::function<void(
    QWidget *parent, const SaveRequest &request, std::function<void(const QString &path)> chosen)>;
void askWhereToSave(QWidget *parent, const SaveRequest &request,
    const std::function<void(const QString &path)> &chosen);

/// Opens a file of which nothing is there until it is committed; readable by nobody else on systems
/// that know this. Errors: StorageFailed.
Result<std::unique_ptr<QSaveFile>> openToSave(const QString &path);

/// Writes a whole file or leaves what was there; readable by nobody else on systems that know this.
/// Errors: StorageFailed, and those of `write`.
Result<void> saveFile(
    const QString &path, const std::function<Result<void>(QIODevice &device)> &write);

} // namespace kinward::ui
