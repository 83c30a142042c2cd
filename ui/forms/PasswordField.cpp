#include "ui/forms/PasswordField.h"

#include "ui/common/PasswordEdit.h"
#include "ui/forms/FieldProblem.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace kinward::ui
{

QLineEdit *addPasswordField(QBoxLayout *room, const QString &objectName, QLabel *label,
    FieldProblem *problem, const Theme &theme)
{
    auto *edit = new PasswordEdit(theme);
    auto *line = edit->lineEdit();
    line->setObjectName(objectName);
    room->addWidget(edit);
    label->setBuddy(line);
    problem->attach(line, theme);
    return line;
}

} // namespace kinward::ui
