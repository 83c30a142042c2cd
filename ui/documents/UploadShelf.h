#pragma once

#include "ui/documents/UploadRow.h"

#include <QHash>
#include <QPointer>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kinward::models
{
class UploadListModel;
}

namespace kinward::ui
{

/// The uploads above the documents, a row each, for as long as there are any. Takes at most a third
/// of the page, and scrolls.
class UploadShelf final : public QFrame
{
    Q_OBJECT

public:
    explicit UploadShelf(const Theme &theme, QWidget *parent = nullptr);

    void setModel(models::UploadListModel *model); ///< which may go before the shelf does

Q_SIGNALS:
    void wished(const QString &uploadId, kinward::ui::UploadRow::Wish wish);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRows(int first, int last);
    void removeRows(int first, int last);
    void updateRows(int first, int last);
    void rebuild();
    void showWhole();
    void fit();

    const Theme &m_theme;
    QPointer<models::UploadListModel> m_model;
    QLabel *m_title = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<UploadRow *> m_rows;
};

} // namespace kinward::ui
