#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace kinward::uploads
{

/// What kind of document it is (FHIR Coding), one of those that the portal names.
struct DocumentKind {
    QString system;
    QString code;
    QString display;

    friend bool operator==(const DocumentKind &, const DocumentKind &) = default;
};

/// Where an upload stands on its way.
enum class UploadState {
    Waiting, ///< for its turn, for the network, or for the next try
    Sending,
    Paused, ///< by the person
    Filing, ///< the portal has the bytes; its record is being made and put into the folder
    Done,
    Failed, ///< see Upload::problem; nothing more happens until somebody says so
};

/// What the person says about a file.
struct UploadDetails {
    QString title;
    DocumentKind kind;
    QDate date; ///< of the document itself; invalid: not said
    QString note;
    QString folderId; ///< of a List at the portal; empty: none, or `newFolder`
    QString newFolder; ///< title of a folder that is to be made; empty: none
    bool stripsPlace = true; ///< a photo goes without the place, the time and the camera in it
    bool sharesAfter = false; ///< the person wants to share it when it is there

    friend bool operator==(const UploadDetails &, const UploadDetails &) = default;
};

/// Why a file does not go, or did not.
struct UploadProblem {
    enum class What {
        NotFound, ///< it is not there (any more)
        Unreadable, ///< it is there, and cannot be read
        Folder, ///< it is no file
        Empty,
        Changed, ///< since it was chosen, or while it was sent
        TooLarge, ///< `limit` bytes, where it is known, and `found`
        TypeNotAccepted, ///< by its content
        SameFile, ///< the same content was uploaded, or is about to be: Upload::id in `other`
        NotPermitted, ///< the portal says that this caregiver may not
        PortalRefused, ///< in its own words in `reason`, where it has some
        PortalFull, ///< the portal has no room for it
        FolderRefused, ///< the document is there, but not in the folder
    };
    What what = What::NotFound;
    qint64 limit = 0; ///< bytes; 0 where there is none
    qint64 found = 0; ///< bytes
    QString reason; ///< the portal's words; may be empty
    QString other; ///< of SameFile

    friend bool operator==(const UploadProblem &, const UploadProblem &) = default;
};

/// A file on its way to the portal, until it is a document of the record. The file itself stays
/// where the person has it.
struct Upload {
    QString id; ///< UUID made here: `urn:uuid:…` is the identifier of its DocumentReference
    QString path; ///< absolute
    QString fileName; ///< safe on every system, see outbox::safeFileName()
    QString contentType; ///< by content
    qint64 fileSize = 0; ///< bytes on this computer
    qint64 size = 0; ///< bytes to be sent: `fileSize` until it is known what is left out
    QDateTime fileModified;
    UploadDetails details;
    UploadState state = UploadState::Waiting;
    qint64 sent = 0; ///< bytes that the portal has for certain
    QString uploadUrl; ///< the tus upload; empty: none was made
    QDateTime expires; ///< of `uploadUrl`, as the portal said; invalid: not said
    QString binaryUrl; ///< where the portal has the whole of it; empty: not yet
    QString newFolderUuid; ///< identifier of the folder to be made: the same for all that go in it
    QString documentId; ///< of its DocumentReference; empty: not yet
    std::optional<UploadProblem> problem; ///< of Failed
    QDateTime addedAt;
    QDateTime endedAt; ///< Done
    qint64 place = 0; ///< in the list, ascending
    QByteArray sha256; ///< of what is sent, 32 bytes; empty until it was read once
    QByteArray sha1; ///< the same, 20 bytes: FHIR's Attachment.hash
    bool evenIfSame = false; ///< the person knows that it is there already

    bool isFinished() const { return state == UploadState::Done; }
    /// Nothing can take it back any more: the portal has the bytes, perhaps the document.
    bool isBeyondCancel() const
    {
        return state == UploadState::Filing || state == UploadState::Done || !documentId.isEmpty();
    }
    friend bool operator==(const Upload &, const Upload &) = default;
};

} // namespace kinward::uploads
