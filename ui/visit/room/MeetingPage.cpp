#include "ui/visit/room/MeetingPage.h"

#include "ui/visit/engine/Certificates.h"
#include "ui/visit/engine/Origins.h"
#include "ui/visit/engine/Permissions.h"

#include <QAuthenticator>
#include <QScopedValueRollback>
#include <QtWebEngineCore/QWebEngineSettings>

#include <chrono>
#include <utility>

namespace kinward::visit
{

namespace
{
constexpr std::chrono::seconds actTime(2); ///< in which a page follows a click
} // namespace

MeetingPage::MeetingPage(
    QWebEngineProfile *profile, QUrl link, QList<QSslCertificate> authorities, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_link(std::move(link))
    , m_meeting(originOf(m_link))
    , m_authorities(std::move(authorities))
{
    restrict();
    connect(
        this, &QWebEnginePage::featurePermissionRequested, this, &MeetingPage::decidePermission);
    connect(this, &QWebEnginePage::certificateError, this, &MeetingPage::judgeCertificate);
    connect(this, &QWebEnginePage::newWindowRequested, this,
        [this](const QWebEngineNewWindowRequest &asked) {
            follow(judgeNewWindow(asked.requestedUrl(), asked.isUserInitiated()),
                asked.requestedUrl());
        });
    connect(this, &QWebEnginePage::authenticationRequired, this,
        [this](const QUrl &url, QAuthenticator *authenticator) {
            *authenticator = {};
            Q_EMIT remarked(Remark::RefusedSignIn, hostText(url));
        });
}

void MeetingPage::restrict()
{
    QWebEngineSettings &own = *settings();
    for (const auto off :
        {QWebEngineSettings::JavascriptCanAccessClipboard, QWebEngineSettings::JavascriptCanPaste,
            QWebEngineSettings::LocalContentCanAccessRemoteUrls,
            QWebEngineSettings::LocalContentCanAccessFileUrls,
            QWebEngineSettings::HyperlinkAuditingEnabled, QWebEngineSettings::ErrorPageEnabled,
            QWebEngineSettings::PluginsEnabled, QWebEngineSettings::PdfViewerEnabled,
            QWebEngineSettings::AutoLoadIconsForPage, QWebEngineSettings::NavigateOnDropEnabled,
            QWebEngineSettings::AllowRunningInsecureContent,
            QWebEngineSettings::AllowWindowActivationFromJavaScript,
            QWebEngineSettings::PlaybackRequiresUserGesture,
            QWebEngineSettings::FocusOnNavigationEnabled}) // the room says where the keyboard goes
        own.setAttribute(off, false);
    for (const auto on :
        {QWebEngineSettings::ScreenCaptureEnabled, QWebEngineSettings::FullScreenSupportEnabled,
            // Windows that nobody clicked for are refused with a sentence, not in silence.
            QWebEngineSettings::JavascriptCanOpenWindows})
        own.setAttribute(on, true);
    // Every scheme comes to acceptNavigationRequest(), which lets none through.
    own.setUnknownUrlSchemePolicy(QWebEngineSettings::AllowAllUnknownUrlSchemes);
}

void MeetingPage::open() { load(m_link); }

void MeetingPage::goOn(const QUrl &url)
{
    m_link = url;
    m_meeting = originOf(url);
    load(url);
}

bool MeetingPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    Navigation navigation{url, isMainFrame};
    navigation.isClick = type == NavigationTypeLinkClicked && m_sinceAct.isValid()
        && std::chrono::milliseconds(m_sinceAct.elapsed()) < actTime;
    navigation.isOurs = type == NavigationTypeTyped && url == m_link;
    const Verdict verdict = judge(navigation, m_meeting);
    if (verdict != Verdict::Go)
        follow(verdict, url);
    return verdict == Verdict::Go;
}

void MeetingPage::follow(Verdict verdict, const QUrl &url)
{
    if (m_isLeaving)
        return;
    switch (verdict) {
    case Verdict::Go:
        return;
    case Verdict::AskToGoOn:
        Q_EMIT goOnAsked(url);
        return;
    case Verdict::OpenOutside:
        Q_EMIT openOutsideWanted(url);
        Q_EMIT remarked(Remark::OpenedOutside, hostText(url));
        return;
    case Verdict::AskToHandOver:
        Q_EMIT handOverAsked(url);
        return;
    case Verdict::RefuseUnencrypted:
        Q_EMIT remarked(Remark::RefusedUnencrypted, hostText(url));
        return;
    case Verdict::RefuseScheme:
        Q_EMIT remarked(Remark::RefusedScheme, url.scheme());
        return;
    case Verdict::RefuseTooLong:
        Q_EMIT remarked(Remark::RefusedTooLong, {});
        return;
    case Verdict::RefuseNewWindow:
        Q_EMIT remarked(Remark::RefusedNewWindow, hostText(url));
        return;
    }
}

void MeetingPage::decidePermission(const QUrl &origin, Feature feature)
{
    const bool isCamera = feature == MediaVideoCapture || feature == MediaAudioVideoCapture;
    const bool isRefused = m_isLeaving || (isCamera && !m_withCamera);
    switch (isRefused ? Permit::Refuse : permit(feature, origin, m_meeting)) {
    case Permit::Grant:
        setFeaturePermission(origin, feature, PermissionGrantedByUser);
        return;
    case Permit::AskForScreen:
        if (m_isScreenAsked)
            break;
        m_isScreenAsked = true;
        m_screen = feature;
        Q_EMIT screenAsked();
        return;
    case Permit::RefuseOtherPage:
        Q_EMIT remarked(Remark::RefusedOtherPage, hostText(origin));
        break;
    case Permit::Refuse:
        if (!m_isLeaving)
            Q_EMIT remarked(Remark::RefusedPermission, {});
        break;
    }
    setFeaturePermission(origin, feature, PermissionDeniedByUser);
}

void MeetingPage::answerScreen(bool isAllowed)
{
    if (!std::exchange(m_isScreenAsked, false))
        return;
    setFeaturePermission(
        m_meeting, m_screen, isAllowed ? PermissionGrantedByUser : PermissionDeniedByUser);
}

void MeetingPage::judgeCertificate(QWebEngineCertificateError error)
{
    if (error.isOverridable()
        && isDemoCertificate(error.url(), error.certificateChain(), m_authorities)) {
        error.acceptCertificate();
        return;
    }
    error.rejectCertificate();
    if (isSameOrigin(error.url(), m_meeting))
        Q_EMIT failed(Failure::NotTrusted);
    else
        Q_EMIT remarked(Remark::RefusedCertificate, hostText(error.url()));
}

QStringList MeetingPage::chooseFiles(
    FileSelectionMode mode, const QStringList &oldFiles, const QStringList &acceptedMimeTypes)
{
    const QScopedValueRollback<int> asking(m_questions, m_questions + 1);
    return QWebEnginePage::chooseFiles(mode, oldFiles, acceptedMimeTypes);
}

void MeetingPage::javaScriptAlert(const QUrl &securityOrigin, const QString &message)
{
    if (m_isLeaving)
        return;
    const QScopedValueRollback<int> asking(m_questions, m_questions + 1);
    QWebEnginePage::javaScriptAlert(securityOrigin, message);
}

bool MeetingPage::javaScriptConfirm(const QUrl &securityOrigin, const QString &message)
{
    if (m_isLeaving)
        return true; // "Leave this page?" was answered
    const QScopedValueRollback<int> asking(m_questions, m_questions + 1);
    return QWebEnginePage::javaScriptConfirm(securityOrigin, message);
}

bool MeetingPage::javaScriptPrompt(const QUrl &securityOrigin, const QString &message,
    const QString &defaultValue, QString *result)
{
    if (m_isLeaving)
        return false;
    const QScopedValueRollback<int> asking(m_questions, m_questions + 1);
    return QWebEnginePage::javaScriptPrompt(securityOrigin, message, defaultValue, result);
}

void MeetingPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel /*level*/,
    const QString & /*message*/, int /*lineNumber*/, const QString & /*sourceId*/)
{
    // May hold names, addresses and what was said in the meeting.
}

} // namespace kinward::visit
