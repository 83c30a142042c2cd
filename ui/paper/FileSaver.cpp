#include "ui/paper/FileSaver.h"

#include "core/fhir/AttachmentReader.h"
#include "net/session/AttachmentFetcher.h"
#include "ui/common/ErrorText.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QWidget>

namespace kinward::ui
{

FileSaver::FileSaver(net::PatientSession &session, const Clock &clock, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_clock(clock)
    , m_window(window)
    , m_chooseFile(askWhereToSave)
{
}

FileSaver::~FileSaver() = default;

void FileSaver::save(const models::RecordFile &file)
{
    stop();
    const QString suffix = file.suffix();
    //: Files that a dialog lists; %1 is an ending of file names such as pdf
    const SaveRequest request{
        tr("Save as file"), file.name, tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix), suffix};
    m_chooseFile(m_window, request, [this, file](const QString &path) { saveTo(path, file); });
}

void FileSaver::stop()
{
    m_fetching.reset();
    m_target.reset();
}

void FileSaver::saveTo(const QString &path, const models::RecordFile &file)
{
    const auto record = m_session.records().find(file.resourceType, file.recordId);
    if (!record)
        return tellFailure(file, {ErrorKind::NotFound, 0, {}});
    if (file.index == models::RecordFile::wholeRecord)
        return write(path, file, record->json);
    if (file.isInline)
        return write(path, file, fhir::readAttachmentData(record->json, file.index));
    fetch(path, file);
}

void FileSaver::fetch(const QString &path, const models::RecordFile &file)
{
    auto target = openToSave(path);
    if (!target)
        return tellNotWritten();
    m_target = std::move(*target);
    m_fetching = std::make_unique<QObject>();
    //: %1 is the name of a file, %2 the practice that has it
    Q_EMIT started(
        tr("Getting “%1” from %2…").arg(file.name, practiceName(m_session.link().practice)));
    m_session.attachments()
        .fetchInto(*m_target, m_fetching.get(), file.url, file.contentType,
            [this](qint64 bytes, qint64 all) { Q_EMIT progressed(bytes, all); })
        .then(m_fetching.get(), [this, path, file](const Result<QByteArray> &end) {
            m_fetching.release()->deleteLater(); // this runs on its behalf
            takeFetched(path, file, end);
        });
}

void FileSaver::takeFetched(
    const QString &path, const models::RecordFile &file, const Result<QByteArray> &end)
{
    const auto target = std::move(m_target);
    if (!end && end.error().kind != ErrorKind::StorageFailed)
        tellFailure(file, end.error());
    else if (!end || !target->commit())
        tellNotWritten();
    else
        tellSaved(path);
}

void FileSaver::write(
    const QString &path, const models::RecordFile &file, const Result<QByteArray> &bytes)
{
    if (!bytes)
        return tellFailure(file, bytes.error());
    const auto saved = saveFile(path, [&bytes](QIODevice &device) -> Result<void> {
        if (device.write(*bytes) != bytes->size())
            return failure(ErrorKind::StorageFailed, QStringLiteral("cut short"));
        return {};
    });
    if (saved)
        tellSaved(path);
    else
        tellNotWritten();
}

void FileSaver::tellSaved(const QString &path)
{
    //: %1 is the name of a file
    Q_EMIT told(models::Tone::Good,
        tr("Saved as “%1”. Everybody who can open that file can read it.")
            .arg(QFileInfo(path).fileName()));
}

void FileSaver::tellNotWritten()
{
    Q_EMIT told(models::Tone::Danger,
        tr("Nothing was saved. Choose another folder, or make room on the disk."));
}

void FileSaver::tellFailure(const models::RecordFile &file, const Error &error)
{
    const ErrorText text = describeError(error, m_session.link().practice, {}, m_clock.now());
    Q_EMIT told(models::Tone::Danger,
        //: %1 is the name of a file, %2 what went wrong, %3 what to do
        tr("“%1” was not saved. %2. %3").arg(file.name, text.title, text.explanation));
}

} // namespace kinward::ui
