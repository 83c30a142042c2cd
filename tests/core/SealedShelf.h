#pragma once

#include "TestRecords.h"
#include "core/store/KeptRecordStore.h"

#include <QTemporaryDir>

namespace kinward::test
{

/// A folder with one sealed file of records, and its key.
struct SealedShelf {
    QTemporaryDir folder;
    seal::SecretKey key = seal::SecretKey::generate();

    QString path() const { return store::StoreFolder(folder.path()).recordsFile(name()); }
    static QString name() { return QStringLiteral("kx3v"); }
    store::SealedDatabase::Opened open() const
    {
        return store::SealedDatabase::open({path(), key});
    }
    /// The store, which has to open.
    std::unique_ptr<store::SealedRecordStore> records() const
    {
        auto opened = open();
        if (!opened)
            qFatal("a sound file does not open");
        return std::make_unique<store::SealedRecordStore>(std::move(*opened));
    }
};

inline fhir::RawResource observation(const QString &id, const QByteArray &note)
{
    return raw(
        R"({"resourceType":"Observation","id":")" + id.toUtf8() + R"(","note":")" + note + "\"}");
}

inline QString observationType() { return QStringLiteral("Observation"); }

} // namespace kinward::test
