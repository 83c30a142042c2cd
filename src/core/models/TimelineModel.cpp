#include "core/models/TimelineModel.h"

#include "core/models/Wording.h"

namespace kinward::models
{

namespace
{

QString monthText(const QDate &day)
{
    const QLocale locale;
    //: Heading in the timeline: %1 is a month, %2 a year
    return TimelineModel::tr("%1 %2").arg(
        locale.standaloneMonthName(day.month()), locale.toString(day, QStringLiteral("yyyy")));
}

} // namespace

TimelineModel::TimelineModel(const RecordCatalog &catalog, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(catalog)
{
    // The entries are others as soon as the catalog says so: nothing may be asked in between.
    connect(&catalog, &RecordCatalog::changed, this, &TimelineModel::load);
    choose();
}

void TimelineModel::load()
{
    beginResetModel();
    choose();
    endResetModel();
}

void TimelineModel::choose()
{
    m_rows.clear();
    m_months.clear(); // in another language, perhaps
    const auto &entries = m_catalog.entries();
    m_rows.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (m_sections.isEmpty() || m_sections.contains(entries.at(i).section))
            m_rows.append(i);
    }
}

QList<care::Section> TimelineModel::sectionsFound() const
{
    QSet<care::Section> found;
    for (const RecordEntry &entry : m_catalog.entries())
        found.insert(entry.section);
    QList<care::Section> out;
    for (const auto section : care::allSections) {
        if (found.contains(section))
            out.append(section);
    }
    return out;
}

void TimelineModel::setSections(const QSet<care::Section> &sections)
{
    if (m_sections == sections)
        return;
    m_sections = sections;
    load();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString TimelineModel::subtitleOf(const RecordEntry &entry) const
{
    QStringList parts{m_nameOf ? m_nameOf(entry.section) : QString(), entry.subtitle};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString TimelineModel::monthOf(const QDateTime &when) const
{
    if (!when.isValid())
        //: Heading in the timeline, over what has no date
        return tr("Without a date");
    constexpr int months = 12;
    const QDate day = when.toLocalTime().date();
    QString &month = m_months[day.year() * months + day.month()];
    if (month.isEmpty())
        month = monthText(day);
    return month;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!hasIndex(index.row(), index.column(), index.parent()))
        return {};
    const RecordEntry &entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title;
    case IdRole:
        return entry.id;
    case SortRole:
        return entry.when;
    case SubtitleRole:
        return subtitleOf(entry);
    case StatusRole:
        return int(entry.tone);
    case StatusTextRole:
        return entry.status;
    case GroupRole:
        return monthOf(entry.when);
    case SearchTextRole:
        return entry.searchText;
    default:
        return {};
    }
}

} // namespace kinward::models
