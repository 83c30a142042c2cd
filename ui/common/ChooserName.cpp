#include "ui/common/ChooserName.h"

#include <QComboBox>
#include <QLabel>

namespace kinward::ui
{

void setChooserName(QComboBox *box, const QString &name)
{
    box->setAccessibleName(name);
    const QString labelName = box->objectName() + QLatin1String("Name");
    auto *label = box->parentWidget()->findChild<QLabel *>(labelName, Qt::FindDirectChildrenOnly);
    if (!label) {
        label = new QLabel(box->parentWidget());
        label->setObjectName(labelName);
        label->setBuddy(box);
        label->hide();
    }
    label->setText(name);
}

} // namespace kinward::ui
