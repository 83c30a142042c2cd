#pragma once

#include "core/base/Clock.h"
#include "core/care/Appointment.h"
#include "core/models/RecordRoles.h"
#include "net/session/PatientSession.h"
#include "ui/paper/Paper.h"
#include "ui/paper/SaveFile.h"

#include <QObject>

namespace kinward::ui
{

class Theme;

/// What of a record leaves the program because the person wants so: on paper, as PDF, as FHIR, as a
/// table, into a calendar. Writes nothing anywhere else.
class Takeaway final : public QObject
{
    Q_OBJECT

public:
    /// What can be asked for from the menu.
    enum class Kind { Print, Pdf, EmergencySummary, Records, Labs, Calendar };
    Q_ENUM(Kind)

    /// How paper is printed: with the system's dialog, but for tests.
    using Printer = std::function<void(QWidget *, const Paper &, const QString &title)>;

    /// `window` is where dialogs belong, and this object's parent.
    Takeaway(net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *window);

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    void setPrinter(Printer printer) { m_print = std::move(printer); }

    /// `page` is the one in front, under its title; null where it cannot be put on paper.
    void take(Kind kind, const Printable *page, const QString &title);
    void print(const Printable &page, const QString &title);
    void saveAsPdf(const Printable &page, const QString &title);
    void showEmergencySummary();
    void exportRecords();
    void exportLabs();
    void exportAppointments();
    /// One of them, for "add to my calendar".
    void exportAppointment(const care::Appointment &appointment);

Q_SIGNALS:
    /// What became of it, as a sentence.
    void told(kinward::models::Tone tone, const QString &sentence);

private:
    using Writer = std::function<Result<void>(QIODevice &device)>;
    Paper blankPaper() const;
    void pdf(const Paper &paper, const QString &title);
    void save(const SaveRequest &request, const Writer &write);
    void saveCalendar(const QList<care::Appointment> &appointments);

    net::PatientSession &m_session;
    const Clock &m_clock;
    const Theme &m_theme;
    QWidget *m_window;
    FileChooser m_chooseFile;
    Printer m_print;
};

} // namespace kinward::ui
