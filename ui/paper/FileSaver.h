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
/// names, writes. The bytes are nowhere else on the disk, not for a moment.
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
    /// What became of it, as a sentence.
    void told(kinward::models::Tone tone, const QString &sentence);

private:
    void saveTo(const QString &path, const models::RecordFile &file);
    void write(
        const QString &path, const models::RecordFile &file, const Result<QByteArray> &bytes);
    void tellTooLarge(const models::RecordFile &file);
    void tellFailure(const models::RecordFile &file, const Error &error);

    net::PatientSession &m_session;
    const Clock &m_clock;
    QWidget *m_window;
    FileChooser m_chooseFile;
    std::unique_ptr<QObject> m_fetching; ///< owns the request under way
};

} // namespace kinward::ui
