#pragma once

#include "core/care/Section.h"

#include <QList>
#include <QPushButton>
#include <QSet>

class QAction;
class QMenu;

namespace kinward::ui
{

/// A button with a menu in which kinds of records are ticked, as many in a row as wanted; none
/// ticked means all.
class KindFilter final : public QPushButton
{
    Q_OBJECT

public:
    explicit KindFilter(QWidget *parent = nullptr);

    /// The kinds to choose from. What was chosen stays chosen where it is among them, and is
    /// forgotten where it is not.
    void setKinds(const QList<care::Section> &kinds);
    const QSet<care::Section> &chosen() const { return m_chosen; }
    void retranslate();

Q_SIGNALS:
    void chosenChanged();

private:
    void fill();
    QAction *addEntry(const QString &name, const QString &text);
    void choose(care::Section kind, bool chosen);
    void clear();
    void showChosen();

    QMenu *m_menu = nullptr; ///< a StayingMenu
    QList<care::Section> m_kinds;
    QSet<care::Section> m_chosen;
};

} // namespace kinward::ui
