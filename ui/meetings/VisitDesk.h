#pragma once

#include "net/session/Sessions.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/common/VisitRequest.h"
#include "ui/meetings/VisitHost.h"
#include "ui/meetings/VisitStatus.h"
#include "ui/settings/Settings.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <optional>

namespace kinward::ui
{

/// The video visit under way, of whichever patient: one at a time. Opens `kinward-visit` for it,
/// keeps the private note that is written there, and does what the person asks for in its window.
/// The visit goes on whatever record is looked at, and when the access to the record ends; it ends
/// when the link is signed out.
class VisitDesk final : public QObject
{
    Q_OBJECT

public:
    /// Opens an address outside the program; false where nothing here can.
    using Opener = std::function<bool(const QUrl &)>;

    struct Parts {
        net::Sessions &sessions;
        Settings &settings;
        const Theme &theme;
        QByteArray authorities; ///< PEM, of the demo portal; trusted for this computer's addresses
    };

    /// `window`: where questions belong, and this object's parent.
    VisitDesk(Parts parts, QWidget *window);
    ~VisitDesk() override;

    const VisitStatus &status() const { return m_status; }
    QString sessionKey() const { return m_visit ? m_visit->sessionKey : QString(); }

    /// Opens the visit, or brings it to the front where it is open already. Another one that is
    /// under way is left, if the person agrees.
    void join(const QString &sessionKey, const VisitRequest &request);
    void bringToFront();
    void askToLeave(); ///< asks only where somebody would miss the person
    void leave();
    // After trouble.
    void joinAgain();
    void openInBrowser();
    void dismiss();

    VisitHost &host() { return m_host; }
    /// In place of the dialog (tests).
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    /// Instead of the system's browser.
    void setUrlOpener(Opener opener) { m_opener = std::move(opener); }

Q_SIGNALS:
    void statusChanged();
    /// The person wants to see something of this patient's record, asked for in the visit's window.
    void placeRequested(const QString &sessionKey, kinward::visit::ShowInProgram::Place place,
        const QString &appointmentId);
    /// What the person wanted to see outside did not open; the visit goes on.
    void outsideFailed(const QString &sentence);

private:
    struct Visit {
        QString sessionKey;
        VisitRequest request;
    };

    net::PatientSession *session() const; ///< null: signed out
    void begin(const Visit &visit);
    visit::Order orderOf(const Visit &visit) const;
    void take(const visit::RoomState &state);
    void take(const visit::Note &note);
    void take(const visit::DevicesChosen &chosen);
    void take(const visit::OpenOutside &asked);
    void take(const visit::ShowInProgram &asked);
    void takeEnd();
    void takeFault(VisitHost::Fault fault);
    void checkSession();
    void setStage(VisitStatus::Stage stage);
    void setTrouble(VisitStatus::Trouble trouble);
    void giveNoteBack();

    Parts m_parts;
    QWidget *m_window;
    Asker m_ask;
    Opener m_opener;
    VisitHost m_host;
    std::optional<Visit> m_visit;
    std::optional<Visit> m_next; ///< as soon as the present one is over
    VisitStatus m_status;
    QElapsedTimer m_sinceOutside; ///< something was last opened outside
};

} // namespace kinward::ui
