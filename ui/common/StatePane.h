#pragma once

#include "ui/common/ErrorText.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace kinward::ui
{

class IconLabel;
class Theme;

/// What stands in place of a list: the skeleton while loading, a sentence when empty, an error with
/// its button.
class StatePane final : public QWidget
{
    Q_OBJECT

public:
    explicit StatePane(const Theme &theme, QWidget *parent = nullptr);

    void showLoading(const QString &what); ///< skeleton; `what` is told to screen readers
    void showEmpty(const QString &iconName, const QString &title, const QString &explanation);
    void showError(const ErrorText &text);

Q_SIGNALS:
    void actionTriggered(); ///< the error's button

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMessage(const QString &iconName, const ErrorText &text);

    const Theme &m_theme;
    IconLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_explanation = nullptr;
    QPushButton *m_action = nullptr;
    bool m_loading = false;
};

} // namespace kinward::ui
