#pragma once

#include "core/fhir/RecordReader.h"
#include "core/models/RecordRoles.h"
#include "core/store/RecordStore.h"

#include <QAbstractTableModel>

namespace kinward::models
{

/// Records of the kind that are not among the rows, and why.
struct LeftOut {
    QList<fhir::RecordKey> unreadable; ///< could not be read; the store has them as they were sent
    QList<fhir::RecordKey> enteredInError; ///< withdrawn by the practice

    template <typename Value> void note(const fhir::ReadRecords<Value> &read)
    {
        for (const QString &id : read.unreadableIds)
            unreadable.append({fhir::resourceTypeOf<Value>(), id});
        for (const QString &id : read.enteredInErrorIds)
            enteredInError.append({fhir::resourceTypeOf<Value>(), id});
    }
};

/// The index arithmetic, the reading and the refreshing of a list of one kind of record, once for
/// all. Reads from the store when it is made and when the store says that its type changed (see
/// StoreWatcher for when); never fetches. Every change resets the model: find a row again with
/// rowOfId().
class RecordListModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    RecordListModelBase(store::RecordStore &store, QSet<QString> types, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    const LeftOut &leftOut() const { return m_leftOut; }
    int unreadableCount() const { return int(m_leftOut.unreadable.size()); }
    /// The types of records that the rows are made of; a change of any of them is followed.
    const QSet<QString> &watchedTypes() const { return m_types; }
    int rowOfId(const QString &id) const; ///< -1 where there is none
    /// Reads the store anew because time went by: what was coming may be past. For the page to
    /// call, e.g. when it is shown and at each full minute.
    void refreshForTime() { load(); }

Q_SIGNALS:
    void reloaded();

protected:
    virtual LeftOut loadRows() = 0; ///< reads the store anew
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QString columnTitle(int column) const = 0;
    /// Display and record roles of a cell. Alignment, search text and accessible text are made of
    /// these, unless the accessible value differs from the shown one: then cell() answers
    /// Qt::AccessibleTextRole with it.
    virtual QVariant cell(int row, int column, int role) const = 0;
    virtual bool isNumeric(int column) const; ///< to be aligned at the trailing edge
    /// To be called at the end of a final class's constructor.
    void load();
    store::RecordStore &store() const { return m_store; }

private:
    QString accessibleText(int row, int column) const;

    store::RecordStore &m_store;
    QSet<QString> m_types;
    LeftOut m_leftOut;
};

/// Rows are values of one kind, in the order that the subclass wants.
template <typename Value> class RecordListModel : public RecordListModelBase
{
public:
    RecordListModel(
        store::RecordStore &store, QSet<QString> alsoWatched = {}, QObject *parent = nullptr)
        : RecordListModelBase(store, alsoWatched << fhir::resourceTypeOf<Value>(), parent)
    {
    }

    const Value &at(int row) const { return m_values.at(row); }

protected:
    int rows() const final { return int(m_values.size()); }
    LeftOut loadRows() override
    {
        auto read = fhir::readRecords<Value>(store().all(fhir::resourceTypeOf<Value>()));
        m_values = arrange(std::move(read.values));
        LeftOut leftOut;
        leftOut.note(read);
        return leftOut;
    }
    /// Filters and orders what was read.
    virtual QList<Value> arrange(QList<Value> values) = 0;

private:
    QList<Value> m_values;
};

} // namespace kinward::models
