#pragma once

#include "ui/paper/Paper.h"
#include "ui/records/DetailContent.h"

class QAbstractItemModel;

namespace kinward::ui
{

/// The rows of a list as they are found and sorted, under their groups' headings.
void writeRows(Paper &paper, const QAbstractItemModel &rows);
/// One record in full. A table embedded in it becomes a table on paper; other embedded widgets are
/// for the screen.
void writeDetail(Paper &paper, const DetailContent &content);

} // namespace kinward::ui
