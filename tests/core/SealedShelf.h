#pragma once

#include "TestRecords.h"
#include "core/store/KeptRecordStore.h"

#include <QFileInfo>
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
    /// Changes a bit of the file; a negative offset counts from its end.
    void flip(qint64 offset) const
    {
        QFile file(path());
        const bool there = file.open(QIODevice::ReadWrite)
            && file.seek(offset < 0 ? file.size() + offset : offset);
        char byte = 0;
        if (!there || file.peek(&byte, 1) != 1 || !file.putChar(char(byte ^ 0x40)))
            qFatal("a byte cannot be changed");
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

inline QList<fhir::RawResource> observations(int count, const QByteArray &note = "n")
{
    QList<fhir::RawResource> out;
    for (int i = 0; i < count; ++i)
        out.append(observation(QString::number(i), note));
    return out;
}

} // namespace kinward::test
