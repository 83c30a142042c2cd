#include "core/models/UploadWording.h"

#include <QCoreApplication>
#include <QLocale>

namespace kinward::models::wording
{

namespace
{

using uploads::UploadProblem;
using uploads::UploadState;
using What = UploadProblem::What;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(UploadWording)
};

QString sizeOf(qint64 bytes, int decimals)
{
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

QString tooLarge(const UploadProblem &problem, const QString &practice)
{
    if (problem.limit <= 0)
        //: %1 is the practice
        return Words::tr("This file is larger than %1 accepts. Nothing was sent.").arg(practice);
    QString found = fileSize(problem.found);
    QString limit = fileSize(problem.limit);
    if (found == limit) {
        found = sizeOf(problem.found, 2);
        limit = sizeOf(problem.limit, 2);
    }
    if (found == limit) // a few bytes more
        //: %1 is a size, %2 the practice
        return Words::tr("This file is a little more than %1, the most that %2 accepts. Nothing "
                         "was sent.")
            .arg(fileSize(problem.limit), practice);
    //: %1 and %3 are sizes, %2 the practice: "This file is 61 MB; Riverbend accepts up to 50 MB."
    return Words::tr("This file is %1; %2 accepts up to %3. Nothing was sent.")
        .arg(found, practice, limit);
}

/// The portal's own words, where it has some.
QString refused(const UploadProblem &problem, const QString &practice)
{
    if (problem.reason.isEmpty())
        //: %1 is the practice
        return Words::tr("%1 did not take this file.").arg(practice);
    //: %1 is the practice, %2 its own words
    return Words::tr("%1 did not take this file: “%2”").arg(practice, problem.reason);
}

} // namespace

QString fileSize(qint64 bytes)
{
    constexpr qint64 large = 1LL << 30; // from here on a tenth is much
    constexpr qint64 small = 10LL << 20;
    return sizeOf(bytes, bytes >= large || (bytes >= (1LL << 20) && bytes < small) ? 1 : 0);
}

QString uploadState(UploadState state)
{
    switch (state) {
    case UploadState::Waiting:
        //: State of an upload: its turn comes later
        return Words::tr("Waiting");
    case UploadState::Sending:
        //: State of an upload
        return Words::tr("Uploading");
    case UploadState::Paused:
        //: State of an upload
        return Words::tr("Paused");
    case UploadState::Filing:
        //: State of an upload: all of it is there, and it is put where it belongs
        return Words::tr("Being filed");
    case UploadState::Done:
        //: State of an upload
        return Words::tr("Uploaded");
    case UploadState::Failed:
        break;
    }
    //: State of an upload
    return Words::tr("Not uploaded");
}

Tone uploadTone(UploadState state)
{
    switch (state) {
    case UploadState::Done:
        return Tone::Good;
    case UploadState::Failed:
        return Tone::Danger;
    default:
        return Tone::Neutral;
    }
}

QString timeLeft(const std::optional<std::chrono::seconds> &left)
{
    using namespace std::chrono_literals;
    if (!left)
        return {};
    if (*left < 60s)
        return Words::tr("less than a minute left");
    const auto minutes = int((*left + 30s) / 1min);
    if (minutes < 60)
        return Words::tr("%n minute(s) left", nullptr, minutes);
    return Words::tr("%n hour(s) left", nullptr, (minutes + 30) / 60);
}

QString speed(double bytesPerSecond)
{
    if (bytesPerSecond < 1)
        return {};
    //: How fast a file is uploaded: %1 is e.g. "2.1 MB"
    return Words::tr("%1/s").arg(fileSize(qint64(bytesPerSecond)));
}

QString uploadProblem(const UploadProblem &problem, const QString &practice)
{
    switch (problem.what) {
    case What::NotFound:
        return Words::tr("This file is not there any more.");
    case What::Unreadable:
        return Words::tr("This file cannot be read.");
    case What::Folder:
        return Words::tr("This is a folder, not a file.");
    case What::Empty:
        return Words::tr("This file is empty. Nothing was sent.");
    case What::Changed:
        return Words::tr("This file was changed after you chose it.");
    case What::TooLarge:
        return tooLarge(problem, practice);
    case What::TypeNotAccepted:
        //: %1 is the practice
        return Words::tr("%1 does not accept files of this type. Nothing was sent.").arg(practice);
    case What::SameFile:
        return Words::tr("You uploaded this file before.");
    case What::NotPermitted:
        return Words::tr("Your access does not include uploading documents.");
    case What::PortalRefused:
        return refused(problem, practice);
    case What::PortalFull:
        //: %1 is the practice
        return Words::tr("%1 has no room for this file at the moment.").arg(practice);
    case What::FolderRefused:
        break;
    }
    return Words::tr("The document is uploaded, but it is not in the folder.");
}

QString uploadAdvice(const UploadProblem &problem, const QString &practice)
{
    switch (problem.what) {
    case What::NotFound:
        return Words::tr("If you moved it, choose it again where it is now.");
    case What::Unreadable:
        return Words::tr("Close it in other programs, or choose a file that you can open.");
    case What::Folder:
        return Words::tr("Open the folder and choose the files in it.");
    case What::Empty:
        return Words::tr("Choose another file.");
    case What::Changed:
        return Words::tr("Close it in other programs, then try again: it goes as it is now.");
    case What::TooLarge:
        return Words::tr("Save it smaller, for example as a PDF, or in several parts.");
    case What::TypeNotAccepted:
        return Words::tr("Save it as a PDF or a picture, then choose that.");
    case What::SameFile:
        return Words::tr("Upload it again only if you want it to be there twice.");
    case What::NotPermitted:
        //: %1 is the practice
        return Words::tr("If you need to upload, ask %1 to change your access.").arg(practice);
    case What::PortalRefused:
    case What::PortalFull:
        //: %1 is the practice
        return Words::tr("Try again later. If it does not work then, ask %1.").arg(practice);
    case What::FolderRefused:
        break;
    }
    //: %1 is the practice
    return Words::tr("Try again, or ask %1 to put it there.").arg(practice);
}

} // namespace kinward::models::wording
