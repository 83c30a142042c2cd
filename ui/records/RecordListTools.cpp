#include "ui/records/RecordListTools.h"

#include "ui/common/ChooserName.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMetaEnum>
#include <QSignalBlocker>

#include <algorithm>

namespace kinward::ui
{

using Grouping = RecordFilterModel::Grouping;

namespace
{

constexpr int leastStatuses = 2; ///< one alone says nothing

QMetaEnum groupings() { return QMetaEnum::fromType<Grouping>(); }

} // namespace

RecordListTools::RecordListTools(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
{
    setKind(m_count, QStringLiteral("soft"));
    m_count->setObjectName(QStringLiteral("recordCount"));
    auto *flow = new FlowLayout(theme.grid(1), this);
    flow->addWidget(m_count);
    m_status = addChooser(QStringLiteral("recordStatus"));
    m_groups = addChooser(QStringLiteral("recordGroups"));
    m_sort = addChooser(QStringLiteral("recordSort"));
    connect(m_sort, &QComboBox::currentIndexChanged, this, &RecordListTools::chooseSort);
    connect(m_groups, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT groupingChosen(grouping());
        Q_EMIT arrangementChanged();
    });
    connect(
        m_status, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT statusChosen(status()); });
}

QComboBox *RecordListTools::addChooser(const QString &name)
{
    auto *chooser = new QComboBox(this);
    chooser->setObjectName(name);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    chooser->hide();
    layout()->addWidget(chooser);
    return chooser;
}

/// Above them there are widgets that do not ask how high something is in a width.
void RecordListTools::keepHeight() { setMinimumHeight(layout()->heightForWidth(width())); }

void RecordListTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepHeight();
}

bool RecordListTools::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        keepHeight();
    return isTaken;
}

void RecordListTools::retranslate()
{
    setChooserName(m_sort, tr("Order of the list"));
    setChooserName(m_groups, tr("Groups in the list"));
    setChooserName(m_status, tr("Show only one status"));
    fillGroups(grouping());
    fillStatuses();
}

void RecordListTools::setCount(const QString &text)
{
    m_count->setText(text);
    layout()->invalidate();
}

void RecordListTools::setSortChoices(const QList<SortChoice> &choices)
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

void RecordListTools::offer(const QStringList &statuses, bool dates)
{
    if (statuses == m_statuses && dates == m_dates)
        return;
    m_statuses = statuses;
    m_dates = dates;
    fillGroups(grouping());
    fillStatuses();
}

Grouping RecordListTools::grouping() const { return Grouping(m_groups->currentData().toInt()); }

void RecordListTools::fillGroups(Grouping inForce)
{
    const QSignalBlocker blocker(m_groups);
    m_groups->clear();
    const auto add = [this](const QString &label, Grouping grouping) {
        m_groups->addItem(label, int(grouping));
    };
    //: Choice of headings in a list: those that suit the chosen order
    add(tr("Usual groups"), Grouping::Usual);
    // A choice that was made stays on offer, also while nothing of the kind is in the list.
    if (m_dates || inForce == Grouping::Year)
        //: Choice of headings in a list
        add(tr("Grouped by year"), Grouping::Year);
    if (m_statuses.size() >= leastStatuses || inForce == Grouping::Status)
        //: Choice of headings in a list
        add(tr("Grouped by status"), Grouping::Status);
    //: Choice of headings in a list: none at all
    add(tr("No groups"), Grouping::None);
    m_groups->setCurrentIndex(std::max(0, m_groups->findData(int(inForce))));
    m_groups->setVisible(m_dates || m_statuses.size() >= leastStatuses);
}

void RecordListTools::fillStatuses()
{
    const QString chosen = status();
    {
        const QSignalBlocker blocker(m_status);
        m_status->clear();
        //: Choice above a list: shows entries of every status
        m_status->addItem(tr("Every status"));
        for (const QString &status : std::as_const(m_statuses)) {
            //: Choice above a list: entries without a status word
            m_status->addItem(status.isEmpty() ? tr("No status") : status, status);
        }
        const qsizetype at = chosen.isNull() ? -1 : m_statuses.indexOf(chosen);
        m_status->setCurrentIndex(int(at + 1));
        m_status->setVisible(m_statuses.size() >= leastStatuses);
    }
    if (status() != chosen || status().isNull() != chosen.isNull())
        Q_EMIT statusChosen(status());
}

QString RecordListTools::status() const
{
    if (m_status->currentIndex() <= 0)
        return {};
    const QString chosen = m_status->currentData().toString();
    return chosen.isNull() ? QStringLiteral("") : chosen;
}

void RecordListTools::showAllStatuses() { m_status->setCurrentIndex(0); }

QList<QWidget *> RecordListTools::choosers() const { return {m_status, m_groups, m_sort}; }

void RecordListTools::chooseSort(int index)
{
    if (index < 0 || index >= m_choices.size())
        return;
    Q_EMIT sortChosen(m_choices.at(index));
    Q_EMIT arrangementChanged();
}

QString RecordListTools::arrangement() const
{
    const char *groups = groupings().valueToKey(int(grouping()));
    return QStringLiteral("%1 %2").arg(m_sort->currentIndex()).arg(QLatin1String(groups));
}

void RecordListTools::setArrangement(const QString &arrangement)
{
    const QStringList words = arrangement.split(u' ');
    if (words.size() != 2)
        return;
    bool known = false;
    const int sort = words.at(0).toInt(&known);
    if (known && sort >= 0 && sort < m_sort->count())
        m_sort->setCurrentIndex(sort);
    const int grouping = groupings().keyToValue(words.at(1).toLatin1().constData(), &known);
    if (!known)
        return;
    // Perhaps nothing is in the list yet that it could group.
    fillGroups(Grouping(grouping));
    Q_EMIT groupingChosen(Grouping(grouping));
}

} // namespace kinward::ui
