#pragma once

#include "NetHouse.h"
#include "core/outbox/OwnFile.h"
#include "core/store/MemoryRecordStore.h"
#include "core/uploads/FileCheck.h"
#include "net/uploads/Uploads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace kinward::test
{

inline constexpr qint64 mebibyte = 1024 * 1024;
/// Of somebody in a hurry.
inline constexpr net::Uploads::Retries quickUploads{
    std::chrono::milliseconds(30), std::chrono::milliseconds(300)};

/// A portal, and Ruth's uploads for her mother.
struct UploadHouse : NetHouse {
    explicit UploadHouse(const QStringList &arguments = {},
        std::unique_ptr<outbox::OwnFile> kept = outbox::OwnFile::inMemory());

    net::TokenSet tokens;
    net::PortalDescription portal;
    std::unique_ptr<net::AuthorizedClient> client;
    store::MemoryRecordStore records;
    std::unique_ptr<outbox::OwnFile> file;
    net::Uploads uploads;
    QTemporaryDir folder;
    QRandomGenerator random{20261127};

    /// As the portal says now of Ruth and her mother.
    care::PatientLink link();
    void configure(); ///< with the portal and the link as they are now

    /// A file of the person's, of that name and with random bytes or these.
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray bytes(qint64 size);
    /// As the dialog gives it; fails fatally where the check finds something.
    uploads::Upload choose(const QString &path) const;
    uploads::Upload choose(const QString &name, qint64 size)
    {
        return choose(write(name, bytes(size)));
    }

    uploads::Upload now(const uploads::Upload &upload) const;
    bool waitFor(const std::function<bool()> &isSo, int milliseconds) const;
    /// Whether it comes into this state in time.
    bool becomes(
        const uploads::Upload &upload, uploads::UploadState state, int milliseconds = 60000) const;
    bool reaches(const uploads::Upload &upload, qint64 sent) const; ///< while it is being sent

    /// What the portal has under an identifier that was made here, asked for with Qt alone.
    QList<QJsonObject> atPortal(const QString &type, const QString &uuid) const;
    QByteArray contentOf(const QJsonObject &document) const; ///< the bytes of its first file
    QJsonObject record(const QString &path) const; ///< `Type/id` at the portal
    QList<QJsonObject> all(const QString &type) const;
    /// Between the file (or these bytes of it) and what the portal has in the end: one document
    /// with its bytes; empty: none.
    QString difference(const uploads::Upload &upload) const;
    QString difference(const uploads::Upload &upload, const QByteArray &bytes) const;
};

/// What a folder of the portal's holds, one reference after the other.
QStringList entriesOf(const QJsonObject &folder);

} // namespace kinward::test
