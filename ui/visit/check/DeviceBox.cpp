#include "ui/visit/check/DeviceBox.h"

#include <QFontMetrics>

#include <algorithm>

namespace kinward::visit
{

DeviceBox::DeviceBox(const QString &usual, QWidget *parent)
    : QComboBox(parent)
    , m_usual(usual)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    fill();
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QString name = itemData(index).toString();
        if (name == m_chosen)
            return;
        m_chosen = name;
        Q_EMIT chosenChanged();
        fill(); // one that is away goes with the choice
    });
}

void DeviceBox::setDevices(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    fill();
}

void DeviceBox::choose(const QString &name)
{
    m_chosen = name;
    fill();
}

bool DeviceBox::isAway() const
{
    return !m_chosen.isEmpty() && !m_names.isEmpty() && !m_names.contains(m_chosen);
}

QSize DeviceBox::minimumSizeHint() const
{
    // Names of devices are long; they may be cut where there is no room, and are whole in the list.
    const int narrow = fontMetrics().averageCharWidth() * 16;
    return {std::min(narrow, QComboBox::minimumSizeHint().width()),
        QComboBox::minimumSizeHint().height()};
}

void DeviceBox::fill()
{
    QList<std::pair<QString, QString>> items{{m_usual, {}}};
    for (const auto &name : m_names)
        items.append({name, name});
    if (!m_chosen.isEmpty() && !m_names.contains(m_chosen)) {
        //: In a list of devices; %1 is the name of one
        items.append({isAway() ? tr("%1 (not connected)").arg(m_chosen) : m_chosen, m_chosen});
    }
    // Item by item, so that an open list stays and its reader is told only of what changes.
    for (int i = 0; i < items.size(); ++i) {
        if (i >= count())
            addItem(QString());
        setItemText(i, items[i].first);
        setItemData(i, items[i].second);
    }
    while (count() > items.size())
        removeItem(count() - 1);
    setCurrentIndex(std::max(0, findData(m_chosen)));
}

} // namespace kinward::visit
