#pragma once

#include "net/auth/AuthorizedClient.h"

class QFileDevice;

namespace kinward::net
{

/// Fetches a file that a record only names (FHIR Attachment.url), when the person asks for it. GUI
/// thread. Nothing is kept: the bytes belong to whoever asked.
class AttachmentFetcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxBytes = HttpClient::maxAnswerBytes;

    /// Bytes so far, and in all (-1: not known); not after `owner` is gone.
    using Progress = std::function<void(qint64 bytes, qint64 all)>;

    explicit AttachmentFetcher(AuthorizedClient &client, QObject *parent = nullptr);
    ~AttachmentFetcher() override;

    /// `url` as the record has it: relative to the portal, or absolute, perhaps pre-signed at
    /// another origin, which never gets the token. A FHIR Binary is unwrapped. Destroying `owner`
    /// stops it: Cancelled. Errors: those of AuthorizedClient::send; NotFound where an address
    /// elsewhere has expired, CaptivePortal for a page where another kind of file was wanted,
    /// Malformed for addresses that are not https, for broken Binaries and beyond `maxBytes`.
    QFuture<Result<QByteArray>> fetch(
        QObject *owner, const QString &url, const QString &contentType, Progress progress = {});
    /// The same into an open file, as it arrives and of any size; the result is empty then. The
    /// file outlives `owner`, and after an error holds what had come. StorageFailed, too.
    QFuture<Result<QByteArray>> fetchInto(QFileDevice &file, QObject *owner, const QString &url,
        const QString &contentType, Progress progress = {});

private:
    class Fetch;
    QUrl addressOf(const QString &url) const;

    AuthorizedClient &m_client;
};

} // namespace kinward::net
