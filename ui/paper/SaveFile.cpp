#include "ui/paper/SaveFile.h"

#include <QFileDialog>

namespace kinward::ui
{

void askWhereToSave(QWidget *parent, const SaveRequest &request,
    const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(request.filter);
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

Result<std::unique_ptr<QSaveFile>> openToSave(const QString &path)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return failure(ErrorKind::StorageFailed, QStringLiteral("cannot be opened"));
    file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file;
}

Result<void> saveFile(
    const QString &path, const std::function<Result<void>(QIODevice &device)> &write)
{
    const auto file = openToSave(path);
    if (!file)
        return failure(file.error());
    if (auto written = write(**file); !written)
        return written; // an uncommitted QSaveFile leaves nothing behind
    if (!(*file)->commit())
        return failure(ErrorKind::StorageFailed, QStringLiteral("cannot be written"));
    return {};
}

} // namespace kinward::ui
