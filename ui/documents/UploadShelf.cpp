#include "ui/documents/UploadShelf.h"

#include "core/models/UploadListModel.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int partOfPage = 3; ///< the shelf takes one of so many parts at most

} // namespace

UploadShelf::UploadShelf(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("uploadShelf"));
    setKind(this, QStringLiteral("card"));
    setKind(m_title, QStringLiteral("partTitle"));
    m_title->setObjectName(QStringLiteral("uploadShelfTitle"));
    auto *canvas = new QWidget;
    m_column = new QVBoxLayout(canvas);
    m_column->setContentsMargins(0, 0, theme.grid(1), 0);
    m_column->setSpacing(theme.grid(1.5));
    canvas->installEventFilter(this);
    m_scroll->setWidget(canvas);
    canvas->setAutoFillBackground(false); // the card's own shines through
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.grid(2), theme.grid(1.5), theme.grid(1), theme.grid(1.5));
    column->setSpacing(theme.grid(1));
    column->addWidget(m_title);
    column->addWidget(m_scroll);
    hide();
}

void UploadShelf::setModel(models::UploadListModel *model)
{
    using Model = models::UploadListModel;
    m_model = model;
    connect(model, &Model::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { addRows(first, last); });
    connect(model, &Model::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { removeRows(first, last); });
    connect(model, &Model::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            updateRows(first.row(), last.row());
        });
    rebuild();
}

void UploadShelf::rebuild()
{
    removeRows(0, int(m_rows.size()) - 1);
    addRows(0, m_model->rowCount() - 1);
}

void UploadShelf::addRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto *upload = new UploadRow(m_theme);
        connect(upload, &UploadRow::wished, this, [this, upload](UploadRow::Wish wish) {
            const auto at = int(m_rows.indexOf(upload));
            if (m_model && at >= 0)
                Q_EMIT wished(m_model->index(at).data(models::IdRole).toString(), wish);
        });
        m_rows.insert(row, upload);
        m_column->insertWidget(row, upload);
    }
    updateRows(first, last);
}

void UploadShelf::removeRows(int first, int last)
{
    for (int row = last; row >= first; --row) {
        UploadRow *gone = m_rows.takeAt(row);
        if (gone->isAncestorOf(focusWidget()))
            focusNextChild();
        m_column->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // its button may just be emitting
    }
    showWhole();
}

void UploadShelf::updateRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_rows.at(row)->show(*m_model, row);
    showWhole();
}

/// What can be said of all of them.
void UploadShelf::showWhole()
{
    using uploads::UploadState;
    setVisible(!m_rows.isEmpty());
    if (!m_model || m_rows.isEmpty())
        return;
    const auto failed = m_model->inState(UploadState::Failed);
    const auto done = m_model->inState(UploadState::Done);
    QStringList parts;
    if (const int left = m_model->rowCount() - failed - done; left > 0)
        //: Above a list of uploads: how many are not finished
        parts.append(tr("%n on the way", nullptr, left));
    if (failed > 0)
        //: Above a list of uploads: how many did not work
        parts.append(tr("%n not uploaded", nullptr, failed));
    if (done > 0)
        //: Above a list of uploads: how many are finished
        parts.append(tr("%n done", nullptr, done));
    //: Above a list of uploads; %1 is e.g. "2 on the way, 1 done"
    m_title->setText(tr("Uploads: %1").arg(parts.join(QStringLiteral(", "))));
    fit();
}

bool UploadShelf::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QFrame::eventFilter(watched, event);
}

void UploadShelf::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void UploadShelf::fit()
{
    const int inner = m_scroll->viewport()->width();
    const int wanted = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(inner)
                                                     : m_column->totalSizeHint().height();
    const int page = parentWidget() ? parentWidget()->height() : wanted;
    const int least = m_rows.isEmpty() ? 0 : m_rows.constFirst()->minimumSizeHint().height();
    m_scroll->setFixedHeight(std::min(wanted, std::max(least, page / partOfPage)));
}

} // namespace kinward::ui
