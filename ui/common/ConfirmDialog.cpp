#include "ui/common/ConfirmDialog.h"

#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setAccessibleDescription(question.explanation); // read out when the dialog opens
    auto *title = new WrappingLabel(question.title);
    setKind(title, QStringLiteral("cardTitle"));
    auto *explanation = new WrappingLabel(question.explanation);
    auto *refuse = new QPushButton(question.refusal);
    refuse->setObjectName(QStringLiteral("refuseButton"));
    refuse->setDefault(true);
    auto *confirm = new QPushButton(question.action);
    confirm->setObjectName(QStringLiteral("confirmButton"));
    confirm->setAutoDefault(false);
    setKind(confirm, QStringLiteral("danger"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(refuse);
    buttons->addWidget(confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(explanation, 1);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(refuse, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
    refuse->setFocus();
    // Dialogs take the height of the widest shape their text can have, and then are made narrower.
    const int width = std::min(
        fontMetrics().averageCharWidth() * 64, parent ? parent->width() : QWIDGETSIZE_MAX);
    resize(width, column->totalHeightForWidth(width));
}

void ConfirmDialog::ask(
    QWidget *parent, const Question &question, const std::function<void()> &confirmed)
{
    auto *dialog = new ConfirmDialog(question, parent->window());
    connect(dialog, &QDialog::accepted, parent, confirmed);
    dialog->open();
}

} // namespace kinward::ui
