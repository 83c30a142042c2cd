#include "ui/visit/check/CheckWebPage.h"

#include "ui/visit/check/CheckScheme.h"

#include <QWebEngineSettings>

namespace kinward::visit
{

CheckWebPage::CheckWebPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    using Settings = QWebEngineSettings;
    for (const auto attribute : {Settings::LocalStorageEnabled, Settings::PluginsEnabled,
             Settings::PdfViewerEnabled, Settings::JavascriptCanOpenWindows,
             Settings::JavascriptCanAccessClipboard, Settings::FullScreenSupportEnabled,
             Settings::ScreenCaptureEnabled, Settings::ErrorPageEnabled, Settings::ShowScrollBars,
             Settings::FocusOnNavigationEnabled, Settings::HyperlinkAuditingEnabled,
             Settings::PlaybackRequiresUserGesture})
        settings()->setAttribute(attribute, false);
    connect(this, &QWebEnginePage::featurePermissionRequested, this, &CheckWebPage::answer);
}

bool CheckWebPage::mayUse(const QUrl &origin, Feature feature)
{
    const bool isOurs = origin.scheme() == checkOrigin().scheme()
        && origin.host() == checkOrigin().host() && origin.port() == checkOrigin().port();
    return isOurs
        && (feature == MediaAudioCapture || feature == MediaVideoCapture
            || feature == MediaAudioVideoCapture);
}

bool CheckWebPage::mayShow(const QUrl &url) { return url == CheckFiles::page(); }

bool CheckWebPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool)
{
    return mayShow(url);
}

void CheckWebPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
}

void CheckWebPage::answer(const QUrl &origin, Feature feature)
{
    setFeaturePermission(origin, feature,
        mayUse(origin, feature) ? PermissionGrantedByUser : PermissionDeniedByUser);
}

} // namespace kinward::visit
