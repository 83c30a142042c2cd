#include "core/models/ShareWording.h"

#include "core/models/FullStop.h"
#include "core/models/Wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kinward::models::wording
{

namespace
{

using Share = shares::Share;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ShareWording)
};

constexpr qsizetype longestTitle = 80; ///< characters, in a sentence

/// On one line, without what turns the direction of text or is not seen.
QString shown(const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar character) {
        const auto category = character.category();
        return category == QChar::Other_Format
            || (category == QChar::Other_Control && !character.isSpace());
    });
    clean = clean.simplified();
    return clean.size() <= longestTitle ? clean : clean.left(longestTitle - 1) + u'…';
}

QStringList shownNames(const QStringList &names)
{
    QStringList clean;
    for (const QString &name : names) {
        clean.append(shown(name));
        if (clean.last().isEmpty())
            //: Somebody whose name is not known, in a sentence: "somebody at Riverbend will see …"
            clean.last() = Words::tr("somebody");
    }
    return clean;
}

/// "Grace Kim, RN and 1 other"
QString namesInShort(const QStringList &names)
{
    if (names.size() < 2)
        return names.value(0);
    const int others = int(names.size()) - 1;
    //: %1 is a name
    return others == 1 ? Words::tr("%1 and 1 other").arg(names.first())
                       //: %1 is a name, %n how many more there are (two or more)
                       : Words::tr("%1 and %n others", nullptr, others).arg(names.first());
}

/// "Grace Kim, RN and Ana Lindqvist, MD"
QString namesInFull(const QStringList &names) { return QLocale().createSeparatedList(names); }

/// "Grace Kim, RN at Riverbend"
QString atPractice(const QString &names, const QString &practice)
{
    return practice.isEmpty()
        //: %1 are names
        ? Words::tr("%1 at the practice").arg(names)
        //: %1 are names, %2 is a practice
        : Words::tr("%1 at %2").arg(names, shown(practice));
}

/// "at most 3 times" in a sentence that goes on until a date, or not.
QString limitedLink(const QString &who, const QString &what, const QString &until, int most)
{
    if (until.isEmpty() && most == 1)
        //: %1 is who ("Anyone with the link"), %2 a document
        return Words::tr("%1 can open %2 once.").arg(who, what);
    if (until.isEmpty())
        //: %1 is who ("Anyone with the link"), %2 a document; %n is two or more
        return Words::tr("%1 can open %2 at most %n times.", nullptr, most).arg(who, what);
    if (most == 1)
        //: %1 is who ("Anyone with the link"), %2 a document, %3 a date and time
        return Words::tr("%1 can open %2 until %3, but only once.").arg(who, what, until);
    //: %1 is who ("Anyone with the link"), %2 a document, %3 a date and time; %n is two or more
    return Words::tr("%1 can open %2 until %3, at most %n times.", nullptr, most)
        .arg(who, what, until);
}

QString whoHasLink(bool hasPasscode)
{
    return hasPasscode ? Words::tr("Anyone with the link and the passcode")
                       : Words::tr("Anyone with the link");
}

QStringList namesOf(const Share &share)
{
    QStringList names;
    for (const care::Reference &recipient : share.recipients)
        names.append(recipient.display);
    return shownNames(names);
}

/// Why nobody can see it any more.
QString endedSentence(const Share &share, const QString &what)
{
    switch (share.status) {
    case Share::Status::Expired:
        if (share.maxViews && share.views.value_or(0) >= *share.maxViews)
            //: %1 is a document
            return Words::tr("The link to %1 was opened as often as it could be. It does not open "
                             "any more.")
                .arg(what);
        if (!share.expires.isValid())
            //: %1 is a document
            return Words::tr("Sharing of %1 has ended.").arg(what);
        //: %1 is a document, %2 a date and time
        return withOneStop(
            Words::tr("Sharing of %1 ended on %2.").arg(what, endMoment(share.expires)));
    case Share::Status::Locked:
        //: %1 is a document
        return Words::tr("The link to %1 is locked, because a wrong passcode was typed too often. "
                         "Nobody can open it. If it is still needed, share the document again.")
            .arg(what);
    case Share::Status::Revoked:
    case Share::Status::Active:
        break;
    }
    return share.kind == Share::Kind::Practice
        ? Words::tr("You stopped sharing %1 with %2.").arg(what, namesInFull(namesOf(share)))
        : Words::tr("You stopped sharing %1. The link does not open any more.").arg(what);
}

} // namespace

QString documentsPhrase(const QStringList &titles)
{
    if (titles.size() > 1)
        //: How many documents are shared (two or more), in a sentence
        return Words::tr("%n documents", nullptr, int(titles.size()));
    const QString title = shown(titles.value(0));
    //: A document whose title is not known, in a sentence
    return title.isEmpty() ? Words::tr("a document")
                           //: The title of a document in a sentence
                           : Words::tr("“%1”").arg(title);
}

QString willSeeSentence(const PracticeAudience &audience, const QStringList &titles)
{
    const QString what = documentsPhrase(titles);
    if (audience.names.isEmpty()) {
        return audience.practice.isEmpty()
            //: %1 is a document
            ? Words::tr("Choose who at the practice will see %1.").arg(what)
            //: %1 is a document, %2 a practice
            : Words::tr("Choose who at %2 will see %1.").arg(what, shown(audience.practice));
    }
    const QString who
        = capitalized(atPractice(namesInShort(shownNames(audience.names)), audience.practice));
    const int count = int(audience.names.size());
    if (audience.asMessage)
        //: %1 is who (%n people), %2 a document
        return Words::tr("%1 will get a message with %2. You cannot take it back.", nullptr, count)
            .arg(who, what);
    //: %1 is who (%n people), %2 a document
    return Words::tr("%1 will see %2 until you stop sharing.", nullptr, count).arg(who, what);
}

QString canSeeSentence(const PracticeAudience &audience, const QStringList &titles)
{
    const QString who
        = capitalized(atPractice(namesInFull(shownNames(audience.names)), audience.practice));
    const QString what = documentsPhrase(titles);
    const int count = int(audience.names.size());
    return audience.asMessage
        //: %1 is who (%n people), %2 a document
        ? Words::tr("%1 got a message with %2.", nullptr, count).arg(who, what)
        //: %1 is who (%n people), %2 a document
        : Words::tr("%1 can see %2 until you stop sharing.", nullptr, count).arg(who, what);
}

QString linkSentence(const LinkTerms &terms, const QString &title)
{
    const QString who = whoHasLink(terms.hasPasscode);
    const QString what = documentsPhrase({title});
    const QString until = endMoment(terms.expires);
    if (terms.maxViews)
        return limitedLink(who, what, until, *terms.maxViews);
    if (until.isEmpty())
        //: %1 is who ("Anyone with the link"), %2 a document
        return Words::tr("%1 can open %2 until you stop sharing.").arg(who, what);
    //: %1 is who ("Anyone with the link"), %2 a document, %3 a date and time
    return withOneStop(Words::tr("%1 can open %2 until %3.").arg(who, what, until));
}

QString endMoment(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    care::PartialDateTime moment;
    moment.precision = care::PartialDateTime::Precision::Time;
    moment.value = when;
    return longDate(moment);
}

QString shortEndMoment(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    care::PartialDateTime day;
    day.precision = care::PartialDateTime::Precision::Day;
    day.value = QDateTime(local.date(), QTime(0, 0));
    //: %1 is a date, %2 a time of day: "Dec 4, 2026, 9:00 PM"
    return Words::tr("%1, %2").arg(
        shortDate(day), QLocale().toString(local.time(), QLocale::ShortFormat));
}

QString shareStatus(Share::Status status)
{
    switch (status) {
    case Share::Status::Active:
        //: Badge of something that is shared: others can see it now
        return Words::tr("Active");
    case Share::Status::Expired:
        //: Badge of something that was shared until a date, which is past
        return Words::tr("Ended");
    case Share::Status::Revoked:
        //: Badge of something that was shared: the caregiver ended that
        return Words::tr("Stopped");
    case Share::Status::Locked:
        //: Badge of a link: a wrong passcode was typed too often
        return Words::tr("Locked");
    }
    return {};
}

Tone shareTone(Share::Status status)
{
    switch (status) {
    case Share::Status::Active:
        return Tone::Good;
    case Share::Status::Locked:
        return Tone::Attention;
    case Share::Status::Expired:
    case Share::Status::Revoked:
        break;
    }
    return Tone::Neutral;
}

QString sharedWhom(const Share &share)
{
    if (share.kind == Share::Kind::Practice)
        return namesInShort(namesOf(share));
    //: How a document is shared, in a list
    return share.hasPasscode ? Words::tr("By link, with a passcode")
                             //: How a document is shared, in a list
                             : Words::tr("By link, without a passcode");
}

QString viewsText(const Share &share)
{
    if (!share.views)
        return {};
    const int views = *share.views;
    if (share.maxViews && *share.maxViews > 1)
        //: How often a link was opened, and how often it can be: "Opened 2 of 3 times"
        return Words::tr("Opened %1 of %n times", nullptr, *share.maxViews)
            .arg(QLocale().toString(views));
    if (views == 0)
        //: Of a link that nobody has opened
        return Words::tr("Not opened yet");
    return views == 1
        //: How often a link was opened
        ? Words::tr("Opened once")
        //: How often a link was opened: two or more times
        : Words::tr("Opened %n times", nullptr, views);
}

QStringList sharedTitles(const Share &share, const DocumentTitles &titles)
{
    QStringList known;
    for (const QString &id : share.documentIds) {
        // A document may be gone from the record; the link keeps the label it was made with.
        const QString title = titles.value(id);
        known.append(title.isEmpty() ? share.label : title);
    }
    return known;
}

QString shareSentence(const Share &share, const QString &practice, const DocumentTitles &titles)
{
    const QStringList known = sharedTitles(share, titles);
    if (!share.isActive())
        return endedSentence(share, documentsPhrase(known));
    if (share.kind == Share::Kind::Outside)
        return linkSentence({share.hasPasscode, share.expires, share.maxViews}, known.value(0));
    QStringList names;
    for (const care::Reference &recipient : share.recipients)
        names.append(recipient.display);
    return canSeeSentence({names, practice, share.isMessage}, known);
}

QString sharedWithText(const QString &documentId, const QList<Share> &all)
{
    QStringList names;
    bool hasLink = false;
    for (const Share &share : all) {
        if (!share.isActive() || !share.documentIds.contains(documentId))
            continue;
        hasLink = hasLink || share.kind == Share::Kind::Outside;
        for (const QString &name :
            share.kind == Share::Kind::Practice ? namesOf(share) : QStringList()) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    if (names.isEmpty())
        //: Of a document in a list: whoever has a link to it can see it
        return hasLink ? Words::tr("Shared by link") : QString();
    return hasLink
        //: Of a document in a list; %1 are members of the practice
        ? Words::tr("Shared with %1, and by link").arg(namesInShort(names))
        //: Of a document in a list; %1 are members of the practice
        : Words::tr("Shared with %1").arg(namesInShort(names));
}

} // namespace kinward::models::wording
