#pragma once

#include "core/base/Clock.h"
#include "core/store/RecordStore.h"

#include <QAbstractItemModel>
#include <QStringList>

/// What the tests of core share: a clock that stands still, records from JSON, models as text.
namespace kinward::test
{

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now)
        : m_now(std::move(now))
    {
    }
    QDateTime now() const override { return m_now; }
    void setNow(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now;
};

/// English of the United States in New York: what the expected texts are written in.
void useEnglishInNewYork();

/// The resource as a portal would send it; its type and id are taken from the JSON.
fhir::RawResource raw(const QByteArray &json);

/// Puts records into a store that has no reason to refuse them.
void fill(store::RecordStore &store, const QList<fhir::RawResource> &resources);

/// A row a line, cells separated by " | ".
QStringList rowsOf(const QAbstractItemModel &model, int role = Qt::DisplayRole);
/// One role of the first column, a row an entry.
QStringList columnOf(const QAbstractItemModel &model, int role, int column = 0);

/// Reads the resource with the reader of its type. False where it has one and that refused.
bool readWithItsReader(const fhir::RawResource &resource);

} // namespace kinward::test
