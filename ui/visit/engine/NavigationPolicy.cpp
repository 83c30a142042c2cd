#include "ui/visit/engine/NavigationPolicy.h"

#include "ui/visit/channel/HandOver.h"
#include "ui/visit/channel/Messages.h"
#include "ui/visit/engine/Origins.h"

#include <QSet>

namespace kinward::visit
{

namespace
{

constexpr QLatin1String https("https");

/// What is told to the program has an end (channel/Messages.h).
bool isTooLong(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded).size() > limits::textLength;
}

Verdict judgeOutside(const QUrl &url)
{
    if (url.scheme() == QLatin1String("http"))
        return Verdict::RefuseUnencrypted;
    if (isTooLong(url))
        return Verdict::RefuseTooLong;
    if (isHandOverScheme(url.scheme()))
        return Verdict::AskToHandOver;
    return url.scheme() == https && !url.host().isEmpty() ? Verdict::OpenOutside
                                                          : Verdict::RefuseScheme;
}

/// What a page may put into its frames: other pages, and what it made itself.
bool isFrameScheme(const QString &scheme)
{
    static const QSet<QString> schemes{QStringLiteral("https"), QStringLiteral("http"),
        QStringLiteral("about"), QStringLiteral("blob"), QStringLiteral("data")};
    return schemes.contains(scheme);
}

} // namespace

bool isMeetingAddress(const QUrl &url)
{
    return url.isValid() && url.scheme() == https && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

Verdict judge(const Navigation &navigation, const QUrl &meeting)
{
    const QUrl &url = navigation.url;
    if (!navigation.isMainFrame) {
        // Services start their own program through a frame that nobody sees.
        return isFrameScheme(url.scheme()) ? Verdict::Go : judgeOutside(url);
    }
    if (navigation.isOurs || isSameOrigin(url, meeting))
        return isMeetingAddress(url) ? Verdict::Go : Verdict::RefuseScheme;
    const Verdict outside = judgeOutside(url);
    if (outside == Verdict::OpenOutside && !navigation.isClick)
        return isMeetingAddress(url) ? Verdict::AskToGoOn : Verdict::RefuseScheme;
    return outside;
}

Verdict judgeNewWindow(const QUrl &url, bool isClick)
{
    const Verdict outside = judgeOutside(url);
    return outside == Verdict::OpenOutside && !isClick ? Verdict::RefuseNewWindow : outside;
}

} // namespace kinward::visit
