#pragma once

#include "core/models/RecordFile.h"

#include <QWidget>

class QVBoxLayout;

namespace kinward::ui
{

class Theme;

/// The files of a record, each with what it is and a way to save it.
class AttachmentBox final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentBox(const Theme &theme, QWidget *parent = nullptr);

    /// Showing what is shown already changes nothing: the focus stays.
    void setFiles(const QList<models::RecordFile> &files);
    const QList<models::RecordFile> &files() const { return m_files; }

Q_SIGNALS:
    void wanted(const kinward::models::RecordFile &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const models::RecordFile &file);

    const Theme &m_theme;
    QList<models::RecordFile> m_files;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace kinward::ui
