#include "ui/shell/SearchResultModel.h"

#include "ui/common/Sections.h"
#include "ui/shell/Places.h"

namespace kinward::ui
{

void SearchResultModel::setGroups(const QList<search::SearchGroup> &groups)
{
    beginResetModel();
    m_rows.clear();
    m_total = 0;
    for (const search::SearchGroup &group : groups) {
        if (!placeOf(group.section))
            continue;
        m_total += group.count;
        const QString heading = groupText(group);
        for (const models::RecordEntry &entry : group.first)
            m_rows.append({entry, heading});
    }
    endResetModel();
}

QString SearchResultModel::groupText(const search::SearchGroup &group)
{
    const QString name = sectionName(group.section);
    const auto shown = int(group.first.size());
    if (group.count == shown)
        return name;
    //: Heading of search results: %1 the section, %2 how many are shown, %3 how many there are
    return tr("%1 · newest %2 of %3")
        .arg(name, QLocale().toString(shown), QLocale().toString(group.count));
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString SearchResultModel::spoken(int row) const
{
    const models::RecordEntry &entry = m_rows.at(row).entry;
    QStringList parts{entry.title, entry.subtitle, entry.status, sectionName(entry.section)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!hasIndex(index.row(), index.column(), index.parent()))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case models::TitleRole:
        return row.entry.title;
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    case models::IdRole:
        return row.entry.id;
    case models::SubtitleRole:
        return row.entry.subtitle;
    case models::StatusRole:
        return int(row.entry.tone);
    case models::StatusTextRole:
        return row.entry.status;
    case models::GroupRole:
        return row.group;
    default:
        return {};
    }
}

} // namespace kinward::ui
