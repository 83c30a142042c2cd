#include "ui/timeline/KindFilter.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Sections.h"

#include <QMenu>

namespace kinward::ui
{

KindFilter::KindFilter(const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("kindFilter"));
    setIcon(ui::icon(QStringLiteral("chevron-down"), theme));
    setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_menu->setLayoutDirection(
        layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    setMenu(m_menu);
    showChosen();
}

void KindFilter::setKinds(const QList<care::Section> &kinds)
{
    if (m_kinds == kinds)
        return;
    m_kinds = kinds;
    fill();
}

void KindFilter::retranslate() { fill(); }

void KindFilter::fill()
{
    m_menu->clear();
    //: In the menu of kinds of records: no kind is left out
    auto *all = m_menu->addAction(tr("All kinds"), this, &KindFilter::clear);
    all->setObjectName(QStringLiteral("kindAll"));
    m_menu->addSeparator();
    for (const auto kind : std::as_const(m_kinds)) {
        auto *action = m_menu->addAction(sectionName(kind));
        action->setObjectName(QLatin1String("kind-") + care::keyOf(kind));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(kind));
        connect(action, &QAction::toggled, this, [this, kind](bool on) { choose(kind, on); });
    }
    showChosen();
}

void KindFilter::choose(care::Section kind, bool chosen)
{
    if (chosen)
        m_chosen.insert(kind);
    else
        m_chosen.remove(kind);
    showChosen();
    Q_EMIT chosenChanged();
}

void KindFilter::clear()
{
    if (m_chosen.isEmpty())
        return;
    m_chosen.clear();
    fill();
    Q_EMIT chosenChanged();
}

void KindFilter::showChosen()
{
    QString text = tr("All kinds");
    if (m_chosen.size() == 1)
        text = sectionName(*m_chosen.cbegin());
    else if (!m_chosen.isEmpty())
        text = tr("%n kind(s)", "how many kinds of records are shown", int(m_chosen.size()));
    setText(text);
    //: Said by a screen reader; %1 is what is chosen, e.g. "All kinds"
    setAccessibleName(tr("Kinds shown: %1").arg(text));
}

} // namespace kinward::ui
