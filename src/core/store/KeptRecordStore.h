#pragma once

#include "core/store/SealedRecordStore.h"
#include "core/store/StoreFolder.h"

#include <QTimer>

namespace kinward::store
{

/// The records of a link as the program keeps them: sealed on disk for as long as that works. What
/// cannot be read any more is dropped, to be read from the portal anew; what cannot be written is
/// kept in memory, with all that was on disk. Nobody who reads or writes has to know; `fault` is
/// for telling the person.
class KeptRecordStore final : public RecordStore
{
    Q_OBJECT

public:
    /// `name` is the link's random key; an empty `key`: in memory from the beginning.
    KeptRecordStore(
        StoreFolder folder, QString name, const seal::SecretKey &key, QObject *parent = nullptr);
    ~KeptRecordStore() override;

    bool isSealed() const { return m_sealed; } ///< else in memory
    /// How long after opening the whole file is checked; the program has other things to do first.
    void setCheckDelay(std::chrono::milliseconds delay) { m_check.setInterval(delay); }

    Result<void> take(const StorePage &page) override;
    Result<void> retainOnly(const QString &source, const QSet<QString> &ids) override;
    Result<void> remove(const QString &source, const QSet<QString> &ids) override;
    Result<void> setProgress(const QString &source, const QByteArray &progress) override;
    QByteArray progress(const QString &source) const override;
    Result<void> setSyncedAt(const QString &sectionKey, const QDateTime &when) override;
    Result<void> setDerived(const QString &name, const QByteArray &content) override;
    QByteArray derived(const QString &name) const override;
    Result<void> clear() override;
    void settle() override { m_store->settle(); }
    Result<void> destroy() override;
    void beginAnew(const seal::SecretKey &key) override;

    QList<fhir::RawResource> all(const QString &type) const override;
    Reading reading(const QSet<QString> &types) const override;
    std::optional<fhir::RawResource> find(const QString &type, const QString &id) const override;
    int count(const QString &type) const override;
    int countOf(const QString &source) const override;
    IdsPiece someIdsOf(const QString &source, qint64 from = 0) const override;
    QDateTime syncedAt(const QString &sectionKey) const override;
    StoreFault fault() const override { return m_fault; }
    void acknowledgeFault() override { m_fault = StoreFault::None; }

Q_SIGNALS:
    void checked(bool sound); ///< the whole file

private:
    SealedDatabase::Opened openFile() const;
    void open();
    std::unique_ptr<RecordStore> readToMemory() const;
    void use(std::unique_ptr<RecordStore> store);
    template <typename Operation> Result<void> attempt(Operation operation);
    void takeFault(StoreFault fault);
    void fallBack();
    void rebuild();
    void tell(StoreFault fault);

    StoreFolder m_folder;
    QString m_name;
    seal::SecretKey m_key;
    std::unique_ptr<RecordStore> m_store; ///< never null
    SealedRecordStore *m_sealed = nullptr; ///< the same, where it is on disk
    StoreFault m_fault = StoreFault::None;
    QTimer m_check;
    mutable QSet<QString> m_types; ///< that anybody asked for: they may be shown
    mutable QSet<QString> m_sections;
};

} // namespace kinward::store
