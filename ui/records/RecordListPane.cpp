#include "ui/records/RecordListPane.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/RecordRowDelegate.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/records/RecordFilterModel.h"
#include "ui/records/SectionWords.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace kinward::ui
{

RecordListPane::RecordListPane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filtered(new RecordFilterModel(this))
    , m_nothingFound(new StatePane(theme, this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.grid(1));
    layout->addWidget(makeTools());
    m_list = makeList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothingFound);
    layout->addWidget(m_stack, 1);
    setTabOrder(m_filter, m_sort);
    setTabOrder(m_sort, m_list);
}

QWidget *RecordListPane::makeTools()
{
    auto *tools = new QWidget(this);
    m_filter = new QLineEdit(tools);
    m_filter->setObjectName(QStringLiteral("recordFilter"));
    //: The sign in the box that filters a list, for screen readers
    m_filter->addAction(icon(QStringLiteral("search"), m_theme), QLineEdit::LeadingPosition)
        ->setText(tr("Find"));
    m_clear
        = m_filter->addAction(icon(QStringLiteral("close"), m_theme), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, m_filter, &QLineEdit::clear);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &RecordListPane::filter);
    m_count = new QLabel(tools);
    setKind(m_count, QStringLiteral("soft"));
    m_count->setObjectName(QStringLiteral("recordCount"));
    m_sort = new QComboBox(tools);
    m_sort->setObjectName(QStringLiteral("recordSort"));
    m_sort->hide();
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0 || index >= m_choices.size())
            return;
        const QScopedValueRollback guard(m_restoring, true);
        m_filtered->sortBy(m_choices.at(index).role, m_choices.at(index).order);
        restoreChoice();
    });
    auto *layout = new QVBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.grid(1));
    layout->addWidget(m_filter);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_sort);
    layout->addLayout(line);
    return tools;
}

QListView *RecordListPane::makeList()
{
    auto *list = new QListView(this);
    list->setObjectName(QStringLiteral("recordList"));
    setKind(list, QStringLiteral("framed"));
    list->setItemDelegate(new RecordRowDelegate(m_theme, list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setMouseTracking(true);
    list->installEventFilter(this);
    connect(list, &QListView::clicked, this, &RecordListPane::clicked);
    return list;
}

void RecordListPane::setWords(const SectionWords &words)
{
    m_filter->setPlaceholderText(words.filterPrompt);
    m_filter->setAccessibleName(words.filterPrompt);
    //: Button in the box that filters a list; empties the box
    m_clear->setText(tr("Show all (Esc)"));
    m_sort->setAccessibleName(tr("Order of the list"));
    m_list->setAccessibleName(words.listName);
}

void RecordListPane::setModel(models::RecordListModelBase *model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_restoring = true;
        m_scrolledTo = m_list->verticalScrollBar()->value();
    });
    m_filtered->setSourceModel(model);
    m_list->setModel(m_filtered);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] { noteChoice(); });
    // Connected after the proxy is, so that it has its rows again.
    connect(model, &QAbstractItemModel::modelReset, this, &RecordListPane::restoreAfterReset);
    restoreChoice();
}

void RecordListPane::setSortChoices(const QList<SortChoice> &choices)
{
    m_choices = choices;
    const QSignalBlocker blocker(m_sort);
    const int inForce = std::max(0, m_sort->currentIndex());
    m_sort->clear();
    for (const SortChoice &choice : choices)
        m_sort->addItem(choice.label);
    m_sort->setCurrentIndex(inForce);
    m_sort->setVisible(choices.size() > 1);
}

bool RecordListPane::choose(const QString &recordId)
{
    const int row = m_model->rowOfId(recordId);
    if (row < 0)
        return false;
    if (!m_filtered->mapFromSource(m_model->index(row, 0)).isValid())
        m_filter->clear();
    m_chosenId = recordId;
    restoreChoice();
    return true;
}

int RecordListPane::currentSourceRow() const
{
    return m_filtered->mapToSource(m_list->currentIndex()).row();
}

const QAbstractItemModel &RecordListPane::shownRows() const { return *m_filtered; }

void RecordListPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RecordListPane::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

bool RecordListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list && enter && m_list->currentIndex().isValid()) {
        // Not QAbstractItemView::activated: on some desktops a click is one, too.
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

void RecordListPane::filter(const QString &text)
{
    const QScopedValueRollback guard(m_restoring, true);
    m_clear->setVisible(!text.isEmpty());
    m_filtered->setWords(text);
    restoreChoice();
}

void RecordListPane::restoreChoice()
{
    const QScopedValueRollback guard(m_restoring, true);
    const int row = m_chosenId.isEmpty() ? -1 : m_model->rowOfId(m_chosenId);
    QModelIndex index = row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        index = m_filtered->index(0, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    updateCount();
    Q_EMIT currentChanged(currentSourceRow());
}

void RecordListPane::restoreAfterReset()
{
    restoreChoice();
    m_restoring = false;
    // Somebody may read elsewhere in the list while the record is synced.
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(m_scrolledTo);
}

void RecordListPane::noteChoice()
{
    if (m_restoring)
        return;
    m_chosenId = m_list->currentIndex().data(models::IdRole).toString();
    Q_EMIT currentChanged(currentSourceRow());
}

void RecordListPane::updateCount()
{
    const int all = m_model->rowCount();
    const int shown = m_filtered->rowCount();
    const bool filtering = !m_filter->text().trimmed().isEmpty();
    m_count->setText(filtering
            ? tr("%1 of %n", "how many of all records match what was typed", all).arg(shown)
            : tr("%n in all", nullptr, all));
    m_stack->setCurrentIndex(filtering && shown == 0 ? 1 : 0);
    if (filtering && shown == 0)
        m_nothingFound->showEmpty(QStringLiteral("search"), tr("Nothing found"),
            tr("No entry contains “%1”. Press Esc to see all of them again.")
                .arg(m_filter->text().trimmed()));
}

} // namespace kinward::ui
