#pragma once

#include "core/base/Clock.h"
#include "net/session/Sessions.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/documents/DocumentDesk.h"
#include "ui/messages/ComposeDesk.h"
#include "ui/paper/FileSaver.h"
#include "ui/paper/Takeaway.h"
#include "ui/settings/Settings.h"
#include "ui/shell/Places.h"

#include <QWidget>

class QFrame;

namespace kinward::models
{
class RecordCatalog;
}

namespace kinward::search
{
class RecordSearch;
}

namespace kinward::ui
{

class ConnectionLine;
class MailOverview;
class NavigationBar;
class NoticeBar;
class PageStack;
class PatientBanner;
class SearchBox;
class VisitDesk;
class VisitStrip;

/// What the shell is made with: MainWindow::Parts, and the mail of everybody.
struct ShellParts {
    net::Sessions &sessions;
    net::SecretVault &vault;
    Settings &settings;
    const Theme &theme;
    const Clock &clock;
    MailOverview &mail;
    VisitDesk &visits;
    VisitStrip &visitStrip; ///< above the shell; F6 goes there, too
    bool demo = false;
};

/// The frame around one patient's record: banner, navigation, pages, connection line. Ctrl+1 … 9 go
/// to the sections, F5 and Ctrl+R refresh, Ctrl+, opens Settings, Ctrl+K searches, Ctrl+N
/// writes a message, F6 and Shift+F6 go from part to part.
class PatientShell final : public QWidget
{
    Q_OBJECT

public:
    PatientShell(const ShellParts &parts, net::PatientSession &session, QWidget *parent = nullptr);

    net::PatientSession &session() const { return m_session; }
    void openPlace(Place place);
    void openAppointment(const QString &appointmentId);
    Place place() const; ///< the present one
    /// Over the page, whatever it is, until it is closed.
    void tell(const QString &sentence);
    /// In place of the dialog (tests).
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    Takeaway &takeaway() { return *m_takeaway; }
    FileSaver &files() { return *m_files; }
    ComposeDesk &desk() { return *m_desk; }
    DocumentDesk &documents() { return *m_documents; }

Q_SIGNALS:
    void addPersonRequested();
    void patientRequested(const QString &sessionKey);
    void signInAgainRequested(const QString &sessionKey);
    void signOutRequested(const QString &sessionKey); ///< confirmed
    void forgetRequested(); ///< confirmed

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addParts();
    void addShortcuts();
    void connectParts();
    void openFromKeyboard(Place place);
    void askToSignOut();
    void refresh();
    void takeAway(Takeaway::Kind kind);
    void showResult(models::Tone tone, const QString &sentence);
    void showFetching(const QString &sentence);
    void showFetched(qint64 bytes, qint64 all);
    void showKeepingNotice();
    void followNotice();
    void fitToWidth();
    void cyclePanes(int step);

    ShellParts m_parts;
    net::PatientSession &m_session;
    Asker m_ask;
    models::RecordCatalog *m_catalog = nullptr;
    search::RecordSearch *m_records = nullptr;
    // In the order in which Tab goes through them.
    PatientBanner *m_banner = nullptr;
    NavigationBar *m_navigation = nullptr;
    QFrame *m_rule = nullptr; ///< between the navigation and the page
    SearchBox *m_search = nullptr;
    QWidget *m_noticeRoom = nullptr; ///< with the margins around the notice
    NoticeBar *m_notice = nullptr;
    QWidget *m_resultRoom = nullptr;
    NoticeBar *m_result = nullptr; ///< what became of something that was saved
    Takeaway *m_takeaway = nullptr;
    FileSaver *m_files = nullptr;
    ComposeDesk *m_desk = nullptr; ///< messages that are being written
    DocumentDesk *m_documents = nullptr; ///< what is uploaded and shared
    PageStack *m_pages = nullptr;
    ConnectionLine *m_connection = nullptr;
};

} // namespace kinward::ui
