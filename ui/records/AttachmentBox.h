#pragma once

#include "core/models/RecordFile.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace kinward::ui
{

class Theme;

/// The files of a record, each with what it is and the ways to open and to save it.
class AttachmentBox final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentBox(const Theme &theme, QWidget *parent = nullptr);

    /// Showing what is shown already changes nothing: the focus stays.
    void setFiles(const QList<models::RecordFile> &files);
    const QList<models::RecordFile> &files() const { return m_files; }

    /// Whether files can be opened from here, too, and read inside the program where it can.
    void setCanOpen(bool canOpen);
    void setCanShow(std::function<bool(const models::RecordFile &file)> canShow);

Q_SIGNALS:
    void showWanted(const kinward::models::RecordFile &file);
    void openWanted(const kinward::models::RecordFile &file);
    void wanted(const kinward::models::RecordFile &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const models::RecordFile &file);

    const Theme &m_theme;
    QList<models::RecordFile> m_files;
    QVBoxLayout *m_layout = nullptr;
    bool m_canOpen = false;
    std::function<bool(const models::RecordFile &)> m_canShow;
};

} // namespace kinward::ui
