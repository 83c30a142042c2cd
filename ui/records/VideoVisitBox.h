#pragma once

#include "core/base/Clock.h"
#include "core/care/Appointment.h"
#include "core/visits/MeetingTimes.h"
#include "ui/common/VisitRequest.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace kinward::ui
{

class ClipboardKeeper;
class CopyButton;
class DetailValue;
class FlowLayout;
class NoticeBar;
class Theme;

/// Opens an address outside the program; false where nothing here can.
using UrlOpener = std::function<bool(const QUrl &)>;

/// A video visit that is to come or under way: when one can join and how, its link and its
/// password, and buttons that copy them. Follows the time while it is visible.
class VideoVisitBox final : public QFrame
{
    Q_OBJECT

public:
    VideoVisitBox(const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    /// The appointment has a link. `inBrowser`: the browser is where the visit opens first.
    void setVisit(const care::Appointment &appointment, int joinMinutesBefore, bool inBrowser);
    /// Instead of the system's browser.
    void setUrlOpener(UrlOpener opener) { m_opener = std::move(opener); }

Q_SIGNALS:
    void visitRequested(const kinward::ui::VisitRequest &visit);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void nameParts();
    void layOut(const Theme &theme);
    void connectParts();
    void showLink(const care::VirtualService &service);
    void followTime();
    void showButtons();
    void join();
    void open();

    const Clock &m_clock;
    const Theme &m_theme;
    UrlOpener m_opener;
    care::Appointment m_appointment;
    VisitRequest m_visit;
    visits::MeetingTimes m_times;
    int m_joinMinutes = visits::usualJoinMinutes;
    bool m_inBrowser = false;
    QTimer *m_timer = nullptr;
    ClipboardKeeper *m_keeper = nullptr;
    QLabel *m_channel = nullptr;
    QLabel *m_when = nullptr;
    QWidget *m_foundRow = nullptr;
    QLabel *m_found = nullptr; ///< that the link was not announced
    QWidget *m_buttons = nullptr;
    FlowLayout *m_buttonFlow = nullptr;
    QPushButton *m_join = nullptr;
    QPushButton *m_open = nullptr;
    NoticeBar *m_notice = nullptr;
    DetailValue *m_link = nullptr;
    DetailValue *m_password = nullptr;
    QWidget *m_passwordField = nullptr;
    CopyButton *m_copyLink = nullptr;
    CopyButton *m_copyPassword = nullptr;
};

} // namespace kinward::ui
