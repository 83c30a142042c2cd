#pragma once

#include "core/base/Clock.h"
#include "net/auth/AuthorizedClient.h"
#include "net/uploads/RecordCreation.h"
#include "net/uploads/TransferOutcome.h"
#include "net/uploads/UploadPortal.h"

#include <QObject>

namespace kinward::net
{

/// Puts a document into a folder of the portal, and makes the folder where it is a new one. Others
/// may change the folder meanwhile: then it is read anew. Deleting it aborts. Ends in `ended`,
/// once.
class FolderFiling final : public QObject
{
    Q_OBJECT

public:
    /// The document is in it: the folder as the portal has it; refused; later perhaps.
    using Outcome = std::variant<fhir::RawResource, uploads::UploadProblem, Error>;

    FolderFiling(AuthorizedClient &client, const Clock &clock, const UploadPortal &portal,
        uploads::Upload upload, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void folderMade(const QString &folderId);
    void ended(const kinward::net::FolderFiling::Outcome &outcome);

private:
    void takeMade(const RecordCreation::Outcome &outcome);
    void read();
    void takeRead(const Result<HttpResponse> &answer);
    void write(const QByteArray &folder, const QByteArray &version);
    void takeWritten(const Result<HttpResponse> &answer);
    void arrive(const QByteArray &folder);
    void refuse(const HttpResponse &answer);
    void end(const Outcome &outcome);

    AuthorizedClient &m_client;
    const Clock &m_clock;
    UploadPortal m_portal;
    uploads::Upload m_upload;
    QString m_folderId;
    int m_reads = 0;
    bool m_isOver = false;
};

} // namespace kinward::net
