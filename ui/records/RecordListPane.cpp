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
#include <QKeyEvent>
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
    , m_tools(new RecordListTools(theme, this))
    , m_nothingFound(new StatePane(theme, this))
    , m_stack(new QStackedWidget(this))
{
    m_filter = makeFilter();
    m_list = makeList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.grid(1));
    layout->addWidget(m_filter);
    layout->addWidget(m_tools);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothingFound);
    layout->addWidget(m_stack, 1);
    connectTools();
    QWidget *before = m_filter;
    for (QWidget *chooser : m_tools->choosers()) {
        setTabOrder(before, chooser);
        before = chooser;
    }
    setTabOrder(before, m_list);
}

QLineEdit *RecordListPane::makeFilter()
{
    auto *filter = new QLineEdit(this);
    filter->setObjectName(QStringLiteral("recordFilter"));
    //: The sign in the box that filters a list, for screen readers
    filter->addAction(icon(QStringLiteral("search"), m_theme), QLineEdit::LeadingPosition)
        ->setText(tr("Find"));
    m_clear
        = filter->addAction(icon(QStringLiteral("close"), m_theme), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, filter, &QLineEdit::clear);
    filter->installEventFilter(this);
    connect(filter, &QLineEdit::textChanged, this, &RecordListPane::filter);
    return filter;
}

template <typename Change> void RecordListPane::arrange(Change change)
{
    const QScopedValueRollback guard(m_restoring, true);
    change();
    if (m_model)
        restoreChoice();
}

void RecordListPane::connectTools()
{
    connect(m_tools, &RecordListTools::sortChosen, this, [this](const SortChoice &choice) {
        arrange([&] { m_filtered->sortBy(choice.role, choice.order); });
    });
    connect(m_tools, &RecordListTools::groupingChosen, this,
        [this](RecordFilterModel::Grouping grouping) {
            arrange([&] { m_filtered->groupBy(grouping); });
        });
    connect(m_tools, &RecordListTools::statusChosen, this,
        [this](const QString &status) { arrange([&] { m_filtered->setStatus(status); }); });
    connect(
        m_tools, &RecordListTools::arrangementChanged, this, &RecordListPane::arrangementChanged);
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
    m_tools->retranslate();
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
    updateOffers();
    restoreChoice();
}

void RecordListPane::setSortChoices(const QList<SortChoice> &choices)
{
    m_tools->setSortChoices(choices);
}

QString RecordListPane::arrangement() const { return m_tools->arrangement(); }

void RecordListPane::setArrangement(const QString &arrangement)
{
    m_tools->setArrangement(arrangement);
}

void RecordListPane::setTop(QWidget *top)
{
    static_cast<QBoxLayout *>(layout())->insertWidget(0, top);
    setTabOrder(top, m_filter);
}

void RecordListPane::showOnly(const std::optional<QSet<QString>> &ids, const QString &empty)
{
    m_empty = empty;
    if (ids == m_only)
        return updateCount();
    m_only = ids;
    arrange([&] { m_filtered->setIds(ids); });
}

bool RecordListPane::choose(const QString &recordId)
{
    const int row = m_model->rowOfId(recordId);
    if (row < 0)
        return false;
    if (!m_filtered->mapFromSource(m_model->index(row, 0)).isValid())
        showAll();
    if (m_only && !m_only->contains(recordId)) {
        showOnly(std::nullopt);
        Q_EMIT allShown();
    }
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
    if (watched == m_filter && key == Qt::Key_Escape && isFiltering()) {
        showAll();
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
    m_clear->setVisible(!text.isEmpty());
    arrange([&] { m_filtered->setWords(text); });
}

void RecordListPane::showAll()
{
    m_filter->clear();
    m_tools->showAllStatuses();
}

bool RecordListPane::isFiltering() const
{
    return !m_filter->text().trimmed().isEmpty() || !m_tools->status().isNull();
}

void RecordListPane::updateOffers()
{
    m_tools->offer(m_filtered->statuses(), m_filtered->hasDates());
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
    updateOffers();
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
    if (!m_model)
        return;
    const int all = m_only ? int(m_only->size()) : m_model->rowCount();
    const int shown = m_filtered->rowCount();
    const bool filtering = isFiltering();
    m_tools->setCount(filtering
            ? tr("%1 of %n", "how many of all records match what was typed", all).arg(shown)
            : tr("%n in all", nullptr, all));
    const bool isEmpty = shown == 0 && (filtering || m_only);
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty)
        showNothingFound(all);
}

void RecordListPane::showNothingFound(int all)
{
    if (all == 0 && m_only)
        m_nothingFound->showEmpty(QStringLiteral("folder"), m_empty, {});
    else
        m_nothingFound->showEmpty(
            QStringLiteral("search"), tr("Nothing found"), nothingFoundText());
}

QString RecordListPane::nothingFoundText() const
{
    const QString typed = m_filter->text().trimmed();
    const QString status = m_tools->status();
    if (status.isEmpty())
        return tr("No entry contains “%1”. Press Esc to see all of them again.").arg(typed);
    //: %1 is a status, e.g. "Active", %2 what was typed
    return tr("No entry with the status “%1” contains “%2”. Press Esc in the box above to see all "
              "of them again.")
        .arg(status, typed);
}

} // namespace kinward::ui
