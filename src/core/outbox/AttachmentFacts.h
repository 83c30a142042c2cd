#pragma once

#include <QByteArray>
#include <QString>

namespace kinward::outbox
{

/// What a file is, from its first bytes and its name: neither the sender's word nor the name alone
/// is believed.
struct AttachmentFacts {
    QString contentType; ///< by content, else by name, else application/octet-stream
    QString described; ///< "PDF document", in the system's words; may be empty
    bool isProgram = false; ///< opening it can run what its sender wrote: warn
    bool isDisguised = false; ///< its name or announced type says something else than its bytes
};

/// `beginning`: the first kilobytes; empty where they are not known yet.
AttachmentFacts factsOf(
    const QString &name, const QString &announcedType, QByteArrayView beginning);

/// A name that every file system takes and nobody is misled by: no path, no control or direction
/// characters, no reserved names, at most 120 characters, an ending for the type where it has none.
QString safeFileName(const QString &name, const QString &contentType = {});

} // namespace kinward::outbox
