#include "core/models/UnreadableModel.h"

#include "core/models/KindWording.h"

#include <QLocale>

#include <algorithm>

namespace kinward::models
{

UnreadableModel::UnreadableModel(
    const store::RecordStore &store, const QList<fhir::RecordKey> &records, QObject *parent)
    : QAbstractListModel(parent)
{
    for (const fhir::RecordKey &key : records) {
        const auto raw = store.find(key.type, key.id);
        const QDateTime changed = raw ? raw->lastUpdated.toLocalTime() : QDateTime();
        const QString kind = wording::recordKind(key.type);
        QString name = kind;
        if (changed.isValid())
            name += u' ' + changed.date().toString(Qt::ISODate);
        //: What it is, and the day on which the practice changed it last
        const QString text = changed.isValid()
            ? tr("%1 · changed %2")
                  .arg(kind, QLocale().toString(changed.date(), QLocale::ShortFormat))
            : kind;
        m_rows.append({text, changed, rawRecordFile(key.type, key.id, name)});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        if (a.changed.isValid() != b.changed.isValid())
            return a.changed.isValid();
        return b.changed < a.changed;
    });
}

int UnreadableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant UnreadableModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return isText && checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(index.row()).text
                                                                       : QVariant();
}

} // namespace kinward::models
