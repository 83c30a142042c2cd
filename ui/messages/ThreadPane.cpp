#include "ui/messages/ThreadPane.h"

#include "ui/common/ChooserName.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/messages/ThreadRowDelegate.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

using Folder = ThreadPane::Folder;

struct FolderWords {
    QString name;
    QString emptyTitle;
    QString emptyText;
};

FolderWords wordsOf(Folder folder)
{
    switch (folder) {
    case Folder::Inbox:
        //: A folder of messages: what was written to the caregiver
        return {ThreadPane::tr("Inbox"), ThreadPane::tr("No messages"),
            ThreadPane::tr("When the practice writes to you, it appears here.")};
    case Folder::Sent:
        //: A folder of messages: what the caregiver sent
        return {ThreadPane::tr("Sent"), ThreadPane::tr("Nothing sent"),
            ThreadPane::tr("Messages that you sent appear here, with how far they have come.")};
    case Folder::Drafts:
        //: A folder of messages: what is still being written
        return {ThreadPane::tr("Drafts"), ThreadPane::tr("No drafts"),
            ThreadPane::tr(
                "What you write is kept here, on this computer only, until you send it.")};
    case Folder::Outbox:
        //: A folder of messages: what waits to be sent
        return {ThreadPane::tr("Outbox"), ThreadPane::tr("Nothing waits to be sent"),
            ThreadPane::tr("Messages stay here until the portal has them. Until then you can take "
                           "them back.")};
    case Folder::Archived:
        //: A folder of messages: conversations that were put away
        return {ThreadPane::tr("Archived"), ThreadPane::tr("Nothing archived"),
            ThreadPane::tr("Conversations that you put away appear here. An answer brings them "
                           "back to the inbox.")};
    }
    return {};
}

} // namespace

ThreadPane::ThreadPane(
    const models::MailIndex &index, const Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new models::ThreadListModel(index, clock, this))
    , m_folder(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView(m_stack))
    , m_nothing(new StatePane(theme, m_stack))
{
    buildTools();
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(1));
    column->addWidget(m_folder);
    column->addWidget(m_filter);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    retranslate();
}

void ThreadPane::buildTools()
{
    m_folder->setObjectName(QStringLiteral("mailFolder"));
    for (const auto folder : models::ThreadListModel::allFolders)
        m_folder->addItem(QString(), QVariant::fromValue(folder));
    // As wide as there is room, not as its longest entry.
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setMinimumContentsLength(8);
    connect(m_folder, &QComboBox::currentIndexChanged, this, [this] {
        chooseNothing();
        m_model->setFolder(folder());
        m_list->scrollToTop();
        Q_EMIT folderChanged();
    });
    m_filter->setObjectName(QStringLiteral("mailFilter"));
    //: The sign in the box that filters a list, for screen readers
    m_filter->addAction(icon(QStringLiteral("search"), m_theme), QLineEdit::LeadingPosition)
        ->setText(tr("Find"));
    m_clear
        = m_filter->addAction(icon(QStringLiteral("close"), m_theme), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, m_filter, &QLineEdit::clear);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_model->setWords(text);
    });
}

void ThreadPane::buildList()
{
    m_list->setObjectName(QStringLiteral("mailList"));
    setKind(m_list, QStringLiteral("framed"));
    m_list->setItemDelegate(new ThreadRowDelegate(m_theme, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->setModel(m_model);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_isRestoring = true;
        m_scrolledTo = m_list->verticalScrollBar()->value();
    });
    connect(m_model, &models::ThreadListModel::reloaded, this, &ThreadPane::restoreChoice);
    // Not the current row: that comes to the first one with the mere focus.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ThreadPane::noteChoice);
    connect(m_list, &QListView::clicked, this, [this] {
        noteChoice(); // again: the conversation may have been closed meanwhile
        Q_EMIT opened();
    });
}

Folder ThreadPane::folder() const { return m_folder->currentData().value<Folder>(); }

void ThreadPane::setFolder(Folder folder)
{
    m_folder->setCurrentIndex(m_folder->findData(QVariant::fromValue(folder)));
}

bool ThreadPane::choose(const QString &id, const QString &threadId)
{
    if (m_model->rowOfThread(threadId) < 0)
        m_filter->clear();
    int row = m_model->rowOfId(id);
    if (row < 0)
        row = m_model->rowOfThread(threadId);
    if (row < 0)
        return false;
    const QScopedValueRollback guard(m_isRestoring, true);
    m_chosenId = m_model->index(row).data(models::IdRole).toString();
    m_chosenThread = threadId;
    m_list->setCurrentIndex(m_model->index(row));
    return true;
}

void ThreadPane::chooseNothing()
{
    const QScopedValueRollback guard(m_isRestoring, true);
    m_chosenId.clear();
    m_chosenThread.clear();
    m_list->selectionModel()->clear();
}

void ThreadPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ThreadPane::focusList()
{
    if (m_stack->currentWidget() == m_list)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_filter->setFocus(Qt::OtherFocusReason); // an empty list is not there
}

void ThreadPane::noteChoice()
{
    const auto selected = m_list->selectionModel()->selectedIndexes();
    if (m_isRestoring || selected.isEmpty())
        return;
    m_chosenId = selected.constFirst().data(models::IdRole).toString();
    m_chosenThread = selected.constFirst().data(models::ThreadIdRole).toString();
    Q_EMIT chosen(m_chosenThread);
}

void ThreadPane::restoreChoice()
{
    m_isRestoring = true;
    int row = m_chosenId.isEmpty() ? -1 : m_model->rowOfId(m_chosenId);
    if (row < 0 && !m_chosenThread.isEmpty())
        row = m_model->rowOfThread(m_chosenThread);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    // Somebody may read elsewhere in the list while messages come.
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(m_scrolledTo);
    m_isRestoring = false;
    updateFolders();
    updateEmpty();
}

void ThreadPane::updateFolders()
{
    for (int i = 0; i < m_folder->count(); ++i) {
        const auto folder = m_folder->itemData(i).value<Folder>();
        const int count = m_model->countOf(folder);
        const bool counts = count > 0 && folder != Folder::Sent && folder != Folder::Archived;
        const QString name = wordsOf(folder).name;
        //: A folder of messages and how many are unread, or waiting: "Inbox (2)"
        m_folder->setItemText(
            i, counts ? tr("%1 (%2)").arg(name, QLocale().toString(count)) : name);
    }
}

void ThreadPane::updateEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty && m_list->hasFocus())
        m_filter->setFocus(Qt::OtherFocusReason); // rather than anywhere in the window
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    const auto words = wordsOf(folder());
    if (m_model->isFiltering())
        m_nothing->showEmpty(QStringLiteral("search"), tr("Nothing found"),
            tr("No message here contains “%1”. Press Esc to see all of them again.")
                .arg(m_filter->text().trimmed()));
    else
        m_nothing->showEmpty(QStringLiteral("messages"), words.emptyTitle, words.emptyText);
}

void ThreadPane::retranslate()
{
    setChooserName(m_folder, tr("Folder", "of messages"));
    m_filter->setPlaceholderText(tr("Find in messages…"));
    m_filter->setAccessibleName(tr("Find in messages"));
    //: Button in the box that filters a list; empties the box
    m_clear->setText(tr("Show all (Esc)"));
    m_list->setAccessibleName(tr("List of conversations"));
    updateFolders();
    updateEmpty();
}

bool ThreadPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list && enter && m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_list->currentIndex()); // and selected
        noteChoice();
        Q_EMIT opened();
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (watched == m_filter && (enter || key == Qt::Key_Escape || key == Qt::Key_Down)) {
        focusList();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kinward::ui
