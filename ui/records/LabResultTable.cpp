#include "ui/records/LabResultTable.h"

#include "ui/common/Badge.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace kinward::ui
{

namespace
{

/// What lies outside the usual range stands out in its value and in its flag.
class FlagDelegate final : public QStyledItemDelegate
{
public:
    FlagDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize oneLine = QStyledItemDelegate::sizeHint(option, index);
        const auto *table = qobject_cast<const QTableView *>(option.widget);
        if (!table)
            return oneLine;
        // Qt leaves the style sheet's padding out when it wraps, and would cut the last line.
        QStyleOptionViewItem filled = option;
        initStyleOption(&filled, index);
        const QRect room(0, 0, textWidth(*table, index.column()), QWIDGETSIZE_MAX);
        const int height
            = filled.fontMetrics.boundingRect(room, Qt::TextWordWrap, filled.text).height();
        return {oneLine.width(), height + 2 * m_theme.grid(0.75)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        breakLongWords(option);
        const QString &text = option->text;
        // Numbers stand under one another; words are read from their beginning.
        if (index.column() == models::LabResultModel::Value && !text.isEmpty()
            && text.front().isLetter())
            option->displayAlignment = Qt::AlignLeading | Qt::AlignVCenter;
        const bool flagged = !index.data(models::StatusTextRole).toString().isEmpty();
        const bool tells = index.column() == models::LabResultModel::Value
            || index.column() == models::LabResultModel::FlagColumn;
        if (!flagged || !tells)
            return;
        const auto tone = models::Tone(index.data(models::StatusRole).toInt());
        const QColor color = toneColor(m_theme.colors(), tone, &ThemeColors::ink);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
        option->font.setWeight(QFont::DemiBold);
        option->fontMetrics = QFontMetrics(option->font);
    }

private:
    int textWidth(const QTableView &table, int column) const
    {
        constexpr int textMargin = 4; // of the style, at each side
        return table.columnWidth(column) - 2 * (m_theme.grid(1) + textMargin);
    }

    /// Words wrap between them only; one that is wider than its column would lose its end.
    void breakLongWords(QStyleOptionViewItem *option) const
    {
        const auto *table = qobject_cast<const QTableView *>(option->widget);
        if (!table)
            return;
        const int width = textWidth(*table, option->index.column());
        QStringList words = option->text.split(QLatin1Char(' '));
        for (QString &word : words) {
            if (option->fontMetrics.horizontalAdvance(word) <= width)
                continue;
            for (qsizetype at = word.size() - 4; at >= 4; at -= 4)
                word.insert(at, QChar(QChar::SoftHyphen));
        }
        option->text = words.join(QLatin1Char(' '));
    }

    const Theme &m_theme;
};

} // namespace

LabResultTable::LabResultTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(new models::LabResultModel(this))
{
    setObjectName(QStringLiteral("labResults"));
    setModel(m_model);
    setItemDelegate(new FlagDelegate(theme, this));
    setKind(this, QStringLiteral("framed"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void LabResultTable::setResults(const QList<care::Observation> &results)
{
    setAccessibleName(tr("Results of this test"));
    m_model->setResults(results);
    fitColumns();
}

QSize LabResultTable::sizeHint() const
{
    const int frame = 2 * frameWidth() + 6;
    return {m_theme.scaled(320),
        horizontalHeader()->sizeHint().height() + verticalHeader()->length() + frame};
}

QSize LabResultTable::minimumSizeHint() const { return {m_theme.scaled(160), sizeHint().height()}; }

void LabResultTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void LabResultTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void LabResultTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model->index(0, 0));
}

void LabResultTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT rowChosen(current.row());
}

void LabResultTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void LabResultTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // for the page around it
}

bool LabResultTable::isEmptyColumn(int column) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->index(row, column).data(Qt::DisplayRole).toString().isEmpty())
            return false;
    }
    return true;
}

int LabResultTable::headerWidth(int column) const
{
    // What Qt asks for leaves out a part of the style sheet's padding.
    return horizontalHeader()->sectionSizeHint(column) + m_theme.scaled(12);
}

int LabResultTable::neededWidth(int column) const
{
    if (isColumnHidden(column))
        return 0;
    return std::max(sizeHintForColumn(column), headerWidth(column));
}

int LabResultTable::leastWidth(int column) const
{
    if (isColumnHidden(column))
        return 0;
    constexpr qsizetype longText = 12; // characters; what is longer may wrap
    int width = headerWidth(column);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, column);
        if (index.data(Qt::DisplayRole).toString().size() <= longText)
            width = std::max(width, sizeHintForIndex(index).width());
    }
    return width;
}

void LabResultTable::fitColumns()
{
    using Model = models::LabResultModel;
    // A column that says nothing takes room from those that do.
    setColumnHidden(Model::Range, isEmptyColumn(Model::Range));
    setColumnHidden(Model::FlagColumn, isEmptyColumn(Model::FlagColumn));
    const int room = viewport()->width();
    const int flag = neededWidth(Model::FlagColumn);
    int value = neededWidth(Model::Value);
    int range = neededWidth(Model::Range);
    // The name of the test keeps a third of the room: long values and ranges wrap first.
    const int rest = std::max(0, room - flag - room / 3);
    if (value + range > rest) {
        value = std::min(value, std::max(leastWidth(Model::Value), rest - range));
        range = std::min(range, std::max(leastWidth(Model::Range), rest - value));
    }
    setColumnWidth(Model::FlagColumn, flag);
    setColumnWidth(Model::Value, value);
    setColumnWidth(Model::Range, range);
    setColumnWidth(Model::Test, std::max(room / 5, room - flag - value - range));
    resizeRowsToContents();
    updateGeometry();
}

} // namespace kinward::ui
