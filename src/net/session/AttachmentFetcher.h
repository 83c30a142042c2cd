#pragma once

#include "net/auth/AuthorizedClient.h"

namespace kinward::net
{

/// Fetches a file that a record only names (FHIR Attachment.url), when the person asks for it. GUI
/// thread. Nothing is kept: the bytes belong to whoever asked.
class AttachmentFetcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxBytes = HttpClient::maxAnswerBytes;

    explicit AttachmentFetcher(AuthorizedClient &client, QObject *parent = nullptr);
    ~AttachmentFetcher() override;

    /// `url` as the record has it: relative to the portal, or absolute, perhaps pre-signed at
    /// another origin, which never gets the token. A FHIR Binary is unwrapped. Destroying `owner`
    /// stops it: Cancelled. Errors: those of AuthorizedClient::send; NotFound where an address
    /// elsewhere has expired, CaptivePortal for a page where another kind of file was wanted,
    /// Malformed for addresses that are not https, for broken Binaries and beyond `maxBytes`.
    QFuture<Result<QByteArray>> fetch(
        QObject *owner, const QString &url, const QString &contentType);

private:
    class Fetch;

    AuthorizedClient &m_client;
};

} // namespace kinward::net
