#include "ui/common/MatchPopup.h"

#include "ui/common/Announce.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int windowMargin = 8; ///< px to the window's edges
constexpr int fieldGap = 2;

} // namespace

MatchPopup::MatchPopup(
    QLineEdit &field, QAbstractItemModel &model, const Theme &theme, const Names &names)
    : QFrame(field.parentWidget())
    , m_field(field)
    , m_model(model)
    , m_theme(theme)
{
    setObjectName(names.popup);
    setKind(this, QStringLiteral("card"));
    hide();
    addParts(names);
}

void MatchPopup::addParts(const Names &names)
{
    m_count = new QLabel(this);
    m_count->setObjectName(names.count);
    m_count->setTextFormat(Qt::PlainText);
    setKind(m_count, QStringLiteral("soft"));
    m_list = new QListView(this);
    m_list->setObjectName(names.list);
    m_list->setModel(&m_model);
    m_list->setFocusPolicy(Qt::NoFocus); // typing goes on in the field
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &MatchPopup::clicked);
    auto *rows = new QVBoxLayout(this);
    const int margin = m_theme.grid(1);
    rows->setContentsMargins(margin, margin, margin, margin);
    rows->addWidget(m_count);
    rows->addWidget(m_list);
}

void MatchPopup::setDelegate(QAbstractItemDelegate *delegate) { m_list->setItemDelegate(delegate); }

void MatchPopup::setListName(const QString &accessibleName)
{
    m_list->setAccessibleName(accessibleName);
}

void MatchPopup::say(const QString &words)
{
    m_count->setText(words);
    announce(m_count, words);
}

void MatchPopup::open(bool choosesFirst)
{
    auto *window = m_field.window();
    if (parentWidget() != window) {
        setParent(window);
        window->installEventFilter(this);
    }
    m_list->setVisible(m_model.rowCount() > 0);
    if (choosesFirst)
        m_list->setCurrentIndex(m_model.index(0, 0));
    m_list->scrollToTop();
    show();
    place();
    raise();
}

bool MatchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

/// Under the field, as high as its rows and no lower than the window.
void MatchPopup::place()
{
    const auto *window = parentWidget();
    const QPoint corner = m_field.mapTo(window, QPoint(0, m_field.height() + fieldGap));
    const int room = window->width() - 2 * windowMargin;
    const int wide = std::min(std::max(m_theme.scaled(m_leastWidth), m_field.width()), room);
    const bool mirrored = m_field.layoutDirection() == Qt::RightToLeft;
    const int left = mirrored ? corner.x() + m_field.width() - wide : corner.x();
    resize(wide, height());
    layout()->activate();
    const int frame = 4 * m_theme.grid(1) + m_count->sizeHint().height();
    const int deep = window->height() - corner.y() - m_theme.grid(1);
    setGeometry(std::clamp(left, windowMargin, windowMargin + room - wide), corner.y(), wide,
        std::min(deep, frame + rowsHeight()));
}

int MatchPopup::rowsHeight() const
{
    const int rows = m_model.rowCount();
    const int shown = m_mostRows > 0 ? std::min(rows, m_mostRows) : rows;
    int height = 0;
    for (int row = 0; row < shown; ++row)
        height += m_list->sizeHintForRow(row);
    return height;
}

void MatchPopup::move(int step)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int present = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    const QModelIndex index = m_model.index(std::clamp(present + step, 0, rows - 1), 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    announce(m_count, index.data(Qt::AccessibleTextRole).toString());
}

QModelIndex MatchPopup::chosen() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model.index(0, 0);
}

} // namespace kinward::ui
