#pragma once

#include "core/models/RecordFile.h"
#include "core/models/RecordListModel.h"

#include <QAbstractListModel>

namespace kinward::models
{

/// The records that a page could not display: what they are, as far as is known, and the file that
/// the portal's own bytes make. Latest first. A picture of the moment it is made.
class UnreadableModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    UnreadableModel(const store::RecordStore &store, const QList<fhir::RecordKey> &records,
        QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const RecordFile &fileOf(int row) const { return m_rows.at(row).file; }

private:
    struct Row {
        QString text; ///< "Prescription · changed Nov 20, 2026"
        QDateTime changed;
        RecordFile file;
    };

    QList<Row> m_rows;
};

} // namespace kinward::models
