#pragma once

#include "core/base/Clock.h"
#include "core/uploads/FileReading.h"
#include "core/uploads/UploadBook.h"
#include "net/auth/AuthorizedClient.h"
#include "net/uploads/FolderFiling.h"
#include "net/uploads/RecordCreation.h"
#include "net/uploads/TransferOutcome.h"
#include "net/uploads/UploadPortal.h"

#include <variant>

namespace kinward::net
{

/// One try to bring one file to the portal: what is to be sent of it, its bytes, its document, its
/// folder. Each step is written down, and may be taken again after any end of this program or of
/// the connection. Deleting it aborts what it asked for. Ends in `ended`, once.
class UploadCourse final : public QObject
{
    Q_OBJECT

public:
    /// What it goes with; outlives it.
    struct Means {
        AuthorizedClient &client;
        uploads::UploadBook &book;
        const Clock &clock;
        UploadPortal portal;
    };
    struct Arrived {
    };
    /// The document is there, in its folder; it cannot go on like this; it may later.
    using Outcome = std::variant<Arrived, uploads::UploadProblem, Error>;

    /// A file up to this size is read once before its first byte leaves, to know whether it is at
    /// the portal already; a larger one while it leaves.
    static constexpr qint64 mostReadBefore = 64LL * 1024 * 1024;

    UploadCourse(const Means &means, QString uploadId, QObject *parent = nullptr);
    ~UploadCourse() override;

    const QString &uploadId() const { return m_id; }
    void start();
    /// It comes to nothing: no signal follows.
    void abandon();

Q_SIGNALS:
    /// Bytes at the portal, those on their way included. May go back.
    void progressed(qint64 sent);
    /// The portal has made or changed this record.
    void recordMade(const kinward::fhir::RawResource &record);
    void ended(const kinward::net::UploadCourse::Outcome &outcome);

private:
    std::optional<uploads::Upload> upload() const { return m_means.book.find(m_id); }
    bool note(const uploads::Upload &upload);
    std::optional<uploads::UploadProblem> problemBefore(const uploads::Upload &upload) const;
    void makePlan(const uploads::Upload &upload);
    void takePlan(const std::optional<uploads::FilePlan> &plan);
    void readDigests();
    void takeDigests(const std::optional<uploads::FileDigests> &digests);
    std::optional<uploads::UploadProblem> sameFile(const uploads::Upload &upload) const;
    void transfer();
    void sendByTus(const uploads::Upload &upload);
    void sendAsBinary(const uploads::Upload &upload);
    void noteConfirmed(const QString &url, qint64 offset, const QDateTime &expires);
    void takeTransferred(const TransferOutcome &outcome);
    void makeDocument();
    void takeDocument(const RecordCreation::Outcome &outcome);
    void takeRefusal(const HttpResponse &refusal);
    void fileAway();
    void noteFolder(const QString &folderId);
    void takeFiled(const FolderFiling::Outcome &outcome);
    void fail(uploads::UploadProblem::What what);
    void end(const Outcome &outcome);

    Means m_means;
    QString m_id;
    uploads::FilePlan m_plan;
    std::shared_ptr<std::atomic_bool> m_isStopped; ///< what reads the file on another thread
    bool m_isReading = false; ///< the digests
    bool m_isWaiting = false; ///< for them
    bool m_hasTransferred = false; ///< asked for the bytes in this course
    bool m_isOver = false;
};

} // namespace kinward::net
