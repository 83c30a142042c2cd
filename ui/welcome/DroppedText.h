#pragma once

#include <QString>

class QMimeData;

namespace kinward::ui
{

/// The text that was dropped or copied: links, plain text, or the beginning of a dropped .eml or
/// .txt file, with the line breaks that e-mails put into long links taken out. Empty where there is
/// nothing of the kind.
QString droppedText(const QMimeData &data);
/// Whether a drop is worth a look, before its content is read.
bool mayHoldText(const QMimeData &data);

} // namespace kinward::ui
