#include "ui/messages/DocumentPicker.h"

#include "core/models/DocumentModel.h"
#include "ui/common/Kinds.h"
#include "ui/common/RecordRowDelegate.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QBoxLayout>
#include <QListView>
#include <QPushButton>

namespace kinward::ui
{

DocumentPicker::DocumentPicker(store::RecordStore &records, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_model(new models::DocumentModel(records, this))
    , m_list(new QListView)
    , m_choose(new QPushButton(tr("Add this document")))
{
    setObjectName(QStringLiteral("documentPicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a document of the record"));
    auto *title = new WrappingLabel(m_model->rowCount() > 0
            ? tr("The practice has these documents. One of them goes with the message.")
            : tr("The practice has no documents yet that could go with the message."));
    m_list->setObjectName(QStringLiteral("documentList"));
    m_list->setAccessibleName(tr("Documents"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecordRowDelegate(theme, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setKind(m_list, QStringLiteral("framed"));
    m_list->setVisible(m_model->rowCount() > 0);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_choose->setObjectName(QStringLiteral("documentChoose"));
    m_choose->setDefault(true);
    setKind(m_choose, QStringLiteral("primary"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    m_list->setCurrentIndex(m_model->index(0, 0));
    const auto enable = [this] { m_choose->setEnabled(m_list->currentIndex().isValid()); };
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, enable);
    connect(m_model, &models::DocumentModel::reloaded, this, enable);
    connect(m_list, &QListView::activated, this, &DocumentPicker::choose);
    connect(m_choose, &QPushButton::clicked, this, &DocumentPicker::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    enable();
    resize(theme.scaled(480), theme.scaled(420));
}

void DocumentPicker::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || isHidden())
        return;
    const care::DocumentReference &document = m_model->at(index.row());
    outbox::OutgoingAttachment attachment;
    attachment.id = outbox::newUuid();
    attachment.name = models::DocumentModel::titleOf(document);
    attachment.reference
        = fhir::resourceTypeOf<care::DocumentReference>() + QLatin1Char('/') + document.meta.id;
    if (!document.contents.isEmpty()) {
        attachment.contentType = document.contents.first().contentType;
        attachment.size = std::max<qint64>(0, document.contents.first().size);
    }
    Q_EMIT chosen(attachment);
    accept();
}

} // namespace kinward::ui
