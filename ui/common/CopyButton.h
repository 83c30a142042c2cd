#pragma once

#include <QPushButton>

class QTimer;

namespace kinward::ui
{

/// Copies a text to the clipboard and says so for two seconds, in words.
class CopyButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `what` is the accessible name, e.g. "Copy meeting password".
    CopyButton(const QString &label, const QString &what, QWidget *parent = nullptr);
    void setCopiedText(const QString &text) { m_text = text; }

private:
    void copy();
    void showLabel();

    QString m_label;
    QString m_what;
    QString m_text;
    QTimer *m_back = nullptr;
};

} // namespace kinward::ui
