#include "ui/messages/ComposeWords.h"

#include "ui/common/ErrorText.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringList>

namespace kinward::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::ComposeWords)
};

using What = outbox::LimitProblem::What;

QString number(qint64 value) { return QLocale().toString(value); }

QString describeText(const outbox::LimitProblem &problem, const QString &practice)
{
    const bool isSubject = problem.what == What::SubjectTooLong;
    const int over = int(problem.found - problem.limit);
    return isSubject
        //: %1 is the practice, %2 a number of characters; %n of them are too many
        ? Words::tr("The subject is %n character(s) too long: %1 takes up to %2.", nullptr, over)
              .arg(practice, number(problem.limit))
        //: %1 is the practice, %2 a number of characters; %n of them are too many
        : Words::tr("The message is %n character(s) too long: %1 takes up to %2. Shorten it, or "
                    "send a second message.",
            nullptr, over)
              .arg(practice, number(problem.limit));
}

QString describeFiles(const outbox::LimitProblem &problem, const QString &practice)
{
    switch (problem.what) {
    case What::TooManyAttachments:
        //: %1 is the practice, %n how many files it takes with one message
        return Words::tr("%1 takes up to %n file(s) with one message. Remove some, or send them "
                         "with a second message.",
            nullptr, int(problem.limit))
            .arg(practice);
    case What::AttachmentTooLarge:
        //: %1 is a file, %2 and %4 are sizes ("61 MB"), %3 is the practice
        return Words::tr("“%1” is %2; %3 takes files of up to %4. Nothing was sent.")
            .arg(problem.attachment, sizeText(problem.found), practice, sizeText(problem.limit));
    case What::MessageTooLarge:
        //: %1 and %3 are sizes ("61 MB"), %2 is the practice
        return Words::tr("All files together are %1; %2 takes up to %3 with one message. Remove "
                         "some, or send them with a second message.")
            .arg(sizeText(problem.found), practice, sizeText(problem.limit));
    default:
        //: %1 is the practice, %2 a file
        return Words::tr("%1 does not take files like “%2”. A PDF or a picture usually works.")
            .arg(practice, problem.attachment);
    }
}

/// What to do where the portal said only a code.
QString ownReason(const QString &code, const QString &practice)
{
    if (code == QLatin1String("not-accepting"))
        return Words::tr("Somebody whom you wrote to takes no messages at the moment. Choose "
                         "somebody else.");
    if (code == QLatin1String("unknown-recipient"))
        return Words::tr("Somebody whom you wrote to is no longer there. Choose somebody else.");
    if (code == QLatin1String("unknown-thread"))
        return Words::tr("The conversation is no longer there. Write a new message.");
    if (code == QLatin1String("unknown-record"))
        return Words::tr("The record that you ask about is no longer shared with you. Take it off "
                         "the message, then send it again.");
    if (code == QLatin1String("unknown-attachment"))
        return Words::tr("A file did not arrive. Send the message again.");
    //: %1 is the practice
    return Words::tr("%1 did not take this message. Check it, then send it again.").arg(practice);
}

bool isInvisible(QChar character)
{
    const auto category = character.category();
    return (category == QChar::Other_Control && character != u'\n' && character != u'\t')
        || (category == QChar::Other_Format && character != u'\u200d'); // joins emoji
}

} // namespace

QString describeLimit(const outbox::LimitProblem &problem, const care::Practice &practice)
{
    const QString name = practiceName(practice);
    switch (problem.what) {
    case What::NoRecipient:
        return Words::tr("Choose somebody to write to.");
    case What::NoTopic:
        return Words::tr("Write a subject: a few words about what it is.");
    case What::NoContent:
        return Words::tr("Write a message, or add a file.");
    case What::SubjectTooLong:
    case What::BodyTooLong:
        return describeText(problem, name);
    case What::TooManyRecipients:
        //: %1 is the practice, %n how many people one message can go to
        return Words::tr(
            "At %1, a message can go to %n person(s) at most.", nullptr, int(problem.limit))
            .arg(name);
    default:
        return describeFiles(problem, name);
    }
}

QString describeRefusal(const outbox::Refusal &refusal, const care::Practice &practice)
{
    const QString reason = refusal.reason.isEmpty()
        ? ownReason(refusal.code, practiceName(practice))
        : refusal.reason;
    //: Over a message that the practice did not take; %1 is the reason, as a sentence
    return Words::tr("This message came back. %1").arg(reason);
}

QString emergencyLine(const care::Practice &practice)
{
    //: %1 is "call Riverbend Clinic at (555) 010-4477"
    return Words::tr("Not for emergencies: call 911. If it cannot wait, %1.")
        .arg(callPhrase(practice));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(
        bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString cleanedText(const QString &text)
{
    QString clean = text;
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &character : clean) {
        const bool endsLine = character == u'\r' || character == QChar::ParagraphSeparator
            || character == QChar::LineSeparator || character == u'\v' || character == u'\f';
        if (endsLine)
            character = u'\n';
        else if (character.category() == QChar::Separator_Space)
            character = u' ';
    }
    clean.removeIf(isInvisible);
    QStringList lines = clean.split(u'\n');
    for (QString &line : lines) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    }
    return lines.join(u'\n');
}

} // namespace kinward::ui
