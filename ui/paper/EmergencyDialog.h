#pragma once

#include "core/exports/EmergencySummary.h"
#include "ui/paper/Paper.h"

#include <QDialog>

namespace kinward::ui
{

class Theme;

/// The emergency summary to be read, and the way to paper.
class EmergencyDialog final : public QDialog
{
    Q_OBJECT

public:
    EmergencyDialog(
        const exports::EmergencySummary &summary, const Theme &theme, QWidget *parent = nullptr);

    static void write(Paper &paper, const exports::EmergencySummary &summary);

Q_SIGNALS:
    void printRequested();
    void pdfRequested();
};

} // namespace kinward::ui
