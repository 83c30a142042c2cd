#pragma once

#include "core/care/Section.h"

#include <QList>
#include <QPushButton>
#include <QSet>

class QMenu;

namespace kinward::ui
{

class Theme;

/// A button with a menu in which kinds of records are ticked; none ticked means all.
class KindFilter final : public QPushButton
{
    Q_OBJECT

public:
    explicit KindFilter(const Theme &theme, QWidget *parent = nullptr);

    /// The kinds to choose from; those that were chosen stay chosen.
    void setKinds(const QList<care::Section> &kinds);
    const QSet<care::Section> &chosen() const { return m_chosen; }
    void retranslate();

Q_SIGNALS:
    void chosenChanged();

private:
    void fill();
    void choose(care::Section kind, bool chosen);
    void clear();
    void showChosen();

    QMenu *m_menu = nullptr;
    QList<care::Section> m_kinds;
    QSet<care::Section> m_chosen;
};

} // namespace kinward::ui
