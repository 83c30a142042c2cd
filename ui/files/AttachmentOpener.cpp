#include "ui/files/AttachmentOpener.h"

#include "core/base/Logging.h"
#include "core/fhir/AttachmentReader.h"
#include "core/outbox/AttachmentFacts.h"
#include "ui/common/ErrorText.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QLockFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QWidget>

namespace kinward::ui
{

namespace
{

constexpr qsizetype beginningBytes = 4096;
const auto folderPattern = QStringLiteral("kinward-opened-");
const auto lockName = QStringLiteral("/in-use");

} // namespace

AttachmentOpener::AttachmentOpener(
    net::PatientSession &session, const Clock &clock, const QString &folder, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_clock(clock)
    , m_folder(folder)
    , m_window(window)
    , m_ask(&ConfirmDialog::ask)
    , m_open(&QDesktopServices::openUrl)
{
    removeStray();
}

AttachmentOpener::~AttachmentOpener()
{
    m_lock.reset();
    if (m_copies)
        QDir(m_copies->path()).removeRecursively(); // read-only files, too
}

QString AttachmentOpener::usualFolder()
{
    const QString inMemory = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return inMemory.isEmpty() ? QDir::tempPath() : inMemory;
}

/// Whose program ended before it could.
void AttachmentOpener::removeStray() const
{
    const auto strays
        = QDir(m_folder).entryInfoList({folderPattern + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const auto &stray : strays) {
        QLockFile lock(stray.filePath() + lockName);
        lock.setStaleLockTime(0); // a file may stay open for days
        if (!lock.tryLock(0))
            continue;
        lock.unlock();
        QDir(stray.filePath()).removeRecursively();
    }
}

bool AttachmentOpener::makeFolder()
{
    if (m_copies)
        return true;
    // Only this account can enter it.
    auto copies = std::make_unique<QTemporaryDir>(
        m_folder + u'/' + folderPattern + QStringLiteral("XXXXXX"));
    if (!copies->isValid())
        return false;
    auto lock = std::make_unique<QLockFile>(copies->path() + lockName);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return false;
    m_copies = std::move(copies);
    m_lock = std::move(lock);
    return true;
}

void AttachmentOpener::stop() { m_fetching.reset(); }

void AttachmentOpener::open(const models::RecordFile &file)
{
    stop();
    const auto record = m_session.records().find(file.resourceType, file.recordId);
    if (!record)
        return take(file, failure(ErrorKind::NotFound));
    if (file.isInline)
        return take(file, fhir::readAttachmentData(record->json, file.index));
    if (file.size > net::AttachmentFetcher::maxBytes) {
        Q_EMIT told(models::Tone::Attention,
            //: %1 is the name of a file, %2 its size
            tr("“%1” is %2, too large to be opened from here. Save it as a file, then open that.")
                .arg(file.name, QLocale().formattedDataSize(file.size)));
        return;
    }
    m_fetching = std::make_unique<QObject>();
    //: %1 is the name of a file, %2 the practice that has it
    Q_EMIT started(
        tr("Getting “%1” from %2…").arg(file.name, practiceName(m_session.link().practice)));
    m_session.attachments()
        .fetch(m_fetching.get(), file.url, file.contentType,
            [this](qint64 bytes, qint64 all) { Q_EMIT progressed(bytes, all); })
        .then(m_fetching.get(), [this, file](const Result<QByteArray> &bytes) {
            m_fetching.release()->deleteLater(); // this runs on its behalf
            take(file, bytes);
        });
}

void AttachmentOpener::take(const models::RecordFile &file, const Result<QByteArray> &bytes)
{
    if (!bytes) {
        const ErrorText text
            = describeError(bytes.error(), m_session.link().practice, {}, m_clock.now());
        Q_EMIT told(models::Tone::Danger,
            //: %1 is the name of a file, %2 what went wrong, %3 what to do
            tr("“%1” was not opened. %2. %3").arg(file.name, text.title, text.explanation));
        return;
    }
    const auto facts = outbox::factsOf(file.title, file.contentType, bytes->left(beginningBytes));
    const QString name = outbox::safeFileName(file.title, facts.contentType);
    if (!facts.isProgram && !facts.isDisguised)
        return show(name, *bytes);
    Q_EMIT opened(); // the question stands in the place of the notice
    const QString explanation = facts.isProgram
        ? tr("It can run on this computer and change or send away what is on it. Open it only if "
             "you expected it and the practice confirms that it is theirs: %1.")
              .arg(callPhrase(m_session.link().practice))
        : tr("Its name says that it is something else than it is. Open it only if you expected it. "
             "If you are not sure, %1.")
              .arg(callPhrase(m_session.link().practice));
    m_ask(m_window,
        {facts.isProgram ? tr("“%1” is a program").arg(name)
                         : tr("“%1” is not what it seems").arg(name),
            explanation,
            //: Button: opens a file that may do harm
            tr("Open it anyway"),
            //: Button: leaves a file that may do harm alone
            tr("Do not open")},
        [this, name, content = *bytes] { show(name, content); });
}

void AttachmentOpener::show(const QString &name, const QByteArray &bytes)
{
    const auto fail
        = [&](const QString &sentence) { Q_EMIT told(models::Tone::Danger, sentence.arg(name)); };
    // Each in a folder of its own: two records may bring files of the same name.
    const QString place
        = makeFolder() ? m_copies->filePath(QString::number(++m_number)) : QString();
    if (place.isEmpty() || !QDir().mkpath(place))
        return fail(tr("“%1” was not opened: there is no room for a copy. Save it instead."));
    QFile copy(place + u'/' + name);
    const bool isWritten = copy.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && copy.write(bytes) == bytes.size() && copy.flush();
    copy.close();
    // A program that opens it cannot save into what is about to go.
    if (!isWritten || !copy.setPermissions(QFileDevice::ReadOwner))
        return fail(tr("“%1” was not opened: there is no room for a copy. Save it instead."));
    if (!m_open(QUrl::fromLocalFile(copy.fileName()))) {
        copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        copy.remove();
        qCInfo(lcUi) << "no program opened a file";
        return fail(tr("No program on this computer opens “%1”. Save it instead."));
    }
    Q_EMIT opened();
}

} // namespace kinward::ui
