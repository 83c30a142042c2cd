#pragma once

#include <QString>

class QBoxLayout;
class QLabel;
class QLineEdit;

namespace kinward::ui
{

class FieldProblem;
class Theme;

/// Puts a PasswordEdit where a form has left room for it, with its label and its problem. Returns
/// its line edit.
QLineEdit *addPasswordField(QBoxLayout *room, const QString &objectName, QLabel *label,
    FieldProblem *problem, const Theme &theme);

} // namespace kinward::ui
