#include "ui/activation/BirthDateEdit.h"

#include "ui/activation/BirthDateInput.h"

namespace kinward::ui
{

BirthDateEdit::BirthDateEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText);
    connect(this, &QLineEdit::textChanged, this, [this] { m_before = text(); });
    // Connected first, so that everybody else who hears of the edit reads the completed text.
    connect(this, &QLineEdit::textEdited, this, &BirthDateEdit::complete);
}

void BirthDateEdit::complete(const QString &edited)
{
    // Taking something back, a slash that came by itself included, must be possible.
    const bool takenBack = m_before.startsWith(edited);
    if (!takenBack && cursorPosition() == edited.size())
        setText(withSeparators(edited));
}

} // namespace kinward::ui
