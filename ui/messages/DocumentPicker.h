#pragma once

#include "core/outbox/OutgoingMessage.h"
#include "core/store/RecordStore.h"

#include <QDialog>

class QListView;
class QPushButton;

namespace kinward::models
{
class DocumentModel;
}

namespace kinward::ui
{

class Theme;

/// Chooses one of the patient's documents at the practice to go with a message. Never blocks;
/// deletes itself when it is closed.
class DocumentPicker final : public QDialog
{
    Q_OBJECT

public:
    DocumentPicker(store::RecordStore &records, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const kinward::outbox::OutgoingAttachment &document);

private:
    void choose();

    models::DocumentModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_choose = nullptr;
};

} // namespace kinward::ui
