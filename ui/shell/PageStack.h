#pragma once

#include "core/models/RecordFile.h"
#include "ui/shell/PatientShell.h"

#include <QHash>
#include <QStackedWidget>

namespace kinward::ui
{

class FittingArea;
class SettingsPage;
class StatePane;

/// The pages of one patient, each made when it is first opened. Once the access has ended, one page
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
    /// The first control of the present page.
    void focusPage();
    /// The present page, where it can be put on paper.
    const Printable *printable() const;

Q_SIGNALS:
    void placeRequested(kinward::ui::Place place);
    void recordRequested(kinward::care::Section section, const QString &recordId);
    void signInAgainRequested();
    void fileWanted(const kinward::models::RecordFile &file);
    void signOutConfirmed(const QString &sessionKey);
    void signOutRequested(); ///< to be confirmed
    void forgetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makePage(Place place, QWidget *parent);
    QWidget *makeTimeline(QWidget *parent);
    QWidget *makeSettings(QWidget *parent);
    void showAccessState();
    void rebuild();

    ShellParts m_parts;
    net::PatientSession &m_session;
    models::RecordCatalog &m_catalog;
    Place m_place = Place::Home;
    QHash<Place, QWidget *> m_pages;
    QHash<Place, FittingArea *> m_areas;
    StatePane *m_ended = nullptr;
};

} // namespace kinward::ui
