#pragma once

#include "core/store/RowSealer.h"
#include "core/store/SealedFile.h"
#include "core/store/SealedReader.h"
#include "core/store/StoreFault.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <tl/expected.hpp>

class QSqlQuery;

namespace kinward::store
{

class SealedConnection;

/// A file of sealed rows: SQLite, in which contents are AES-256-GCM and names keyed hashes, so that
/// nothing on disk says what it is about. What the portal sent is in one, what the caregiver wrote
/// in another with a key of its own. Lives on one thread. Calls are quick; checking the whole file
/// is done beside them.
///
/// What fails is told twice: by the call, and as `fault` (the last one) with `faultFound`, which
/// also tells what a call that only reads came across. Connect it queued: it may come from within
/// any call.
class SealedDatabase final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString path; ///< in a folder that is there
        seal::SecretKey key;
        /// What was committed survives a power cut, not only the end of the program.
        bool everyCommitOnDisk = false;
        int mostPages = 0; ///< SQLite's max_page_count; 0: as many as the disk takes
        /// Nothing is written anywhere; `path` is of no use. All is gone with this object.
        bool inMemory = false;
    };
    using Opened = tl::expected<std::unique_ptr<SealedDatabase>, StoreFault>;
    using Taker = std::function<void(QByteArray content)>;

    /// Makes the file where there is none.
    static Opened open(const Options &options);
    /// Reads the file as it lies there, where nothing can be written: what was in the log is left
    /// out.
    static Opened openToRead(const Options &options);
    /// For salvage() alone: nothing is asked of the file but that SQLite opens it, with its log.
    static Opened openToSalvage(const Options &options);
    /// Writes everything into the file itself, and its digest beside it.
    ~SealedDatabase() override;

    /// Runs `work` and keeps what it wrote where it returns true and the disk takes it; else
    /// nothing of it.
    bool transact(const std::function<bool()> &work);
    bool put(const RowNames &names, QByteArrayView content);
    std::optional<QByteArray> get(QByteArrayView name);
    /// Gives every content to `take`, which must not write, in the order they were first put. What
    /// cannot be unsealed is left out, and told as Damaged.
    void eachOfKind(QByteArrayView kind, const Taker &take);
    /// Some hundreds of a source, behind the place `from`. Where the next ones begin; 0 where there
    /// were none.
    qint64 someOfSource(QByteArrayView source, qint64 from, const Taker &take);
    void oneOfEachKind(const Taker &take);
    void each(const Taker &take);
    /// Gives every row that can still be read and unsealed, as it lies on disk, to `take`: from the
    /// first on and from the last back, past a damaged place in the file. For putRow().
    void salvage(const std::function<void(const HiddenNames &names, QByteArray content)> &take);
    /// A row of another file that was sealed with the same key.
    bool putRow(const HiddenNames &names, QByteArrayView content);
    int countOfKind(QByteArrayView kind);
    int countOfSource(QByteArrayView source);
    /// Removes what is of this source, except these. How many; nothing where it fails.
    std::optional<int> removeOfSource(QByteArrayView source, const QByteArrayList &exceptNames);
    /// The same for these names alone.
    std::optional<int> removeFromSource(QByteArrayView source, const QByteArrayList &names);
    bool remove(QByteArrayView name); ///< also where there is none
    bool removeAll();

    /// Compares the file with its digest, or, where the program had no time to write one, looks at
    /// every row; off this thread, once. Ends in `checked`, and in `faultFound` where it is
    /// Damaged.
    void check();
    /// Writes what closing writes, and goes on: everything into the file itself, and its digest.
    /// Nothing where that is done, or the file is not checked yet.
    void settle();
    /// For other threads, for as long as the database is open.
    SealedReader reader() const { return m_reader; }
    StoreFault fault() const { return m_fault; }

Q_SIGNALS:
    void checked(bool sound);
    void faultFound(kinward::store::StoreFault fault);

private:
    explicit SealedDatabase(const Options &options);
    StoreFault start();
    StoreFault startReading();
    StoreFault migrate();
    StoreFault checkKey();
    bool isEmpty();
    void noteChange();
    bool writeBack();
    bool fail(StoreFault fault);
    void takeCheck(SealedFile::Check check);
    std::optional<int> removeRows(const QByteArrayList &hiddenNames);
    int countWhere(const char *statement, const QByteArray &value);
    void hand(const QSqlQuery &row, const Taker &take);
    void collect(const char *statement, const QByteArrayList &values, const Taker &take);

    Options m_options;
    SealedFile m_file;
    RowSealer m_sealer;
    QByteArray m_digest; ///< as it was found
    StoreFault m_fault = StoreFault::None;
    bool m_usable = false;
    bool m_changed = false; ///< since the digest was written
    bool m_sound = false; ///< it was checked
    std::unique_ptr<SealedConnection> m_connection;
    SealedReader m_reader;
    std::atomic_bool m_stopped = false;
    QFuture<SealedFile::Check> m_checking;
};

} // namespace kinward::store
