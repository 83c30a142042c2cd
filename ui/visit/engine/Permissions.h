#pragma once

#include <QUrl>
#include <QtWebEngineCore/QWebEnginePage>

namespace kinward::visit
{

/// What becomes of a page's wish for a device or a right.
enum class Permit {
    Grant,
    AskForScreen, ///< the person decides, each time
    Refuse,
    RefuseOtherPage, ///< a camera or microphone for an address that is not the meeting's
};

/// `asking` is the origin of the page or frame that asks, `meeting` the one that the visit is at.
Permit permit(QWebEnginePage::Feature feature, const QUrl &asking, const QUrl &meeting);

} // namespace kinward::visit
