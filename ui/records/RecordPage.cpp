#include "ui/records/RecordPage.h"

#include "core/models/Wording.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PageHeader.h"
#include "ui/common/Sections.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/records/DetailRow.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"
#include "ui/records/RecordPaper.h"
#include "ui/records/SectionWords.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

/// In characters, so that large text gets one column on a screen that has two for small text.
constexpr int listCharacters = 28; ///< least width beside the detail
constexpr int marginCharacters = 14;
constexpr int listShare = 42;
constexpr int detailShare = 58;

} // namespace

RecordPage::RecordPage(care::Section section, net::PatientSession &session, const Clock &clock,
    const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_section(section)
    , m_session(session)
    , m_clock(clock)
    , m_theme(theme)
    , m_header(new PageHeader(theme, this))
    , m_notice(new NoticeBar(theme, this))
    , m_unreadable(new NoticeBar(theme, this))
    , m_withdrawn(makeSmallPrint({}, this))
    , m_state(new StatePane(theme, this))
    , m_list(new RecordListPane(theme, this))
    , m_detailSide(new QWidget(this))
    , m_card(new QFrame(m_detailSide))
    , m_back(new QPushButton(m_card))
    , m_ask(new QPushButton(m_card))
    , m_detail(new DetailView(theme, m_card))
    , m_splitter(new QSplitter(this))
    , m_stack(new QStackedWidget(this))
{
    buildFrame();
    watchSession();
}

RecordPage::~RecordPage() = default;

void RecordPage::buildFrame()
{
    m_notice->setObjectName(QStringLiteral("recordNotice"));
    m_unreadable->setObjectName(QStringLiteral("unreadableNotice"));
    m_withdrawn->setObjectName(QStringLiteral("withdrawnLine"));
    m_withdrawn->hide();
    m_state->setObjectName(QStringLiteral("recordState"));
    m_back->setObjectName(QStringLiteral("recordBack"));
    m_back->setIcon(icon(QStringLiteral("back"), m_theme));
    setKind(m_back, QStringLiteral("quiet"));
    m_back->hide();
    setKind(m_card, QStringLiteral("card"));
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 1, 1, 1);
    card->setSpacing(0);
    card->addWidget(makeActions());
    card->addWidget(m_detail, 1);
    auto *side = new QVBoxLayout(m_detailSide);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_card);
    m_detail->setObjectName(QStringLiteral("recordDetail"));

    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detailSide);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(m_theme.grid(2));
    m_splitter->setStretchFactor(0, listShare);
    m_splitter->setStretchFactor(1, detailShare);
    m_splitter->setSizes({listShare * 100, detailShare * 100});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);

    auto *layout = new QVBoxLayout(this);
    const int margin = m_theme.grid(3);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(m_theme.grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_unreadable);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_withdrawn);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        backToList();
        m_list->focusFilter();
    });
}

/// The line above the detail: back to the list at its beginning, what can be done at its end.
QWidget *RecordPage::makeActions()
{
    m_ask->setObjectName(QStringLiteral("askButton"));
    m_ask->setIcon(icon(QStringLiteral("messages"), m_theme));
    setKind(m_ask, QStringLiteral("quiet"));
    auto *line = new QWidget(m_card);
    m_actions = new QHBoxLayout(line);
    m_actions->setContentsMargins(0, 0, m_theme.grid(0.5), 0);
    m_actions->setSpacing(m_theme.grid(0.5));
    m_actions->addWidget(m_back);
    m_actions->addStretch(1);
    m_actions->addWidget(m_ask);
    connect(m_ask, &QPushButton::clicked, this,
        [this] { Q_EMIT composeRequested(requestAbout(m_chosenRow)); });
    connect(&m_session.mailbox(), &net::Mailbox::accessChanged, this, &RecordPage::showActions);
    return line;
}

void RecordPage::watchSession()
{
    connect(
        &m_session.sync(), &net::RecordSync::sectionChanged, this, [this](care::Section changed) {
            if (changed == m_section)
                updateState();
        });
    connect(&m_session, &net::PatientSession::connectionChanged, this, &RecordPage::updateState);
    connect(&m_session, &net::PatientSession::linkChanged, this, &RecordPage::updateState);
    connect(
        &m_session.records(), &store::RecordStore::syncedAtChanged, this, &RecordPage::updateState);
    connect(m_state, &StatePane::actionTriggered, this, &RecordPage::act);
    connect(m_notice, &NoticeBar::actionTriggered, this, &RecordPage::act);
    connect(m_unreadable, &NoticeBar::actionTriggered, this, &RecordPage::showUnreadable);
    connect(m_back, &QPushButton::clicked, this, &RecordPage::backToList);
    connect(m_list, &RecordListPane::opened, this, &RecordPage::openDetail);
    connect(m_list, &RecordListPane::clicked, this, [this] {
        if (m_narrow)
            openDetail();
    });
    connect(m_list, &RecordListPane::arrangementChanged, this,
        [this] { Q_EMIT arrangementChanged(m_list->arrangement()); });
    connect(m_list, &RecordListPane::currentChanged, this, &RecordPage::choose);
}

void RecordPage::choose(int sourceRow)
{
    m_chosenRow = sourceRow;
    m_card->setVisible(sourceRow >= 0);
    m_shown = sourceRow < 0 ? DetailContent() : detailOf(sourceRow);
    m_detail->setContent(m_shown);
    showActions();
}

void RecordPage::showActions()
{
    const bool canWrite
        = m_session.mailbox().access().writing == care::SectionAccess::Granted && m_chosenRow >= 0;
    m_ask->setVisible(canWrite);
    showActionsFor(m_chosenRow, canWrite);
}

void RecordPage::showActionsFor(int, bool) { }

void RecordPage::addAboveRecords(QWidget *widget)
{
    auto *column = static_cast<QBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_stack), widget);
}

QPushButton *RecordPage::addDetailAction(const QString &name)
{
    auto *button = new QPushButton(m_card);
    button->setObjectName(name);
    setKind(button, QStringLiteral("quiet"));
    button->hide();
    m_actions->insertWidget(m_actions->indexOf(m_ask), button);
    return button;
}

ComposeRequest RecordPage::requestAbout(int sourceRow) const
{
    ComposeRequest request;
    const QModelIndex index = m_model->index(sourceRow, 0);
    if (!index.isValid())
        return request;
    const QString title = index.data(models::TitleRole).toString();
    const QString id = index.data(models::IdRole).toString();
    //: Subject of a message; %1 is a record that it asks about, e.g. a medicine or a test
    request.subject = tr("Question about: %1").arg(title);
    // A row may be one of several types of records.
    QStringList types(m_model->watchedTypes().begin(), m_model->watchedTypes().end());
    types.sort();
    types.prepend(care::mainResourceOf(m_section));
    for (const QString &type : std::as_const(types)) {
        if (m_session.records().find(type, id)) {
            request.about = {type + QLatin1Char('/') + id, title, {}};
            break;
        }
    }
    return request;
}

void RecordPage::setContent(models::RecordListModelBase *model)
{
    m_model = model;
    retranslate();
    m_list->setModel(model);
    connect(model, &models::RecordListModelBase::reloaded, this, &RecordPage::updateState);
    updateState();
}

QList<SortChoice> RecordPage::sortChoices() const { return {}; }

void RecordPage::retranslate()
{
    const SectionWords words = sectionWords(m_section);
    m_header->setTitle(sectionName(m_section));
    m_detail->setAccessibleName(words.detailName);
    m_back->setText(words.back);
    //: Button above a record: writes to the practice about it
    m_ask->setText(tr("Ask about this…"));
    m_ask->setAccessibleDescription(tr("Writes a message to the practice about this record."));
    m_list->setWords(words);
    m_list->setSortChoices(sortChoices());
}

void RecordPage::openRecord(const QString &recordId)
{
    if (m_list->choose(recordId))
        openDetail();
}

void RecordPage::setArrangement(const QString &arrangement) { m_list->setArrangement(arrangement); }

void RecordPage::writeTo(Paper &paper) const
{
    paper.title(sectionName(m_section));
    writeRows(paper, m_list->shownRows());
    writeDetail(paper, m_shown);
}

QString RecordPage::sourceText(const care::ResourceMeta &meta) const
{
    const QString practice = m_session.link().practice.name;
    const QString updated = models::wording::shortDate(meta.lastUpdated);
    if (practice.isEmpty())
        return updated.isEmpty() ? QString() : tr("Updated %1").arg(updated);
    if (updated.isEmpty())
        //: Small print under a record; %1 is the practice that sent it
        return tr("From %1").arg(practice);
    //: Small print under a record; %1 is the practice that sent it, %2 a date
    return tr("From %1 · updated %2").arg(practice, updated);
}

void RecordPage::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    m_back->setVisible(narrow);
    if (narrow)
        showDetailSide(m_detailSide->isAncestorOf(focusWidget()));
    else {
        m_list->show();
        m_detailSide->show();
    }
}

void RecordPage::showDetailSide(bool detail)
{
    m_list->setVisible(!detail);
    m_detailSide->setVisible(detail);
}

void RecordPage::openDetail()
{
    if (m_narrow)
        showDetailSide(true);
    m_detail->focusFirst();
}

void RecordPage::backToList()
{
    if (m_narrow)
        showDetailSide(false);
    m_list->focusList();
}

void RecordPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
    if (event->type() != QEvent::LanguageChange || !m_model)
        return;
    retranslate();
    m_model->refreshForTime(); // its words, too
}

void RecordPage::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
    if (back && m_detailSide->isAncestorOf(focusWidget()))
        backToList();
    else
        QWidget::keyPressEvent(event);
}

void RecordPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void RecordPage::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    setNarrow(width() < character * (listCharacters + detailCharacters() + marginCharacters));
    m_list->setMinimumWidth(m_narrow ? 0 : character * listCharacters);
    m_detailSide->setMinimumWidth(m_narrow ? 0 : character * detailCharacters());
}

} // namespace kinward::ui
