#include "ui/paper/Takeaway.h"

#include "core/exports/Calendar.h"
#include "core/exports/FhirExport.h"
#include "core/exports/LabCsv.h"
#include "core/models/AppointmentModel.h"
#include "core/models/Wording.h"
#include "net/sync/SectionPlan.h"
#include "ui/common/ErrorText.h"
#include "ui/paper/EmergencyDialog.h"
#include "ui/paper/PaperPrinter.h"

#include <QFileInfo>

namespace kinward::ui
{

namespace
{

/// A name that every file system takes.
QString fileName(QString text, const QString &suffix)
{
    for (QChar &character : text) {
        if (QStringLiteral("/\\:*?\"<>|").contains(character) || !character.isPrint())
            character = QLatin1Char('-');
    }
    return text + QLatin1Char('.') + suffix;
}

Result<void> writeAll(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return failure(ErrorKind::StorageFailed, QStringLiteral("cut short"));
    return {};
}

} // namespace

Takeaway::Takeaway(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_clock(clock)
    , m_theme(theme)
    , m_window(window)
    , m_chooseFile(askWhereToSave)
    , m_print(printOnPaper)
{
}

Paper Takeaway::blankPaper() const
{
    const auto &link = m_session.link();
    QStringList facts;
    if (link.patientBirthDate.isKnown())
        //: %1 is a date of birth
        facts.append(tr("born %1").arg(models::wording::birthDate(link.patientBirthDate)));
    facts.append(link.practice.name);
    facts.removeAll(QString());
    const QDateTime synced = net::oldestSync(m_session.records());
    return Paper({link.patientName, facts.join(QStringLiteral(" · ")),
        synced.isValid()
            //: On every sheet; %1 is a date and time
            ? tr("as of %1").arg(QLocale().toString(synced.toLocalTime(), QLocale::ShortFormat))
            : QString()});
}

void Takeaway::take(Kind kind, const Printable *page, const QString &title)
{
    const bool onPaper = kind == Kind::Print || kind == Kind::Pdf;
    if (onPaper && !page)
        Q_EMIT told(models::Tone::Neutral,
            tr("This page is not for printing. Open a page of the record first."));
    else if (kind == Kind::Print)
        print(*page, title);
    else if (kind == Kind::Pdf)
        saveAsPdf(*page, title);
    else if (kind == Kind::EmergencySummary)
        showEmergencySummary();
    else if (kind == Kind::Records)
        exportRecords();
    else if (kind == Kind::Labs)
        exportLabs();
    else
        exportAppointments();
}

void Takeaway::print(const Printable &page, const QString &title)
{
    Paper paper = blankPaper();
    page.writeTo(paper);
    m_print(m_window, paper, title);
}

void Takeaway::saveAsPdf(const Printable &page, const QString &title)
{
    Paper paper = blankPaper();
    page.writeTo(paper);
    pdf(paper, title);
}

void Takeaway::pdf(const Paper &paper, const QString &title)
{
    save({tr("Save as PDF"), fileName(title, QStringLiteral("pdf")), tr("PDF (*.pdf)"),
             QStringLiteral("pdf")},
        [paper, title](QIODevice &device) { return writePdf(paper, title, device); });
}

void Takeaway::showEmergencySummary()
{
    QSet<care::Section> withheld;
    for (const auto section : care::allSections) {
        if (m_session.sync().state(section).phase == net::RecordSync::SectionState::Phase::NoAccess)
            withheld.insert(section);
    }
    const auto summary = exports::emergencySummary(m_session.records(), m_session.link(), withheld);
    auto *dialog = new EmergencyDialog(summary, m_theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Paper paper = blankPaper();
    EmergencyDialog::write(paper, summary);
    connect(dialog, &EmergencyDialog::printRequested, this,
        [this, paper, dialog] { m_print(dialog, paper, dialog->windowTitle()); });
    connect(dialog, &EmergencyDialog::pdfRequested, this,
        [this, paper, dialog] { pdf(paper, dialog->windowTitle()); });
    dialog->open();
}

void Takeaway::exportRecords()
{
    save({tr("Save all records"), fileName(tr("Health record"), QStringLiteral("json")),
             tr("FHIR records (*.json)"), QStringLiteral("json")},
        [this](QIODevice &device) -> Result<void> {
            const auto written = exports::writeBundle(m_session.records(), device);
            return written ? Result<void>() : failure(written.error());
        });
}

void Takeaway::exportLabs()
{
    save({tr("Save lab results"), fileName(tr("Lab results"), QStringLiteral("csv")),
             tr("Table (*.csv)"), QStringLiteral("csv")},
        [this](QIODevice &device) {
            return writeAll(device, exports::labCsv(models::readLabRows(m_session.records()).rows));
        });
}

void Takeaway::exportAppointments()
{
    auto read = fhir::readRecords<care::Appointment>(
        m_session.records().all(fhir::resourceTypeOf<care::Appointment>()));
    read.values.removeIf([this](const care::Appointment &appointment) {
        return !appointment.isUpcoming(m_clock.now());
    });
    saveCalendar(read.values);
}

void Takeaway::exportAppointment(const care::Appointment &appointment)
{
    saveCalendar({appointment});
}

void Takeaway::saveCalendar(const QList<care::Appointment> &appointments)
{
    save({tr("Save for a calendar"), fileName(tr("Appointments"), QStringLiteral("ics")),
             tr("Calendar (*.ics)"), QStringLiteral("ics")},
        [this, appointments](QIODevice &device) {
            return writeAll(device,
                exports::calendar(appointments, m_session.link().practice.name, m_clock.now()));
        });
}

void Takeaway::save(const SaveRequest &request, const Writer &write)
{
    m_chooseFile(m_window, request, [this, write](const QString &path) {
        const auto saved = saveFile(path, write);
        if (saved)
            //: %1 is the name of a file
            Q_EMIT told(models::Tone::Good,
                tr("Saved as “%1”. Everybody who can open that file can read it.")
                    .arg(QFileInfo(path).fileName()));
        else
            Q_EMIT told(models::Tone::Danger,
                tr("Nothing was saved. Choose another folder, or make room on the disk."));
    });
}

} // namespace kinward::ui
