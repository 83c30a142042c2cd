#pragma once

#include "core/base/Result.h"
#include "ui/paper/Paper.h"

class QIODevice;
class QWidget;

namespace kinward::ui
{

/// Letter where people use it, else A4; 18 mm of margin. Errors: StorageFailed.
Result<void> writePdf(const Paper &paper, const QString &title, QIODevice &device);

/// Shows the system's print dialog and prints; never blocks.
void printOnPaper(QWidget *parent, const Paper &paper, const QString &title);

} // namespace kinward::ui
