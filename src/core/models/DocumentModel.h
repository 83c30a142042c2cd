#pragma once

#include "core/models/RecordFile.h"
#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// Documents, latest first. GroupRole: the year.
class DocumentModel final : public RecordListModel<care::DocumentReference>
{
    Q_OBJECT

public:
    enum Column { When, What, Author, Size, Status, ColumnCount };
    explicit DocumentModel(store::RecordStore &store, QObject *parent = nullptr);

    QList<RecordFile> filesOf(int row) const;
    static QString titleOf(const care::DocumentReference &document);
    static QString authorsOf(const care::DocumentReference &document);

protected:
    QList<care::DocumentReference> arrange(QList<care::DocumentReference> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumeric(int column) const override { return column == Size; }
};

/// The files of documents that belong to a record, e.g. the PDF of a bill.
QList<RecordFile> filesAbout(const QString &resourceType, const QString &recordId,
    const QList<care::DocumentReference> &all);

} // namespace kinward::models
