#include "ui/sharing/ShareWords.h"

#include "core/models/ShareWording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace kinward::ui
{

namespace
{

using care::SectionAccess;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::ShareWords)
};

constexpr int tooLarge = 413; ///< HTTP status

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

QString whyNot(SectionAccess access, const care::PatientLink &link, bool isWithin)
{
    const QString practice = practiceName(link.practice);
    const QString call = callPhrase(link.practice);
    switch (access) {
    case SectionAccess::Granted:
        return {};
    case SectionAccess::NotOffered:
        return isWithin
            //: %1 is the practice, %2 is "call Riverbend Clinic at (555) 010-4477"
            ? Words::tr("%1 does not offer this online. To get a document to somebody there, %2.")
                  .arg(practice, call)
            //: %1 is the practice, %2 is "call Riverbend Clinic at (555) 010-4477"
            : Words::tr("%1 does not offer links. To get a document to somebody else, %2.")
                  .arg(practice, call);
    case SectionAccess::NotInScope:
        return Words::tr("This was not included when you signed in. Sign in again and allow it.");
    case SectionAccess::NotPermitted:
        break;
    }
    return link.accessLevel.isEmpty()
        //: %1 is "call Riverbend Clinic at (555) 010-4477"
        ? Words::tr("This is not part of your access. To ask for it, %1.").arg(call)
        //: %1 is a person, %2 the name of an access level, %3 is "call … at …"
        : Words::tr("Your access to %1's record is “%2”, without this. To ask for it, %3.")
              .arg(link.patientName, link.accessLevel, call);
}

} // namespace

QString whyNotWithin(const ShareOffer &offer)
{
    return offer.isThroughMessages ? QString() : whyNot(offer.practice, offer.link, true);
}

QString whyNotOutside(const ShareSubject &subject, const ShareOffer &offer)
{
    const QString why = whyNot(offer.outside, offer.link, false);
    if (!why.isEmpty())
        return why;
    if (subject.documentIds.size() > 1)
        return Words::tr("A link holds one document. Choose only one to share it this way.");
    if (offer.limits.maxBytes && subject.bytes > *offer.limits.maxBytes)
        //: %1 is a document, %2 and %4 are sizes ("61 MB"), %3 is the practice
        return Words::tr("%1 is %2; links of %3 take files of up to %4.")
            .arg(models::wording::documentsPhrase(subject.titles), sizeText(subject.bytes),
                practiceName(offer.link.practice), sizeText(*offer.limits.maxBytes));
    return {};
}

ErrorText describeShareError(const Error &error, const ShareOffer &offer)
{
    const QString nothing = Words::tr("Nothing was shared. What you entered is still here.");
    const QString practice = practiceName(offer.link.practice);
    const QString call = callPhrase(offer.link.practice);
    if (error.kind == ErrorKind::Forbidden)
        return {Words::tr("Your access does not include this"),
            //: %1 is a sentence, %2 is "call Riverbend Clinic at (555) 010-4477"
            Words::tr("%1 To ask for it, %2.").arg(nothing, call), {}};
    if (error.kind == ErrorKind::Rejected && error.httpStatus == tooLarge)
        return {Words::tr("The file is too large for a link"),
            //: %1 is a sentence, %2 the practice
            Words::tr("%1 You can share it within %2 instead.").arg(nothing, practice), {}};
    if (error.kind == ErrorKind::NotFound)
        return {Words::tr("This document is no longer at the practice"),
            //: %1 is a sentence, %2 is "call Riverbend Clinic at (555) 010-4477"
            Words::tr("%1 If you miss it, %2.").arg(nothing, call), {}};
    if (error.kind == ErrorKind::Rejected)
        //: %1 is the practice
        return {Words::tr("%1 did not accept this").arg(practice),
            //: %1 is a sentence, %2 is "call Riverbend Clinic at (555) 010-4477"
            Words::tr("%1 Check it and try again. If it happens again, %2.").arg(nothing, call),
            {}};
    if (error.kind == ErrorKind::StorageFailed)
        return {Words::tr("This computer could not write it down"),
            //: %1 is a sentence
            Words::tr("%1 The disk may be full. Make room, then try again.").arg(nothing), {}};
    if (error.kind == ErrorKind::Offline)
        return {Words::tr("No connection"),
            //: %1 is a sentence
            Words::tr("%1 Check that this computer is connected to the internet, then try again.")
                .arg(nothing),
            {}};
    const ErrorText usual = describeError(error, offer.link.practice);
    return {usual.title, nothing + u' ' + usual.explanation, {}};
}

ErrorText describeStopError(const Error &error, const care::Practice &practice)
{
    const QString still = Words::tr("The document is still shared.");
    const QString call = callPhrase(practice);
    if (error.kind == ErrorKind::Offline)
        return {Words::tr("No connection"),
            //: %1 is a sentence, %2 is "call Riverbend Clinic at (555) 010-4477"
            Words::tr("%1 Try again when there is a connection. If it is urgent, %2.")
                .arg(still, call),
            {}};
    const ErrorText usual = describeError(error, practice);
    //: %1 and %2 are sentences
    return {usual.title, Words::tr("%1 %2").arg(still, usual.explanation), {}};
}

QStringList emailsIn(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return typed.split(between, Qt::SkipEmptyParts);
}

QString firstWrongEmail(const QStringList &emails)
{
    static const QRegularExpression right(
        QStringLiteral("^[^@\\s<>\"']+@[^@\\s<>\"'.]+(\\.[^@\\s<>\"'.]+)+$"));
    const auto wrong = std::find_if(emails.begin(), emails.end(),
        [](const QString &email) { return !right.match(email).hasMatch(); });
    return wrong == emails.end() ? QString() : *wrong;
}

QUrl letterWith(const shares::Share &share, const QString &title)
{
    const QString sentence
        = models::wording::linkSentence({share.hasPasscode, share.expires, share.maxViews}, title);
    //: The letter that goes with a link; %1 is a sentence ("Anyone with the link can open …"), %2
    //: the link
    QString text
        = Words::tr("Hello,\n\nHere is a link to a document. %1\n\n%2\n").arg(sentence, share.link);
    if (share.hasPasscode)
        text += u'\n' + Words::tr("You get the passcode from me another way.") + u'\n';
    const auto encoded = [](const QString &part, const QByteArray &kept = {}) {
        return QUrl::toPercentEncoding(part, kept);
    };
    const QByteArray letter = "mailto:" + encoded(share.emails.join(u','), "@,")
        + "?subject="
        //: Subject of an e-mail
        + encoded(Words::tr("A document for you"))
        + "&body=" + encoded(text.replace(u'\n', QLatin1String("\r\n")));
    return QUrl::fromEncoded(letter, QUrl::StrictMode);
}

} // namespace kinward::ui
