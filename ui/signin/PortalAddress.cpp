#include "ui/signin/PortalAddress.h"

namespace kinward::ui
{

PortalAddress PortalAddress::read(const QString &text)
{
    auto typed = text.trimmed();
    if (typed.isEmpty())
        return {};
    if (!typed.contains(QLatin1String("://")))
        typed.prepend(QLatin1String("https://"));
    while (typed.endsWith(QLatin1Char('/')))
        typed.chop(1);
    const QUrl url(typed, QUrl::StrictMode);
    const bool isAddress = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
    if (!isAddress)
        return {{}, Problem::NotAnAddress};
    if (url.scheme() != QLatin1String("https"))
        return {{}, Problem::NotSecure};
    return {url, Problem::None};
}

} // namespace kinward::ui
