#include "ui/shell/SearchBox.h"

#include "core/search/RecordSearch.h"
#include "ui/common/Announce.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/RecordRowDelegate.h"
#include "ui/common/Theme.h"
#include "ui/shell/SearchResultModel.h"

#include <QAction>
#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace kinward::ui
{

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
    m_popup = new QFrame(this);
    m_popup->setObjectName(QStringLiteral("searchPopup"));
    setKind(m_popup, QStringLiteral("card"));
    m_popup->hide();
    m_count = new QLabel(m_popup);
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_count->setTextFormat(Qt::PlainText);
    setKind(m_count, QStringLiteral("soft"));
    m_list = new QListView(m_popup);
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecordRowDelegate(m_theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // typing goes on in the box
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &SearchBox::open);
    auto *rows = new QVBoxLayout(m_popup);
    const int margin = m_theme.grid(1);
    rows->setContentsMargins(margin, margin, margin, margin);
    rows->addWidget(m_count);
    rows->addWidget(m_list);
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
    m_list->setAccessibleName(tr("Search results"));
}

void SearchBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize && m_popup->isVisible())
        placePopup();
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
        open(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model->index(0));
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
    showPopup();
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
    m_count->setText(said);
    announce(m_count, said);
}

void SearchBox::showPopup()
{
    if (m_popup->parentWidget() != window()) {
        m_popup->setParent(window());
        window()->installEventFilter(this);
    }
    m_list->setVisible(m_model->rowCount() > 0);
    m_list->scrollToTop();
    m_popup->show();
    placePopup();
    m_popup->raise();
}

/// Under the box, as high as its rows and no lower than the window.
void SearchBox::placePopup()
{
    const QPoint corner = m_edit->mapTo(window(), QPoint(0, m_edit->height() + 2));
    const int least = m_theme.scaled(360);
    const int wide = std::min(std::max(least, m_edit->width()), window()->width() - 16);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int left = mirrored ? corner.x() + m_edit->width() - wide : corner.x();
    m_popup->resize(wide, m_popup->height());
    m_popup->layout()->activate();
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int frame = 4 * m_theme.grid(1) + m_count->sizeHint().height();
    const int room = window()->height() - corner.y() - m_theme.grid(2);
    m_popup->setGeometry(std::clamp(left, 8, std::max(8, window()->width() - wide - 8)), corner.y(),
        wide, std::min(room, frame + rows));
}

void SearchBox::closePopup() { m_popup->hide(); }

void SearchBox::move(int step)
{
    if (!m_popup->isVisible())
        return look();
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int present = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    const int next = std::clamp(present + step, 0, rows - 1);
    const QModelIndex index = m_model->index(next);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    announce(m_count, index.data(Qt::AccessibleTextRole).toString());
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
