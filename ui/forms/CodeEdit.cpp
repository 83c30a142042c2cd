#include "ui/forms/CodeEdit.h"

namespace kinward::ui
{

CodeEdit::CodeEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    connect(this, &QLineEdit::textEdited, this, &CodeEdit::keepDigits);
}

QString CodeEdit::digitsOf(const QString &text)
{
    QString digits;
    for (const auto character : text) {
        if (character.isDigit() && digits.size() < length)
            digits += QString::number(character.digitValue());
    }
    return digits;
}

void CodeEdit::keepDigits(const QString &edited)
{
    const auto digits = digitsOf(edited);
    if (digits == edited)
        return;
    const auto digitsBefore = digitsOf(edited.left(cursorPosition())).size();
    setText(digits);
    setCursorPosition(int(digitsBefore));
    Q_EMIT textEdited(digits);
}

} // namespace kinward::ui
