#pragma once

#include "ui/records/RecordFilterModel.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace kinward::ui
{

class Theme;

/// One way to sort a list, see RecordFilterModel::sortBy.
struct SortChoice {
    QString label;
    int role = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// Above a list: how many there are, and the choosers of a status, of the groups and of the order.
/// A chooser that leaves no choice is hidden. Wraps where there is no room.
class RecordListTools final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordListTools(const Theme &theme, QWidget *parent = nullptr);

    void retranslate();
    void setCount(const QString &text);
    void setSortChoices(const QList<SortChoice> &choices);
    /// What the rows have. A status that is chosen and not among them any more is left.
    void offer(const QStringList &statuses, bool dates);
    QString status() const; ///< the chosen one; null: all
    void showAllStatuses();
    QList<QWidget *> choosers() const; ///< in the order of Tab

    /// The order and the groups, for the settings; never what is in the record.
    QString arrangement() const;
    /// As arrangement() said; an order that is not offered any more is left out.
    void setArrangement(const QString &arrangement);

Q_SIGNALS:
    void sortChosen(const kinward::ui::SortChoice &choice);
    void groupingChosen(kinward::ui::RecordFilterModel::Grouping grouping);
    void statusChosen(const QString &status); ///< null: all
    void arrangementChanged(); ///< by the person

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void keepHeight();
    QComboBox *addChooser(const QString &name);
    void fillGroups(RecordFilterModel::Grouping inForce);
    RecordFilterModel::Grouping grouping() const;
    void fillStatuses();
    void chooseSort(int index);

    QLabel *m_count = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_groups = nullptr;
    QComboBox *m_sort = nullptr;
    QList<SortChoice> m_choices;
    QStringList m_statuses;
    bool m_dates = false;
};

} // namespace kinward::ui
