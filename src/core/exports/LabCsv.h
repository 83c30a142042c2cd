#pragma once

#include "core/models/LabModel.h"

#include <QByteArray>

namespace kinward::exports
{

/// Laboratory results as a table for a spreadsheet, one line a value: RFC 4180, UTF-8 with a byte
/// order mark, because without one Excel takes it for Latin-1. A text that a spreadsheet would run
/// as a formula gets an apostrophe before it.
QByteArray labCsv(const QList<models::LabRow> &rows);

} // namespace kinward::exports
