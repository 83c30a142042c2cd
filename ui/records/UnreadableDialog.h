#pragma once

#include "core/models/UnreadableModel.h"

#include <QDialog>

class QListView;

namespace kinward::ui
{

class Theme;

/// The records that a page could not display, and the way to take them along as they were sent, for
/// somebody who can read them.
class UnreadableDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Takes over `model`.
    UnreadableDialog(models::UnreadableModel *model, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void wanted(const kinward::models::RecordFile &file);

private:
    models::UnreadableModel *m_model = nullptr;
    QListView *m_list = nullptr;
};

} // namespace kinward::ui
