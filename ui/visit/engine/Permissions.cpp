#include "ui/visit/engine/Permissions.h"

#include "ui/visit/engine/Origins.h"

namespace kinward::visit
{

Permit permit(QWebEnginePage::Feature feature, const QUrl &asking, const QUrl &meeting)
{
    const bool isMeeting = isSameOrigin(asking, meeting);
    switch (feature) {
    case QWebEnginePage::MediaAudioCapture:
    case QWebEnginePage::MediaVideoCapture:
    case QWebEnginePage::MediaAudioVideoCapture:
        return isMeeting ? Permit::Grant : Permit::RefuseOtherPage;
    case QWebEnginePage::DesktopVideoCapture:
    case QWebEnginePage::DesktopAudioVideoCapture:
        return isMeeting ? Permit::AskForScreen : Permit::RefuseOtherPage;
    default: // what later engines may ask for, too
        return Permit::Refuse;
    }
}

} // namespace kinward::visit
