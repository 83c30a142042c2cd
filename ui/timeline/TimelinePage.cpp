#include "ui/timeline/TimelinePage.h"

#include "core/models/RecordRoles.h"
#include "net/sync/SectionPlan.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/PageHeader.h"
#include "ui/common/RecordRowDelegate.h"
#include "ui/common/Sections.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/records/RecordFilterModel.h"
#include "ui/records/RecordPaper.h"
#include "ui/timeline/KindFilter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kinward::ui
{

TimelinePage::TimelinePage(net::PatientSession &session, models::RecordCatalog &catalog,
    const Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_theme(theme)
    , m_model(new models::TimelineModel(catalog, this))
    , m_filtered(new RecordFilterModel(this))
    , m_header(new PageHeader(theme, this))
    , m_state(new StatePane(theme, this))
    , m_stack(new QStackedWidget(this))
{
    m_header->setTitle(tr("Timeline"));
    m_state->setObjectName(QStringLiteral("timelineState"));
    m_model->setSectionNames(&sectionName);
    m_filtered->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.grid(3);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.grid(2));
    layout->addWidget(m_header);
    layout->addWidget(makeTools());
    layout->addWidget(m_stack, 1);
    m_list = makeList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    watch();
    m_catalog.start();
    takeEntries();
}

QWidget *TimelinePage::makeTools()
{
    auto *tools = new QWidget(this);
    m_filter = new QLineEdit(tools);
    m_filter->setObjectName(QStringLiteral("timelineFilter"));
    m_filter->setPlaceholderText(tr("Find in the timeline…"));
    m_filter->setAccessibleName(tr("Find in the timeline"));
    m_filter->setClearButtonEnabled(false);
    //: The sign in the box that filters the timeline, for screen readers
    m_filter->addAction(icon(QStringLiteral("search"), m_theme), QLineEdit::LeadingPosition)
        ->setText(tr("Find"));
    m_filter->installEventFilter(this);
    m_kinds = new KindFilter(tools);
    m_count = new QLabel(tools);
    m_count->setObjectName(QStringLiteral("timelineCount"));
    setKind(m_count, QStringLiteral("soft"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.grid(1));
    row->addWidget(m_filter, 1);
    row->addWidget(m_kinds);
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.grid(1));
    column->addLayout(row);
    column->addWidget(m_count);
    return tools;
}

QListView *TimelinePage::makeList()
{
    auto *list = new QListView(this);
    list->setObjectName(QStringLiteral("timelineList"));
    list->setAccessibleName(tr("Everything in the record, latest first"));
    setKind(list, QStringLiteral("framed"));
    list->setModel(m_filtered);
    list->setItemDelegate(new RecordRowDelegate(m_theme, list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setMouseTracking(true);
    list->installEventFilter(this);
    return list;
}

void TimelinePage::watch()
{
    connect(&m_catalog, &models::RecordCatalog::changed, this, &TimelinePage::takeEntries);
    connect(&m_session.sync(), &net::RecordSync::finished, this, &TimelinePage::update);
    connect(&m_session, &net::PatientSession::connectionChanged, this, &TimelinePage::update);
    connect(m_filter, &QLineEdit::textChanged, this, &TimelinePage::filter);
    connect(m_kinds, &KindFilter::chosenChanged, this, [this] {
        m_model->setSections(m_kinds->chosen());
        update();
    });
    connect(m_list, &QListView::clicked, this, &TimelinePage::openRow);
}

void TimelinePage::takeEntries()
{
    m_kinds->setKinds(m_model->sectionsFound());
    update();
}

void TimelinePage::filter(const QString &words)
{
    m_filtered->setWords(words);
    update();
}

void TimelinePage::update()
{
    updateSentence();
    const int all = int(m_catalog.entries().size());
    const int shown = m_filtered->rowCount();
    m_count->setText(shown == all
            ? tr("%n in all", "entries of the timeline", all)
            : tr("%1 of %n", "how many of all entries match what is asked for", all)
                  .arg(QLocale().toString(shown)));
    m_count->setVisible(all > 0);
    if (shown > 0)
        return m_stack->setCurrentWidget(m_list);
    if (all > 0)
        m_state->showEmpty(QStringLiteral("search"), tr("Nothing found"),
            tr("No entry of these kinds contains these words. Press Esc to see all of them "
               "again."));
    else if (!m_catalog.isReady() || m_session.sync().isRunning())
        m_state->showLoading(tr("Reading the record…"));
    else
        m_state->showEmpty(QStringLiteral("clock"), tr("Nothing here yet"),
            tr("Visits, results, prescriptions and all else that the practice shares appear here "
               "by date."));
    m_stack->setCurrentWidget(m_state);
}

void TimelinePage::updateSentence()
{
    const QDateTime synced = net::oldestSync(m_session.records());
    if (!synced.isValid())
        return m_header->setSentence({});
    const bool connected = !m_session.connectionError();
    m_header->setSentence(asOfText(synced, connected, m_clock.now().date()), !connected);
}

void TimelinePage::openRow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto &entry = m_model->at(m_filtered->mapToSource(index).row());
    // By value: opening a page may bring a new reading of the record.
    const auto section = entry.section;
    const QString id = entry.id;
    Q_EMIT recordRequested(section, id);
}

bool TimelinePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list && enter) {
        openRow(m_list->currentIndex());
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (watched == m_filter && (enter || key == Qt::Key_Down)) {
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filtered->index(0, 0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TimelinePage::writeTo(Paper &paper) const
{
    paper.title(tr("Timeline"));
    writeRows(paper, *m_filtered);
}

} // namespace kinward::ui
