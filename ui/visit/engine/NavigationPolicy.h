#pragma once

#include <QUrl>

namespace kinward::visit
{

/// Where a page wants to go.
struct Navigation {
    QUrl url;
    bool isMainFrame = true;
    bool isClick = false; ///< the person followed a link
    bool isOurs = false; ///< asked for by kinward-visit itself
};

/// What becomes of it.
enum class Verdict {
    Go,
    AskToGoOn, ///< to another origin by itself: the person decides
    OpenOutside, ///< in the system's browser
    AskToHandOver, ///< to the program that the scheme belongs to
    RefuseUnencrypted,
    RefuseScheme,
    RefuseTooLong,
    RefuseNewWindow, ///< that nobody clicked for
};

/// `meeting` is the origin that the visit is at.
Verdict judge(const Navigation &navigation, const QUrl &meeting);
/// A new window that the page asks for; never opened here.
Verdict judgeNewWindow(const QUrl &url, bool isClick);
/// Whether a visit can be at this address at all.
bool isMeetingAddress(const QUrl &url);

} // namespace kinward::visit
