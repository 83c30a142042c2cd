#pragma once

#include "core/base/Clock.h"
#include "core/models/RecordFile.h"
#include "core/models/RecordRoles.h"
#include "net/session/PatientSession.h"
#include "ui/common/ConfirmDialog.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QLockFile;
class QTemporaryDir;

namespace kinward::ui
{

/// Opens a file of the record with the system's program for it, through a copy that only this
/// account can read and that is removed when the opener goes; what a crash left behind is removed
/// by the next one. Asks before a file that can run, or that is something else than it says.
class AttachmentOpener final : public QObject
{
    Q_OBJECT

public:
    using UrlOpener = std::function<bool(const QUrl &)>;

    /// `folder`: where the copies lie; `window`: where dialogs belong, and this object's parent.
    AttachmentOpener(
        net::PatientSession &session, const Clock &clock, const QString &folder, QWidget *window);
    ~AttachmentOpener() override;

    /// Where copies lie usually: in memory where the system has such a place.
    static QString usualFolder();
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    void setUrlOpener(UrlOpener opener) { m_open = std::move(opener); }

    /// A file that is still being fetched is stopped.
    void open(const models::RecordFile &file);
    void stop(); ///< what is being fetched

Q_SIGNALS:
    void started(const QString &sentence); ///< is being fetched
    void progressed(qint64 bytes, qint64 all); ///< of what is fetched; -1: not known
    void opened(); ///< nothing needs to be said any more
    /// What became of it, as a sentence.
    void told(kinward::models::Tone tone, const QString &sentence);

private:
    void take(const models::RecordFile &file, const Result<QByteArray> &bytes);
    void show(const QString &name, const QByteArray &bytes);
    bool makeFolder();
    void removeStray() const;

    net::PatientSession &m_session;
    const Clock &m_clock;
    QString m_folder;
    QWidget *m_window;
    Asker m_ask;
    UrlOpener m_open;
    std::unique_ptr<QObject> m_fetching; ///< owns the request under way
    std::unique_ptr<QTemporaryDir> m_copies;
    std::unique_ptr<QLockFile> m_lock; ///< says that the copies are in use
    int m_number = 0;
};

} // namespace kinward::ui
