#pragma once

#include "core/uploads/Upload.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace kinward::models
{
class UploadListModel;
}

namespace kinward::ui
{

class Theme;
class WrappingLabel;

/// One upload: what it is called, how it stands in words, a bar, and what can be done about it now.
class UploadRow final : public QFrame
{
    Q_OBJECT

public:
    enum class Wish { Pause, Resume, Cancel, Retry, Dismiss, Show, Share };
    Q_ENUM(Wish)

    explicit UploadRow(const Theme &theme, QWidget *parent = nullptr);

    /// A row of the model. The focus stays where it is, or goes to the button beside
    /// one that is gone.
    void show(const models::UploadListModel &model, int row);

Q_SIGNALS:
    void wished(kinward::ui::UploadRow::Wish wish);

private:
    QPushButton *addButton(Wish wish, const QString &name, const QString &iconName);
    void showButtons(const uploads::Upload &upload);
    void nameButtons(const QString &title);
    static bool isWanted(Wish wish, const uploads::Upload &upload);

    const Theme &m_theme;
    WrappingLabel *m_title = nullptr;
    WrappingLabel *m_state = nullptr;
    QProgressBar *m_bar = nullptr;
    QList<std::pair<Wish, QPushButton *>> m_buttons;
    int m_shownState = -1;
};

} // namespace kinward::ui
