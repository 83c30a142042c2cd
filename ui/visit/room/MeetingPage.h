#pragma once

#include "ui/visit/engine/NavigationPolicy.h"
#include "ui/visit/room/VisitWords.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QtWebEngineCore/QWebEngineCertificateError>
#include <QtWebEngineCore/QWebEngineNewWindowRequest>
#include <QtWebEngineCore/QWebEnginePage>

namespace kinward::visit
{

/// The meeting's page with every policy of a visit: what it may have and where it may go. It asks
/// nobody itself; the room asks the person and tells it the answer.
class MeetingPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    MeetingPage(
        QWebEngineProfile *profile, QUrl link, QList<QSslCertificate> authorities, QObject *parent);

    /// Loads the meeting. Also again.
    void open();
    /// The person agreed to go on to another origin: the visit is there from now on.
    void goOn(const QUrl &url);
    /// What the person said to screenAsked().
    void answerScreen(bool isAllowed);
    /// No camera, whatever the page does to ask for one.
    void setWithCamera(bool withCamera) { m_withCamera = withCamera; }
    /// From now on the page is told yes to whatever it asks, so that it can end.
    void setLeaving() { m_isLeaving = true; }
    /// The person clicked, touched or pressed a key in the page. The engine takes a script that
    /// goes to another address for a link, so that this alone tells a click.
    void noteAct() { m_sinceAct.start(); }
    /// Whether a dialog of the page or its choice of a file is open: it must not be deleted then.
    bool isAsking() const { return m_questions > 0; }
    const QUrl &meeting() const { return m_meeting; }

Q_SIGNALS:
    void remarked(kinward::visit::Remark remark, const QString &of);
    void openOutsideWanted(const QUrl &url);
    void goOnAsked(const QUrl &url);
    void handOverAsked(const QUrl &url);
    void screenAsked();
    void failed(kinward::visit::Failure failure);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
        const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &securityOrigin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &securityOrigin, const QString &message,
        const QString &defaultValue, QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
        int lineNumber, const QString &sourceId) override;

private:
    void restrict();
    void decidePermission(const QUrl &origin, Feature feature);
    void judgeCertificate(QWebEngineCertificateError error);
    void follow(Verdict verdict, const QUrl &url);

    QUrl m_link;
    QUrl m_meeting; ///< origin
    QList<QSslCertificate> m_authorities;
    Feature m_screen = DesktopVideoCapture; ///< that the person is asked about
    QElapsedTimer m_sinceAct; ///< not started: never
    bool m_isScreenAsked = false;
    bool m_isLeaving = false;
    bool m_withCamera = true;
    int m_questions = 0;
};

} // namespace kinward::visit
