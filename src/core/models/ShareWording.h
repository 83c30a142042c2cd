#pragma once

#include "core/models/RecordRoles.h"
#include "core/shares/Share.h"

#include <QHash>

/// How sharing is spoken of: who sees what until when. As models::wording. Titles and names may
/// come from anywhere: what is not fit to be shown is taken out of them.
namespace kinward::models::wording
{

/// Titles of documents by the ids of their DocumentReferences.
using DocumentTitles = QHash<QString, QString>;

/// Who sees documents within the practice.
struct PracticeAudience {
    QStringList names; ///< of members
    QString practice; ///< its name; empty: not known
    bool asMessage = false; ///< the documents go with a message, which nobody can take back
};

/// Who sees a document outside the practice, and how long.
struct LinkTerms {
    bool hasPasscode = true;
    QDateTime expires; ///< invalid: it does not
    std::optional<int> maxViews;
};

/// "“Letter.pdf”", "3 documents"; "a document" where no title is known.
QString documentsPhrase(const QStringList &titles);
/// Before sharing: "Grace Kim, RN and 1 other at Riverbend will see “Letter.pdf” until you stop
/// sharing." Without names: what is still to be chosen.
QString willSeeSentence(const PracticeAudience &audience, const QStringList &titles);
/// Once it is shared, with all names: "Grace Kim, RN and Ana Lindqvist, MD can see …".
QString canSeeSentence(const PracticeAudience &audience, const QStringList &titles);
/// "Anyone with the link and the passcode can open “Letter.pdf” until Friday, December 4, 2026,
/// 9:00 PM, at most 3 times."
QString linkSentence(const LinkTerms &terms, const QString &title);
/// The moment of an end: "Friday, December 4, 2026, 9:00 PM".
QString endMoment(const QDateTime &when);
/// The same for a list: "Dec 4, 2026, 9:00 PM".
QString shortEndMoment(const QDateTime &when);

/// "Active", "Ended", "Stopped", "Locked".
QString shareStatus(shares::Share::Status status);
Tone shareTone(shares::Share::Status status);
/// Who has it, in a few words: "Grace Kim, RN and 1 other", "By link, with a passcode".
QString sharedWhom(const shares::Share &share);
/// How often it was opened, where the portal tells: "Opened 2 of 3 times"; else empty.
QString viewsText(const shares::Share &share);
/// All of it as a sentence or two: who can see it until when; or since when nobody can, and why.
QString shareSentence(
    const shares::Share &share, const QString &practice, const DocumentTitles &titles);
/// The titles of what is shared, as far as they are known.
QStringList sharedTitles(const shares::Share &share, const DocumentTitles &titles);
/// For a list of documents: "Shared with Grace Kim, RN and 1 other, and by link"; empty where
/// nobody can see that document now.
QString sharedWithText(const QString &documentId, const QList<shares::Share> &all);

} // namespace kinward::models::wording
