#pragma once

#include "core/models/RecordListModel.h"
#include "ui/records/RecordListTools.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace kinward::ui
{

class StatePane;
class Theme;
struct SectionWords;

/// The left side of a page of records: the box to find with, how many there are, which of them
/// in which order and groups, the list. Keeps the chosen record by its id while rows come, go and
/// are sorted.
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
    QString arrangement() const; ///< order and groups, see RecordListTools
    void setArrangement(const QString &arrangement);
    /// Puts something above the box to find with, e.g. a chooser.
    void setTop(QWidget *top);
    /// Only records of these ids are there to be found; nothing: all. `empty`: what is said where
    /// they are none.
    void showOnly(const std::optional<QSet<QString>> &ids, const QString &empty = {});
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
    void arrangementChanged(); ///< by the person
    void allShown(); ///< showOnly() hid a record that was to be chosen, and is over

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *makeFilter();
    void connectTools();
    QListView *makeList();
    void filter(const QString &text);
    void showAll();
    bool isFiltering() const;
    /// Moves rows without losing the chosen one.
    template <typename Change> void arrange(Change change);
    void updateOffers();
    void restoreChoice();
    void restoreAfterReset();
    void noteChoice();
    void updateCount();
    QString nothingFoundText() const;
    void showNothingFound(int all);

    const Theme &m_theme;
    models::RecordListModelBase *m_model = nullptr;
    RecordFilterModel *m_filtered = nullptr;
    QLineEdit *m_filter = nullptr;
    QAction *m_clear = nullptr;
    RecordListTools *m_tools = nullptr;
    QListView *m_list = nullptr;
    StatePane *m_nothingFound = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::optional<QSet<QString>> m_only;
    QString m_empty;
    QString m_chosenId;
    int m_scrolledTo = 0; ///< before the rows were read anew
    bool m_restoring = false; ///< rows move by themselves: what is current then is nobody's choice
};

} // namespace kinward::ui
