#include "ui/shell/PageStack.h"

#include "ui/common/Focus.h"
#include "ui/common/StatePane.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/files/AttachmentOpener.h"
#include "ui/home/HomePage.h"
#include "ui/messages/MailOverview.h"
#include "ui/messages/MessagesPage.h"
#include "ui/records/AppointmentsPage.h"
#include "ui/records/RecordPages.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/FittingArea.h"
#include "ui/timeline/TimelinePage.h"

#include <QEvent>

namespace kinward::ui
{

namespace
{

/// What was opened is painted, and its first question to the portal is on its way.
constexpr std::chrono::milliseconds restAfterOpening{1500};

} // namespace

PageStack::PageStack(const ShellParts &parts, net::PatientSession &session,
    models::RecordCatalog &catalog, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_session(session)
    , m_catalog(catalog)
    , m_mail(parts.mail.of(session))
    , m_ended(new StatePane(parts.theme, this))
{
    m_ended->setObjectName(QStringLiteral("accessEndedPage"));
    addWidget(m_ended);
    connect(m_ended, &StatePane::actionTriggered, this, &PageStack::signOutRequested);
    connect(&session, &net::PatientSession::connectionChanged, this, &PageStack::showAccessState);
    connect(&session, &net::PatientSession::linkChanged, this, &PageStack::showAccessState);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfterOpening);
    connect(&m_rest, &QTimer::timeout, this, &PageStack::prepareMessages);
    m_rest.start();
    open(Place::Home);
}

void PageStack::open(Place place)
{
    m_place = place;
    const bool ended = m_session.connection() == net::PatientSession::Connection::AccessEnded;
    if (ended && place != Place::Settings && !(place == Place::Messages && keepsOwnWriting())) {
        ErrorText text = describeEndedAccess(m_session.link());
        //: Button: takes a record whose access has ended off this computer
        text.action = tr("Remove from this computer…");
        m_ended->showError(text);
        setCurrentWidget(m_ended);
        return;
    }
    setCurrentWidget(areaOf(place));
}

FittingArea *PageStack::areaOf(Place place)
{
    if (auto *area = m_areas.value(place))
        return area;
    auto *area = new FittingArea(this);
    auto *page = makePage(place, area->viewport());
    area->setPage(page);
    m_pages.insert(place, page);
    m_areas.insert(place, area);
    addWidget(area);
    return area;
}

/// Messages have the most to make, and are what people open next: a click then only shows them.
void PageStack::prepareMessages()
{
    if (m_session.connection() != net::PatientSession::Connection::AccessEnded)
        areaOf(Place::Messages);
}

/// What the caregiver wrote and did not send is theirs, whatever became of the access.
bool PageStack::keepsOwnWriting() const { return m_session.mailbox().outgoing().unsent() > 0; }

void PageStack::openRecord(care::Section section, const QString &recordId)
{
    const auto place = placeOf(section);
    if (!place)
        return;
    Q_EMIT placeRequested(*place);
    if (auto *page = qobject_cast<RecordPage *>(m_pages.value(*place)))
        page->openRecord(recordId);
    else if (auto *messages = qobject_cast<MessagesPage *>(m_pages.value(*place)))
        messages->openMessage(recordId);
}

void PageStack::showPasswordStoreHelp()
{
    Q_EMIT placeRequested(Place::Settings);
    if (auto *page = qobject_cast<SettingsPage *>(m_pages.value(Place::Settings)))
        page->showPasswordStoreHelp();
}

void PageStack::stopFetching()
{
    const auto openers = findChildren<AttachmentOpener *>();
    for (AttachmentOpener *opener : openers)
        opener->stop();
}

void PageStack::focusPage()
{
    if (!focusFirstIn(currentWidget()))
        currentWidget()->setFocus(Qt::OtherFocusReason); // nothing there to go to
}

const Printable *PageStack::printable() const
{
    const bool ended = currentWidget() == m_ended;
    return ended ? nullptr : qobject_cast<Printable *>(m_pages.value(m_place));
}

void PageStack::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

QWidget *PageStack::makePage(Place place, QWidget *parent)
{
    if (place == Place::Settings)
        return makeSettings(parent);
    if (place == Place::Timeline)
        return makeTimeline(parent);
    if (place == Place::Messages)
        return makeMessages(parent);
    if (const auto section = sectionOf(place)) {
        RecordPage *page = makeRecords(place, *section);
        page->setObjectName(QLatin1String("page") + placeKey(place));
        connect(page, &RecordPage::signInRequested, this, &PageStack::signInAgainRequested);
        page->setArrangement(m_parts.settings.listArrangement(placeKey(place)));
        connect(page, &RecordPage::arrangementChanged, this, [this, place](const QString &way) {
            m_parts.settings.setListArrangement(placeKey(place), way);
        });
        connect(page, &RecordPage::fileWanted, this, &PageStack::fileWanted);
        connect(page, &RecordPage::composeRequested, this, &PageStack::composeRequested);
        return page;
    }
    return makeHome(parent);
}

QWidget *PageStack::makeHome(QWidget *parent)
{
    auto *home = new HomePage(m_session, m_mail, m_parts.clock, m_parts.theme, parent);
    home->setObjectName(QStringLiteral("homePage"));
    connect(home, &HomePage::sectionRequested, this, [this](care::Section section) {
        if (const auto asked = placeOf(section))
            Q_EMIT placeRequested(*asked);
    });
    connect(home, &HomePage::recordRequested, this, &PageStack::openRecord);
    home->setVisitsOpenIn(m_parts.settings.visitsOpenIn());
    connect(&m_parts.settings, &Settings::visitsOpenInChanged, home, &HomePage::setVisitsOpenIn);
    connect(home, &HomePage::visitRequested, this, &PageStack::visitRequested);
    connect(home, &HomePage::signInRequested, this, &PageStack::signInAgainRequested);
    return home;
}

QWidget *PageStack::makeTimeline(QWidget *parent)
{
    auto *page = new TimelinePage(m_session, m_catalog, m_parts.clock, m_parts.theme, parent);
    page->setObjectName(QStringLiteral("pageTimeline"));
    connect(page, &TimelinePage::recordRequested, this, &PageStack::openRecord);
    return page;
}

QWidget *PageStack::makeMessages(QWidget *parent)
{
    auto *page = new MessagesPage(m_session, m_mail, m_parts.clock, m_parts.theme, parent);
    page->setObjectName(QStringLiteral("pageMessages"));
    connect(page, &MessagesPage::composeRequested, this, &PageStack::composeRequested);
    connect(page, &MessagesPage::signInRequested, this, &PageStack::signInAgainRequested);
    connect(page, &MessagesPage::recordRequested, this, &PageStack::openRecord);
    connect(page, &MessagesPage::fileWanted, this, &PageStack::fileWanted);
    connect(page, &MessagesPage::told, this, &PageStack::told);
    connect(page, &MessagesPage::fetchStarted, this, &PageStack::fetchStarted);
    connect(page, &MessagesPage::fetchProgressed, this, &PageStack::fetchProgressed);
    connect(page, &MessagesPage::fetchEnded, this, &PageStack::fetchEnded);
    return page;
}

RecordPage *PageStack::makeRecords(Place place, care::Section section)
{
    if (place == Place::Documents)
        return makeDocuments();
    if (place == Place::Appointments)
        return makeAppointments();
    return makeRecordPage(section, m_session, m_parts.clock, m_parts.theme).release();
}

RecordPage *PageStack::makeAppointments()
{
    auto *page = new AppointmentsPage(m_session, m_parts.clock, m_parts.theme);
    page->setVisitsOpenIn(m_parts.settings.visitsOpenIn());
    connect(&m_parts.settings, &Settings::visitsOpenInChanged, page,
        &AppointmentsPage::setVisitsOpenIn);
    connect(page, &AppointmentsPage::visitRequested, this, &PageStack::visitRequested);
    return page;
}

RecordPage *PageStack::makeDocuments()
{
    auto *page = new DocumentsPage(m_session, m_parts.clock, m_parts.theme);
    connect(page, &DocumentsPage::told, this, &PageStack::told);
    connect(page, &DocumentsPage::fetchStarted, this, &PageStack::fetchStarted);
    connect(page, &DocumentsPage::fetchProgressed, this, &PageStack::fetchProgressed);
    connect(page, &DocumentsPage::fetchEnded, this, &PageStack::fetchEnded);
    Q_EMIT documentsOpened(page);
    return page;
}

QWidget *PageStack::makeSettings(QWidget *parent)
{
    auto *page = new SettingsPage(
        m_parts.settings, m_parts.sessions, m_parts.vault, m_parts.theme, parent);
    connect(page, &SettingsPage::signOutRequested, this, &PageStack::signOutConfirmed);
    connect(page, &SettingsPage::forgetRequested, this, &PageStack::forgetRequested);
    return page;
}

void PageStack::showAccessState() { open(m_place); }

/// Settings puts its own words in; pages of records are made anew, in the new language.
void PageStack::rebuild()
{
    for (const Place place : allPlaces()) {
        if (place == Place::Settings)
            continue;
        m_pages.remove(place);
        if (auto *area = m_areas.take(place)) {
            removeWidget(area);
            area->deleteLater();
        }
    }
    open(m_place);
    m_rest.start();
}

} // namespace kinward::ui
