#pragma once

#include "ui/visit/engine/DevicesScript.h"
#include "ui/visit/room/VisitWords.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSslCertificate>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

class QScrollArea;
class QWebEngineProfile;
class QWebEngineView;

namespace kinward::ui
{
class StatePane;
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

class MeetingPage;

/// What a stay in a meeting is made of.
struct MeetingTerms {
    QUrl link;
    DeviceChoice devices;
    bool withCamera = true;
    QList<QSslCertificate> authorities; ///< trusted on this computer's own address only
};

/// The meeting, or what stands in its place: it is being joined, it cannot be reached, it stopped.
/// Each join has a page and a profile of its own, both in memory only, and both gone with it.
class MeetingPane final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit MeetingPane(const ui::Theme &theme, QWidget *parent = nullptr);
    ~MeetingPane() override;

    void join(const MeetingTerms &terms);
    /// Ends every track at once, lets the page say goodbye, and deletes it; left() when it is gone.
    void leave();
    bool isJoined() const { return bool(m_page); }
    /// Null while nothing is joined.
    MeetingPage *page() const { return m_page.get(); }

    /// The meeting's link leads on to another host: says so, with a button to go there.
    void holdAt(const QUrl &url);
    void goOn(const QUrl &url); ///< the person agreed to
    void setMuted(DevicesScript::Device device, bool isMuted);
    bool isMuted(DevicesScript::Device device) const;
    void stopScreen();
    void endFullScreen(); ///< of a part of the page, where there is one
    void setZoom(int percent);
    /// How long a page may be silent before it counts as hung. 15 s unless told.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    void focusMeeting(); ///< the page, or the button that stands in its place
    const DevicesState &devices() const { return m_devices; }

Q_SIGNALS:
    void joining(); ///< there is no picture of the meeting, or not yet
    void shown(); ///< the page has loaded
    void devicesChanged();
    void hung();
    void answeredAgain();
    void fullScreenWanted(bool isWanted); ///< by the page
    void remarked(kinward::visit::Remark remark, const QString &of);
    void openOutsideWanted(const QUrl &url);
    void goOnAsked(const QUrl &url);
    void handOverAsked(const QUrl &url);
    void screenAsked();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePage();
    void connectPage();
    void showJoining(const QUrl &url);
    void showFailure(Failure failure);
    void takeLoaded();
    void takeNotLoaded(bool isRefused);
    void closePagesDialog();
    void ask(); ///< how the devices are, and with it whether the page lives
    void takeDevices(const DevicesState &state);
    void offerMenu(const QPoint &at);
    void watchInner(); ///< the widget within the view that has the keyboard
    void dropPage();
    void focusState(); ///< unless something is being written beside the meeting

    MeetingTerms m_terms;
    std::unique_ptr<DevicesScript> m_script;
    std::unique_ptr<QWebEngineProfile> m_profile; // outlives the page
    std::unique_ptr<MeetingPage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
    QPointer<QWidget> m_inner; ///< the engine's own widget within the view
    QScrollArea *m_statePage = nullptr;
    ui::StatePane *m_state = nullptr;
    DevicesState m_devices;
    QTimer m_asking;
    QTimer m_goodbye;
    QElapsedTimer m_silence; ///< since the page was asked and has not answered
    std::chrono::milliseconds m_patience = std::chrono::seconds(15);
    QUrl m_under; ///< the address that it is under way to
    QUrl m_heldAt; ///< where the link leads on, while the person is asked
    int m_zoom = 100;
    bool m_isShown = false;
    bool m_hasFailed = false; ///< that is told once the page is gone
    bool m_isRefused = false; ///< the way on that it wanted, before anything was shown
    bool m_isHung = false;
    bool m_isLeaving = false;
};

} // namespace kinward::visit
