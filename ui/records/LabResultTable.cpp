#include "ui/records/LabResultTable.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace kinward::ui
{

namespace
{

QColor toneColor(const ThemeColors &colors, models::Tone tone)
{
    switch (tone) {
    case models::Tone::Good:
        return colors.good;
    case models::Tone::Attention:
        return colors.attention;
    case models::Tone::Danger:
        return colors.danger;
    case models::Tone::Neutral:
        break;
    }
    return colors.ink;
}

/// What lies outside the usual range stands out in its value and in its flag.
class FlagDelegate final : public QStyledItemDelegate
{
public:
    FlagDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool flagged = !index.data(models::StatusTextRole).toString().isEmpty();
        const bool tells = index.column() == models::LabResultModel::Value
            || index.column() == models::LabResultModel::FlagColumn;
        if (!flagged || !tells)
            return;
        const auto tone = models::Tone(index.data(models::StatusRole).toInt());
        const QColor color = toneColor(m_theme.colors(), tone);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
        option->font.setWeight(QFont::DemiBold);
        option->fontMetrics = QFontMetrics(option->font);
    }

private:
    const Theme &m_theme;
};

} // namespace

LabResultTable::LabResultTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(new models::LabResultModel(this))
{
    setObjectName(QStringLiteral("labResults"));
    setAccessibleName(tr("Results of this test"));
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

void LabResultTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // for the page around it
}

void LabResultTable::fitColumns()
{
    using Model = models::LabResultModel;
    const int room = viewport()->width();
    // Numbers and flags are never broken; what is left is shared by the words.
    const int value = std::min(sizeHintForColumn(Model::Value), room * 4 / 10);
    const int flag = std::max(sizeHintForColumn(Model::FlagColumn),
        horizontalHeader()->sectionSizeHint(Model::FlagColumn));
    const int range = std::min(std::max(sizeHintForColumn(Model::Range),
                                   horizontalHeader()->sectionSizeHint(Model::Range)),
        room * 3 / 10);
    setColumnWidth(
        Model::Value, std::max(value, horizontalHeader()->sectionSizeHint(Model::Value)));
    setColumnWidth(Model::Range, range);
    setColumnWidth(Model::FlagColumn, flag);
    setColumnWidth(
        Model::Test, std::max(room / 4, room - columnWidth(Model::Value) - range - flag));
    resizeRowsToContents();
    updateGeometry();
}

} // namespace kinward::ui
