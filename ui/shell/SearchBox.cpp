#include "ui/shell/SearchBox.h"

#include "core/search/RecordSearch.h"
#include "ui/common/Icons.h"
#include "ui/common/MatchPopup.h"
#include "ui/common/RecordRowDelegate.h"
#include "ui/common/Theme.h"
#include "ui/shell/SearchResultModel.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace kinward::ui
{

namespace
{
constexpr int leastWidth = 360; ///< px, of the results
}

SearchBox::SearchBox(search::RecordSearch &search, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_theme(theme)
    , m_model(new SearchResultModel(this))
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("searchBox"));
    m_sign = m_edit->addAction(icon(QStringLiteral("search"), theme), QLineEdit::LeadingPosition);
    m_clear = m_edit->addAction(icon(QStringLiteral("close"), theme), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    m_edit->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    addPopup();
    connect(m_clear, &QAction::triggered, m_edit, &QLineEdit::clear);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchBox::look);
    connect(&search, &search::RecordSearch::ready, this, [this] {
        if (m_popup->isVisible())
            look();
    });
    retranslate();
}

SearchBox::~SearchBox() { delete m_popup; }

void SearchBox::addPopup()
{
    m_popup = new MatchPopup(*m_edit, *m_model, m_theme,
        {QStringLiteral("searchPopup"), QStringLiteral("searchCount"),
            QStringLiteral("searchResults")});
    m_popup->setDelegate(new RecordRowDelegate(m_theme, m_popup));
    m_popup->setLeastWidth(leastWidth);
    connect(m_popup, &MatchPopup::clicked, this, &SearchBox::open);
}

void SearchBox::focusBox()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    if (!m_edit->text().trimmed().isEmpty())
        look();
}

void SearchBox::retranslate()
{
    //: The sign in the search box, for screen readers
    m_sign->setText(tr("Search"));
    m_edit->setPlaceholderText(tr("Search the whole record (Ctrl+K)"));
    m_edit->setAccessibleName(tr("Search the whole record"));
    m_edit->setAccessibleDescription(
        tr("Results appear while you type. Down goes to them, Enter opens one."));
    //: Button in the box that searches the record; empties the box
    m_clear->setText(tr("Empty the box (Esc)"));
    m_popup->setListName(tr("Search results"));
}

void SearchBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusIn:
        m_search.start();
        break;
    case QEvent::FocusOut:
        closePopup();
        break;
    case QEvent::KeyPress:
        if (handleKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// True where the key is none for the box itself.
bool SearchBox::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_popup->chosen());
        return true;
    case Qt::Key_Escape:
        if (m_popup->isVisible())
            closePopup();
        else
            m_edit->clear();
        return true;
    default:
        return false;
    }
}

void SearchBox::look()
{
    m_clear->setVisible(!m_edit->text().isEmpty());
    const QString typed = m_edit->text().trimmed();
    if (typed.isEmpty() || !m_edit->hasFocus())
        return closePopup();
    m_model->setGroups(m_search.find(typed));
    tellCount();
    m_popup->open(false);
}

void SearchBox::tellCount()
{
    const int total = m_model->total();
    QString said;
    if (!m_search.isReady())
        said = tr("Reading the record…");
    else if (total == 0)
        //: %1 is what was typed
        said = tr("Nothing in the record matches “%1”.").arg(m_edit->text().trimmed());
    else
        said = tr("%n found", nullptr, total);
    m_popup->say(said);
}

void SearchBox::closePopup() { m_popup->hide(); }

void SearchBox::move(int step)
{
    if (m_popup->isVisible())
        m_popup->move(step);
    else
        look();
}

void SearchBox::open(const QModelIndex &index)
{
    if (!index.isValid() || !m_popup->isVisible())
        return;
    const models::RecordEntry entry = m_model->at(index.row());
    closePopup();
    Q_EMIT recordRequested(entry.section, entry.id);
}

} // namespace kinward::ui
