#include "ui/timeline/KindFilter.h"

#include "ui/common/Kinds.h"
#include "ui/common/Sections.h"
#include "ui/timeline/StayingMenu.h"

#include <QMenu>

namespace kinward::ui
{

KindFilter::KindFilter(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new StayingMenu(this))
{
    setObjectName(QStringLiteral("kindFilter"));
    setMenu(m_menu);
    fill();
}

void KindFilter::setKinds(const QList<care::Section> &kinds)
{
    if (m_kinds == kinds)
        return;
    m_kinds = kinds;
    const auto chosen = m_chosen.size();
    m_chosen.intersect(QSet<care::Section>(kinds.begin(), kinds.end()));
    fill();
    if (m_chosen.size() != chosen)
        Q_EMIT chosenChanged();
}

void KindFilter::retranslate() { fill(); }

/// Also while the menu is open: then the keyboard stays where it is.
void KindFilter::fill()
{
    const QString active
        = m_menu->activeAction() ? m_menu->activeAction()->objectName() : QString();
    m_menu->clear();
    //: In the menu of kinds of records: no kind is left out
    connect(addEntry(QStringLiteral("kindAll"), tr("All kinds")), &QAction::triggered, this,
        &KindFilter::clear);
    m_menu->addSeparator();
    for (const auto kind : std::as_const(m_kinds)) {
        auto *entry = addEntry(QLatin1String("kind-") + care::keyOf(kind), sectionName(kind));
        connect(entry, &QAction::triggered, this, [this, kind](bool on) { choose(kind, on); });
    }
    auto *again = active.isEmpty() ? nullptr : m_menu->findChild<QAction *>(active);
    if (again && m_menu->isVisible())
        m_menu->setActiveAction(again);
    showChosen();
}

QAction *KindFilter::addEntry(const QString &name, const QString &text)
{
    auto *entry = m_menu->addAction(text);
    entry->setObjectName(name);
    entry->setCheckable(true);
    return entry;
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
    const bool any = !m_chosen.isEmpty();
    m_chosen.clear();
    showChosen();
    if (any)
        Q_EMIT chosenChanged();
}

void KindFilter::showChosen()
{
    m_menu->findChild<QAction *>(QStringLiteral("kindAll"))->setChecked(m_chosen.isEmpty());
    for (const auto kind : std::as_const(m_kinds))
        m_menu->findChild<QAction *>(QLatin1String("kind-") + care::keyOf(kind))
            ->setChecked(m_chosen.contains(kind));
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
