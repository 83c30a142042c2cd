#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// The messages of the record one by one, latest first, as the timeline and the search name them.
/// Headers of threads are left out; they lend their topic. Column: what.
class MessageModel final : public RecordListModel<care::Communication>
{
    Q_OBJECT

public:
    explicit MessageModel(store::RecordStore &store, QObject *parent = nullptr);

protected:
    QList<care::Communication> arrange(QList<care::Communication> values) override;
    int columns() const override { return 1; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QString title(const care::Communication &message) const;
};

} // namespace kinward::models
