#include "ui/paper/PaperPrinter.h"

#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>

namespace kinward::ui
{

namespace
{

constexpr double marginMillimetres = 18;
constexpr int dotsPerInch = 300;

QPageLayout sheet()
{
    const bool letter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
        QPageLayout::Millimeter};
}

} // namespace

Result<void> writePdf(const Paper &paper, const QString &title, QIODevice &device)
{
    QPdfWriter writer(&device);
    writer.setPageLayout(sheet());
    writer.setResolution(dotsPerInch);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Kinward"));
    if (paper.print(writer) == 0)
        return failure(ErrorKind::StorageFailed, QStringLiteral("no PDF"));
    return {};
}

void printOnPaper(QWidget *parent, const Paper &paper, const QString &title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(sheet());
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
        [printer, paper](QPrinter *) { paper.print(*printer); });
    dialog->open();
}

} // namespace kinward::ui
