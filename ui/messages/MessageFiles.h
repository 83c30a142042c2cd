#pragma once

#include "core/models/ConversationModel.h"

#include <QWidget>

class QVBoxLayout;

namespace kinward::ui
{

class Theme;

/// The files of one message: what each is, and the ways to open and to save it.
class MessageFiles final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageFiles(const Theme &theme, QWidget *parent = nullptr);

    void setFiles(const QList<models::MessageFile> &files);

Q_SIGNALS:
    void openWanted(const kinward::models::RecordFile &file);
    void saveWanted(const kinward::models::RecordFile &file);
    void documentWanted(const QString &documentId);

private:
    QWidget *makeRow(const models::MessageFile &file);

    const Theme &m_theme;
    QList<models::MessageFile> m_files;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace kinward::ui
