#pragma once

#include "core/uploads/FileReading.h"
#include "net/auth/AuthorizedClient.h"
#include "net/uploads/TransferOutcome.h"
#include "net/uploads/UploadPortal.h"

#include <QObject>

namespace kinward::net
{

/// The bytes of one file as a Binary, in one request, for portals without tus: under an id made
/// here where the portal takes that, so that a repeat is the same Binary. All of the file is in
/// memory (UploadLimits::mostInOneRequest). Deleting it aborts. Ends in `ended`, once.
class BinaryTransfer final : public QObject
{
    Q_OBJECT

public:
    BinaryTransfer(AuthorizedClient &client, const UploadPortal &portal, uploads::Upload upload,
        uploads::FilePlan plan, QObject *parent = nullptr);

    void start();
    void abandon() { m_isOver = true; } ///< no signal follows

Q_SIGNALS:
    void progressed(qint64 sent);
    void ended(const kinward::net::TransferOutcome &outcome);

private:
    void take(const Result<HttpResponse> &answer);
    void end(const TransferOutcome &outcome);

    AuthorizedClient &m_client;
    UploadPortal m_portal;
    uploads::Upload m_upload;
    uploads::FilePlan m_plan;
    bool m_isOver = false;
};

} // namespace kinward::net
