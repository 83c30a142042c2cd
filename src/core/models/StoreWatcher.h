#pragma once

#include "core/store/RecordStore.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace kinward::models
{

/// Says when records of some types changed. A short record is followed at once; while a long one is
/// arriving page by page, at most a few times a second, so that reading it again and again does not
/// hold up the screen.
class StoreWatcher final : public QObject
{
    Q_OBJECT

public:
    StoreWatcher(const store::RecordStore &store, QSet<QString> types, QObject *parent);

Q_SIGNALS:
    void changed(const QSet<QString> &types);

private:
    void onStoreChanged(const QSet<QString> &types);
    void tell();
    bool isLong() const;

    const store::RecordStore &m_store;
    QSet<QString> m_types;
    QSet<QString> m_pending;
    QTimer m_later;
};

} // namespace kinward::models
