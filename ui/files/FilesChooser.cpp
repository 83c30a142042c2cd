#include "ui/files/FilesChooser.h"

#include <QFileDialog>

namespace kinward::ui
{

void askForFiles(QWidget *parent, const QString &title,
    const std::function<void(const QStringList &paths)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, chosen);
    dialog->open();
}

} // namespace kinward::ui
