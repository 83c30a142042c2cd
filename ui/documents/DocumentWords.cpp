#include "ui/documents/DocumentWords.h"

#include "ui/common/ErrorText.h"

#include <QCoreApplication>

namespace kinward::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentWords)
};

} // namespace

QString describeUploadAccess(care::SectionAccess access, const care::PatientLink &link)
{
    const QString call = callPhrase(link.practice);
    switch (access) {
    case care::SectionAccess::Granted:
        return {};
    case care::SectionAccess::NotOffered:
        //: %1 is "call Riverbend Clinic at (555) 010-4477"
        return Words::tr("This portal takes no documents. To send one another way, %1.").arg(call);
    case care::SectionAccess::NotInScope:
        return Words::tr("Uploading was not included when you signed in. Sign in again to upload.");
    case care::SectionAccess::NotPermitted:
        break;
    }
    //: %1 is "call Riverbend Clinic at (555) 010-4477"
    return Words::tr("Your access does not include uploading documents. To ask for it, %1.")
        .arg(call);
}

QString describeShareAccess(care::SectionAccess access, const care::PatientLink &link)
{
    const QString call = callPhrase(link.practice);
    switch (access) {
    case care::SectionAccess::Granted:
    case care::SectionAccess::NotOffered: // then there is no button
        return {};
    case care::SectionAccess::NotInScope:
        return Words::tr("Sharing was not included when you signed in. Sign in again to share.");
    case care::SectionAccess::NotPermitted:
        break;
    }
    //: %1 is "call Riverbend Clinic at (555) 010-4477"
    return Words::tr("Your access does not include sharing documents. To ask for it, %1.")
        .arg(call);
}

} // namespace kinward::ui
