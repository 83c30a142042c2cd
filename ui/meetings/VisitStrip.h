#pragma once

#include "ui/meetings/VisitStatus.h"

#include <QFrame>

#include <optional>

class QBoxLayout;
class QPushButton;

namespace kinward::ui
{

class IconLabel;
class Theme;
class VisitDesk;
class WrappingLabel;

/// The line at the top of the window that says how a video visit stands, whatever page is below it,
/// with the way back to it. Hidden while there is none. Told to screen readers when the visit comes
/// a step further; what the microphone does is told in the visit's own window.
class VisitStrip final : public QFrame
{
    Q_OBJECT

public:
    VisitStrip(VisitDesk &desk, const Theme &theme, QWidget *parent = nullptr);

    /// Whose record is in sight; empty: nobody's.
    void setShownSession(const QString &sessionKey);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addButton(const char *name);
    void retranslate();
    void update();
    void showButtons(const VisitStatus &status);
    void fitToWidth();

    VisitDesk &m_desk;
    const Theme &m_theme;
    QString m_shownSession;
    std::optional<VisitStatus> m_told; ///< to screen readers
    QBoxLayout *m_row = nullptr;
    IconLabel *m_icon = nullptr;
    WrappingLabel *m_text = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_browser = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace kinward::ui
