#pragma once

#include "core/care/DiagnosticReport.h"

#include <QString>

namespace kinward::models
{

/// A file that the person may want: an attachment of a record, or the record itself as the portal
/// sent it.
struct RecordFile {
    static constexpr int wholeRecord = -1;

    QString resourceType; ///< of the record
    QString recordId;
    int index = wholeRecord; ///< which attachment of it, counted as its reader counts
    QString title; ///< as people call it; empty: not known
    QString name; ///< for the disk: safe on every file system, with its ending
    QString contentType;
    QString url; ///< where it is kept, where that is not the record itself
    qint64 size = -1; ///< bytes; -1 where not known
    bool isInline = false; ///< the record carries it

    /// Whether there is anything to save: the practice may have named a file without sending it.
    bool isThere() const { return index == wholeRecord || isInline || !url.isEmpty(); }
    QString suffix() const; ///< of `name`: "pdf"

    friend bool operator==(const RecordFile &, const RecordFile &) = default;
};

/// The `index`-th attachment of a record; `title` is what it is called where it has no title.
RecordFile recordFile(const QString &resourceType, const QString &recordId, int index,
    const care::Attachment &attachment, const QString &title);
/// The record as the portal sent it, as FHIR JSON.
RecordFile rawRecordFile(
    const QString &resourceType, const QString &recordId, const QString &title);

/// "PDF document", "Picture", "Text"…; the media type itself where it has no common name.
QString fileKind(const QString &contentType);
/// "PDF document · 24 KB", as far as is known.
QString describeFile(const RecordFile &file);
/// A name that every file system takes, without an ending: no path, no reserved name, not empty.
QString safeFileName(const QString &text);

} // namespace kinward::models
