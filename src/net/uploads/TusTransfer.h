#pragma once

#include "core/uploads/FileReading.h"
#include "net/auth/AuthorizedClient.h"
#include "net/uploads/ChunkSize.h"
#include "net/uploads/TransferOutcome.h"
#include "net/uploads/UploadPortal.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QObject>

namespace kinward::net
{

/// The bytes of one file by tus 1.0.0: an upload is made where there is none, asked how far it came
/// where there is one, and gets one chunk after the other. An upload that is gone is begun anew.
/// One chunk is in memory at a time, twice. Deleting it aborts. Ends in `ended`, once.
class TusTransfer final : public QObject
{
    Q_OBJECT

public:
    /// `upload`: as it is when this begins; its `uploadUrl` is gone on with.
    TusTransfer(AuthorizedClient &client, const UploadPortal &portal, uploads::Upload upload,
        uploads::FilePlan plan, QObject *parent = nullptr);

    void start();
    /// It comes to nothing: what arrived is confirmed, and no signal follows.
    void abandon()
    {
        confirm();
        m_isOver = true;
    }

Q_SIGNALS:
    /// There is an upload at this address (empty: the one there was is gone), and the portal has so
    /// much of it for certain. The next chunk may be on its way already.
    void confirmed(const QString &url, qint64 offset, const QDateTime &expires);
    void progressed(qint64 sent); ///< bytes under way included
    void ended(const kinward::net::TransferOutcome &outcome);

private:
    void create();
    void takeCreated(const Result<HttpResponse> &answer);
    void ask();
    void takeAsked(const Result<HttpResponse> &answer);
    void sendChunk();
    std::optional<QByteArray> nextChunk();
    void takeSent(qint64 bytes);
    void takeTaken(qint64 bytes, const Result<HttpResponse> &answer);
    void askAgain();
    void beginAnew();
    void confirm();
    void arrive(const HttpResponse &answer);
    void end(const TransferOutcome &outcome);
    HttpRequest requestTo(HttpRequest::Method method, const QUrl &url) const;

    AuthorizedClient &m_client;
    UploadPortal m_portal;
    uploads::Upload m_upload;
    uploads::FilePlan m_plan;
    QFile m_file;
    QUrl m_url;
    QDateTime m_expires;
    qint64 m_offset = 0; ///< the portal has so much
    bool m_isConfirmed = true; ///< everybody was told
    ChunkSize m_chunk;
    QElapsedTimer m_elapsed; ///< of the chunk under way
    QElapsedTimer m_noted; ///< since everybody was told
    int m_inVain = 0; ///< questions since bytes last arrived
    bool m_wasGone = false;
    bool m_isOver = false;
};

} // namespace kinward::net
