#pragma once

#include "core/store/SealedDatabase.h"
#include "core/store/StoreFolder.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace kinward::outbox
{

/// The sealed file of what the caregiver wrote for one patient link. Every commit is on the disk
/// before the call returns. It is never removed from here: where it cannot be read it is set aside,
/// what can still be read of it goes into a new one, and the fault is told. GUI thread.
class OwnFile final : public QObject
{
    Q_OBJECT

public:
    /// Without a key (there is no keychain): in memory, gone with the program.
    OwnFile(
        store::StoreFolder folder, QString name, const seal::SecretKey &key, QObject *parent = {});
    static std::unique_ptr<OwnFile> inMemory();
    ~OwnFile() override;

    bool isKept() const { return !m_key.isEmpty(); } ///< survives the program
    /// What has become of the file, until the person was told. DiskFull, NotWritable: what is there
    /// can be read, and writing is tried each time. Damaged, KeyLost, TooNew: something that was
    /// written is missing, or all of it.
    store::StoreFault fault() const { return m_fault; }
    void acknowledgeFault() { m_fault = store::StoreFault::None; }

    /// All of `work`'s writing or none of it. False: nothing was kept; see fault().
    bool transact(const std::function<bool()> &work);
    bool put(const store::RowNames &names, QByteArrayView content);
    bool remove(QByteArrayView name);
    bool removeOfSource(QByteArrayView source);
    std::optional<QByteArray> get(QByteArrayView name);
    void eachOfKind(QByteArrayView kind, const store::SealedDatabase::Taker &take);

    /// Signed out or forgotten: closes the file, forgets the key and removes what lies there. What
    /// comes afterwards is in memory.
    void destroy();

Q_SIGNALS:
    void faultFound(kinward::store::StoreFault fault);

private:
    void open();
    void openAnew(store::StoreFault why);
    void use(std::unique_ptr<store::SealedDatabase> rows, bool canWrite);
    bool ensureWritable();
    void tell(store::StoreFault fault);

    store::StoreFolder m_folder;
    QString m_name;
    seal::SecretKey m_key;
    std::unique_ptr<store::SealedDatabase> m_rows; ///< none where not even reading works
    bool m_canWrite = false;
    store::StoreFault m_fault = store::StoreFault::None;
    QTimer m_check;
};

} // namespace kinward::outbox
