#pragma once

#include <QString>
#include <QStringList>

namespace kinward::net
{

/// The resource types that the program reads.
const QStringList &readTypes();

/// What to ask of a portal that supports these scopes (none: it does not say): launch/patient,
/// offline_access and the reading of `readTypes`, in SMART v2 (`.rs`) unless the portal knows only
/// v1 (`.read`), and the making of Communications, documents and folders.
QStringList scopesFor(const QStringList &supported);

/// Whether granted scopes allow searching a type: v1 and v2, `*` for the type. No scopes at all
/// means that everything asked for was granted (RFC 6749 §5.1).
bool isReadable(const QString &resourceType, const QStringList &granted);

/// Whether granted scopes allow making records of a type: `.c` of v2, `.write` of v1.
bool isWritable(const QString &resourceType, const QStringList &granted);

} // namespace kinward::net
