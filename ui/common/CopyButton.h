#pragma once

#include <QPushButton>

class QTimer;

namespace kinward::ui
{

class ClipboardKeeper;

/// Copies a text to the clipboard and says so for two seconds, in words; of a secret also when it
/// is taken off again, for as long as that takes to read.
class CopyButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `what` is the accessible name, e.g. "Copy meeting password".
    CopyButton(const QString &label, const QString &what, QWidget *parent = nullptr);
    void setCopiedText(const QString &text) { m_text = text; }
    /// The text is a secret: `keeper`, which outlives the button's use, copies and clears it.
    void setKeeper(ClipboardKeeper *keeper) { m_keeper = keeper; }

private:
    void copy();
    QString putOnClipboard(); ///< answers what to say of it
    void showLabel();

    QString m_label;
    QString m_what;
    QString m_text;
    ClipboardKeeper *m_keeper = nullptr;
    QTimer *m_back = nullptr;
};

} // namespace kinward::ui
