#pragma once

#include "core/models/RecordListModel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace kinward::ui
{

class RecordFilterModel;
class StatePane;
class Theme;
struct SectionWords;

/// One way to sort a list, see RecordFilterModel::sortBy.
struct SortChoice {
    QString label;
    int role = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// The left side of a page of records: the box to find with, how many there are, the order, the
/// list. Keeps the chosen record by its id while rows come, go and are sorted.
class RecordListPane final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordListPane(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const SectionWords &words);

    /// `model` must outlive the pane.
    void setModel(models::RecordListModelBase *model);
    /// The first is in force at first. Fewer than two show no chooser.
    void setSortChoices(const QList<SortChoice> &choices);
    /// False where no such record is there; a filter that hides it is cleared.
    bool choose(const QString &recordId);
    int currentSourceRow() const; ///< -1 where none is chosen
    const QAbstractItemModel &shownRows() const; ///< as they are found and sorted
    void focusFilter();
    void focusList();

Q_SIGNALS:
    void currentChanged(int sourceRow); ///< also when the chosen record was read anew
    void opened(); ///< by Enter
    void clicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTools();
    QListView *makeList();
    void filter(const QString &text);
    void restoreChoice();
    void restoreAfterReset();
    void noteChoice();
    void updateCount();

    const Theme &m_theme;
    models::RecordListModelBase *m_model = nullptr;
    RecordFilterModel *m_filtered = nullptr;
    QLineEdit *m_filter = nullptr;
    QAction *m_clear = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_sort = nullptr;
    QListView *m_list = nullptr;
    StatePane *m_nothingFound = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<SortChoice> m_choices;
    QString m_chosenId;
    int m_scrolledTo = 0; ///< before the rows were read anew
    bool m_restoring = false; ///< rows move by themselves: what is current then is nobody's choice
};

} // namespace kinward::ui
