#pragma once

#include "core/models/RecordFile.h"
#include "ui/common/ComposeRequest.h"
#include "ui/common/VisitRequest.h"
#include "ui/shell/PatientShell.h"

#include <QHash>
#include <QStackedWidget>
#include <QTimer>

namespace kinward::models
{
class MailIndex;
}

namespace kinward::ui
{

class DocumentsPage;
class FittingArea;
class RecordPage;
class SettingsPage;
class StatePane;

/// The pages of one patient, each made when it is first opened, Messages before that while nobody
/// waits. Once the access has ended, one page
/// that says so stands for all but Settings.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(const ShellParts &parts, net::PatientSession &session, models::RecordCatalog &catalog,
        QWidget *parent = nullptr);

    Place current() const { return m_place; }
    void open(Place place);
    void openRecord(care::Section section, const QString &recordId);
    void showPasswordStoreHelp();
    void stopFetching(); ///< of a file that was to be opened
    /// The first control of the present page.
    void focusPage();
    /// The present page, where it can be put on paper.
    const Printable *printable() const;

Q_SIGNALS:
    void placeRequested(kinward::ui::Place place);
    void recordRequested(kinward::care::Section section, const QString &recordId);
    void composeRequested(const kinward::ui::ComposeRequest &request);
    void visitRequested(const kinward::ui::VisitRequest &request);
    void signInAgainRequested();
    void documentsOpened(kinward::ui::DocumentsPage *page); ///< it was made
    void fileWanted(const kinward::models::RecordFile &file);
    /// What became of a file that was to be opened, and that it is being fetched.
    void told(kinward::models::Tone tone, const QString &sentence);
    void fetchStarted(const QString &sentence);
    void fetchProgressed(qint64 bytes, qint64 all); ///< -1: not known
    void fetchEnded();
    void signOutConfirmed(const QString &sessionKey);
    void signOutRequested(); ///< to be confirmed
    void forgetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    FittingArea *areaOf(Place place);
    void prepareMessages();
    QWidget *makePage(Place place, QWidget *parent);
    QWidget *makeTimeline(QWidget *parent);
    QWidget *makeSettings(QWidget *parent);
    QWidget *makeMessages(QWidget *parent);
    RecordPage *makeDocuments();
    RecordPage *makeAppointments();
    RecordPage *makeRecords(Place place, care::Section section);
    QWidget *makeHome(QWidget *parent);
    bool keepsOwnWriting() const;
    void showAccessState();
    void rebuild();

    ShellParts m_parts;
    net::PatientSession &m_session;
    models::RecordCatalog &m_catalog;
    const models::MailIndex &m_mail;
    Place m_place = Place::Home;
    QHash<Place, QWidget *> m_pages;
    QHash<Place, FittingArea *> m_areas;
    StatePane *m_ended = nullptr;
    QTimer m_rest;
};

} // namespace kinward::ui
