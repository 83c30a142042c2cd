#pragma once

#include "core/base/Clock.h"
#include "core/models/RecordFile.h"
#include "core/models/RecordRoles.h"
#include "net/session/PatientSession.h"
#include "ui/paper/SaveFile.h"

#include <QObject>

#include <memory>

namespace kinward::ui
{

/// Puts a file of the record where the person wants it: asks where, fetches what the record only
/// names, writes it as it arrives. The bytes are nowhere else on the disk, not for a moment, and
/// what was not saved whole is not there.
class FileSaver final : public QObject
{
    Q_OBJECT

public:
    /// `window` is where dialogs belong, and this object's parent.
    FileSaver(net::PatientSession &session, const Clock &clock, QWidget *window);
    ~FileSaver() override;

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    /// A file that is still being fetched is stopped.
    void save(const models::RecordFile &file);
    void stop();
    bool isBusy() const { return m_fetching != nullptr; }

Q_SIGNALS:
    void started(const QString &sentence); ///< is being fetched; `stop` ends it
    void progressed(qint64 bytes, qint64 all); ///< of what is fetched; -1: not known
    /// What became of it, as a sentence.
    void told(kinward::models::Tone tone, const QString &sentence);

private:
    void saveTo(const QString &path, const models::RecordFile &file);
    void fetch(const QString &path, const models::RecordFile &file);
    void takeFetched(
        const QString &path, const models::RecordFile &file, const Result<QByteArray> &end);
    void write(
        const QString &path, const models::RecordFile &file, const Result<QByteArray> &bytes);
    void tellSaved(const QString &path);
    void tellNotWritten();
    void tellFailure(const models::RecordFile &file, const Error &error);

    net::PatientSession &m_session;
    const Clock &m_clock;
    QWidget *m_window;
    FileChooser m_chooseFile;
    std::unique_ptr<QSaveFile> m_target; ///< of what is being fetched
    std::unique_ptr<QObject> m_fetching; ///< owns the request under way
};

} // namespace kinward::ui
