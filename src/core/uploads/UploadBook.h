#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/outbox/OwnFile.h"
#include "core/uploads/Upload.h"

#include <QMap>
#include <QObject>

namespace kinward::uploads
{

/// The uploads of one patient link: sealed on disk, beside the messages, before a call returns.
/// What becomes of them is net::Uploads' business; models read here. GUI thread.
class UploadBook final : public QObject
{
    Q_OBJECT

public:
    /// So many that were dismissed are remembered, to know the same file again.
    static constexpr int mostRemembered = 500;

    /// `file` outlives it.
    UploadBook(outbox::OwnFile &file, const Clock &clock, QObject *parent = nullptr);
    ~UploadBook() override;

    QList<Upload> uploads() const; ///< by place: the one that was added first comes first
    std::optional<Upload> find(const QString &id) const;
    int unfinished() const; ///< what would be lost if all of it were forgotten now
    /// One in the list that has not failed, or uploaded earlier, with the same content: by SHA-256
    /// where it is known of both, else by name, size and time of the last change. The last of them.
    std::optional<Upload> sameAs(const Upload &upload) const;

    /// All of them or none, at the end of the list. Errors: StorageFailed.
    Result<void> add(const QList<Upload> &uploads);
    /// As they are now, all or none; one that is not here (any more) is left out. Errors: as above.
    Result<void> update(const QList<Upload> &uploads);
    /// Off the list. One that is Done is remembered. Errors: as above.
    Result<void> remove(const QStringList &ids);
    /// The file was destroyed: nothing is known any more.
    void forget();

Q_SIGNALS:
    /// Added, changed or gone.
    void changed(const QStringList &ids);

private:
    void load();
    Result<void> outcome(bool kept) const;
    bool put(const Upload &upload, bool isListed);
    QStringList tooOld() const;

    outbox::OwnFile &m_file;
    const Clock &m_clock;
    QMap<QString, Upload> m_uploads; ///< of the list
    QMap<QString, Upload> m_remembered; ///< Done, and off the list
    qint64 m_lastPlace = 0;
};

} // namespace kinward::uploads
