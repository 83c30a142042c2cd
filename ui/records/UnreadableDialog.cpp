#include "ui/records/UnreadableDialog.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::ui
{

UnreadableDialog::UnreadableDialog(
    models::UnreadableModel *model, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_list(new QListView(this))
{
    model->setParent(this);
    setObjectName(QStringLiteral("unreadableDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Entries that could not be displayed"));
    auto *title = new WrappingLabel(windowTitle(), this);
    setKind(title, QStringLiteral("cardTitle"));
    auto *explanation = new WrappingLabel(
        tr("This program does not understand how the practice wrote them. They are kept as they "
           "were sent. You can save one as a file and ask the practice, or somebody who knows such "
           "files, what it says."),
        this);
    m_list->setObjectName(QStringLiteral("unreadableList"));
    m_list->setAccessibleName(windowTitle());
    setKind(m_list, QStringLiteral("framed"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(model);
    m_list->setCurrentIndex(model->index(0));

    auto *save = new QPushButton(tr("&Save as file…"), this);
    save->setObjectName(QStringLiteral("saveUnreadable"));
    setKind(save, QStringLiteral("primary"));
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("closeUnreadable"));
    close->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, [this] {
        const QModelIndex chosen = m_list->currentIndex();
        if (!chosen.isValid())
            return;
        const models::RecordFile file = m_model->fileOf(chosen.row());
        accept(); // what becomes of it is said in the window
        Q_EMIT wanted(file);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    const int margin = theme.grid(3);
    column->setContentsMargins(margin, margin, margin, theme.grid(2));
    column->setSpacing(theme.grid(1.5));
    column->addWidget(title);
    column->addWidget(explanation);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    resize(theme.grid(70), theme.grid(56));
    m_list->setFocus();
}

} // namespace kinward::ui
