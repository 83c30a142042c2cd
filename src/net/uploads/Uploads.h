#pragma once

#include "core/store/RecordStore.h"
#include "core/uploads/UploadBook.h"
#include "core/uploads/UploadLimits.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"
#include "net/uploads/TransferRate.h"
#include "net/uploads/UploadAccess.h"
#include "net/uploads/UploadCourse.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace kinward::net
{

/// Brings the files of one patient link to the portal, one after the other, each exactly once:
/// whatever ends in between, it goes on where the portal says that it is. A file that is there
/// becomes a document of the record, in its folder. What may pass by itself is tried again; what
/// the portal refuses is Failed and stays until somebody says what is to become of it. Owned by the
/// PatientSession. GUI thread.
class Uploads final : public QObject
{
    Q_OBJECT

public:
    using Access = UploadAccess;
    struct Progress {
        qint64 sent = 0; ///< bytes, those under way included
        qint64 total = 0;
        double bytesPerSecond = 0; ///< of the last seconds; 0: not known, or it does not move
        std::optional<std::chrono::seconds> left;
    };
    /// After a failure that may pass: the delay doubles from the first to the longest, with jitter;
    /// where the portal asks for more, it gets more. Bytes that arrived begin it anew.
    struct Retries {
        std::chrono::milliseconds first{2000};
        std::chrono::milliseconds longest{5 * 60 * 1000};
    };

    /// The others outlive it. `file`: where it is written down what is on its way.
    Uploads(AuthorizedClient &client, store::RecordStore &records, outbox::OwnFile &file,
        const Clock &clock, const Retries &retries, QObject *parent = nullptr);
    ~Uploads() override;

    const uploads::UploadBook &book() const { return m_book; } ///< what there is, for models
    /// As the portal announced them; none until it was reached once.
    const uploads::UploadLimits &limits() const { return m_portal.limits; }
    const Access &access() const { return m_access; }
    Progress progressOf(const QString &id) const;
    /// Why what waits does not go on; none while nothing keeps it.
    const std::optional<Error> &problem() const { return m_problem; }
    bool isOnline() const { return m_isOnline; }

    /// The same content is in the list, or was uploaded from here (UploadBook::sameAs).
    std::optional<uploads::Upload> sameFileAs(const uploads::Upload &upload) const;

    /// To the end of the list, as uploads::checkFile() gave them and with their details. Those that
    /// name the same new folder get one. Errors: StorageFailed.
    Result<void> add(const QList<uploads::Upload> &uploads);
    /// Errors of all: StorageFailed; Rejected (it has come too far, or is not in that state).
    Result<void> pause(const QString &id); ///< Waiting or Sending
    Result<void> resume(const QString &id); ///< Paused
    /// Off the list, and what the portal has of it is thrown away there. Not while it is Filing or
    /// Done, nor where its document is there already.
    Result<void> cancel(const QString &id);
    /// Failed: once more. The file is taken as it is now; one that is the same as another goes
    /// nevertheless.
    Result<void> retry(const QString &id);
    Result<void> dismiss(const QString &id); ///< Done or Failed: off the list
    /// Looks now, rather than when the wait after a failure is over.
    void lookNow();

    void configure(const PortalDescription &portal, const std::optional<care::PatientLink> &link);
    void setOnline(bool online);
    /// Signed out or forgotten: nothing more is sent, and nothing known.
    void destroy();

Q_SIGNALS:
    void changed(const QStringList &ids); ///< as UploadBook::changed
    void progressed(const QString &id); ///< some times a second while it is Sending
    void accessChanged(); ///< or the limits
    void problemChanged();
    /// It is Done: a document of the record, which has it already.
    void filed(const QString &uploadId, const QString &documentId);

private:
    void look();
    std::optional<uploads::Upload> nextDue();
    void begin(const uploads::Upload &upload);
    void dropCourse();
    bool isUnderWay(const QString &id) const;
    Result<void> change(const QString &id, uploads::UploadState state);
    void takeProgress(qint64 sent);
    void noteArrived(const QString &id);
    void takeRecord(const fhir::RawResource &record);
    void takeOutcome(const UploadCourse::Outcome &outcome);
    void takeArrival(uploads::Upload upload);
    void takeProblem(uploads::Upload upload, const uploads::UploadProblem &problem);
    void takeFailure(const QString &id, const Error &error);
    void setProblem(const std::optional<Error> &error);
    void throwAway(const uploads::Upload &upload, int tries = 5);
    void takeAnew(uploads::Upload &upload);
    void askWhatTusCan();
    void takeWhatTusCan(const QUrl &endpoint, const Result<HttpResponse> &answer);
    void limitToTus();

    AuthorizedClient &m_client;
    store::RecordStore &m_records;
    const Clock &m_clock;
    Retries m_retries;
    uploads::UploadBook m_book;
    Access m_access;
    UploadPortal m_portal;
    bool m_isConfigured = false;
    bool m_knowsTus = false; ///< what its endpoint said of itself, or that it does not
    bool m_isOnline = false;
    UploadCourse *m_course = nullptr; ///< child
    QSet<QString> m_failed; ///< since bytes last arrived
    std::optional<Error> m_problem;
    std::chrono::milliseconds m_delay;
    QTimer m_retry; ///< nothing is tried while it runs
    TransferRate m_rate; ///< of the course
    QElapsedTimer m_elapsed; ///< since its beginning
    std::chrono::milliseconds m_toldAt{}; ///< when its progress was last told
    qint64 m_underWay = 0; ///< bytes of it at the portal and on their way
    qint64 m_arrived = 0; ///< bytes of it at the portal
};

} // namespace kinward::net
