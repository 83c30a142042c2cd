#pragma once

#include <QFrame>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace kinward::ui
{

class Theme;

/// What a field finds while one types in it: a list under the field, over everything in its window,
/// and how many there are. The keyboard stays in the field; what is chosen is told to screen
/// readers. Whoever makes it deletes it: it becomes a child of the window.
class MatchPopup final : public QFrame
{
    Q_OBJECT

public:
    /// What its parts are called in tests.
    struct Names {
        QString popup;
        QString count;
        QString list;
    };
    MatchPopup(QLineEdit &field, QAbstractItemModel &model, const Theme &theme, const Names &names);

    void setDelegate(QAbstractItemDelegate *delegate);
    /// Where the field is narrower; px before scaling.
    void setLeastWidth(int pixels) { m_leastWidth = pixels; }
    /// In sight at once, where the window has room for more; 0: as many as there are.
    void setMostRows(int rows) { m_mostRows = rows; }
    void setListName(const QString &accessibleName);

    /// Over the list, and to screen readers: how many there are, or why there are none.
    void say(const QString &words);
    /// From the first one on, which is chosen where `choosesFirst`.
    void open(bool choosesFirst);
    /// Chooses the next one, or the one before; no further than the ends.
    void move(int step);
    QModelIndex chosen() const; ///< the first where none is

Q_SIGNALS:
    void clicked(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addParts(const Names &names);
    void place();
    int rowsHeight() const;

    QLineEdit &m_field;
    QAbstractItemModel &m_model;
    const Theme &m_theme;
    int m_leastWidth = 0;
    int m_mostRows = 0;
    QLabel *m_count = nullptr;
    QListView *m_list = nullptr;
};

} // namespace kinward::ui
