#include "ui/shell/PageStack.h"

#include "ui/common/Focus.h"
#include "ui/common/StatePane.h"
#include "ui/home/HomePage.h"
#include "ui/records/RecordPages.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/FittingArea.h"
#include "ui/timeline/TimelinePage.h"

#include <QEvent>

namespace kinward::ui
{

PageStack::PageStack(const ShellParts &parts, net::PatientSession &session,
    models::RecordCatalog &catalog, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_session(session)
    , m_catalog(catalog)
    , m_ended(new StatePane(parts.theme, this))
{
    m_ended->setObjectName(QStringLiteral("accessEndedPage"));
    addWidget(m_ended);
    connect(m_ended, &StatePane::actionTriggered, this, &PageStack::signOutRequested);
    connect(&session, &net::PatientSession::connectionChanged, this, &PageStack::showAccessState);
    connect(&session, &net::PatientSession::linkChanged, this, &PageStack::showAccessState);
    open(Place::Home);
}

void PageStack::open(Place place)
{
    m_place = place;
    const bool ended = m_session.connection() == net::PatientSession::Connection::AccessEnded;
    if (ended && place != Place::Settings) {
        ErrorText text = describeEndedAccess(m_session.link());
        //: Button: takes a record whose access has ended off this computer
        text.action = tr("Remove from this computer…");
        m_ended->showError(text);
        setCurrentWidget(m_ended);
        return;
    }
    if (!m_areas.contains(place)) {
        auto *area = new FittingArea(this);
        auto *page = makePage(place, area->viewport());
        area->setPage(page);
        m_pages.insert(place, page);
        m_areas.insert(place, area);
        addWidget(area);
    }
    setCurrentWidget(m_areas.value(place));
}

void PageStack::openRecord(care::Section section, const QString &recordId)
{
    const auto place = placeOf(section);
    if (!place)
        return;
    Q_EMIT placeRequested(*place);
    if (auto *page = qobject_cast<RecordPage *>(m_pages.value(*place)))
        page->openRecord(recordId);
}

void PageStack::showPasswordStoreHelp()
{
    Q_EMIT placeRequested(Place::Settings);
    if (auto *page = qobject_cast<SettingsPage *>(m_pages.value(Place::Settings)))
        page->showPasswordStoreHelp();
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
    if (const auto section = sectionOf(place)) {
        RecordPage *page
            = makeRecordPage(*section, m_session, m_parts.clock, m_parts.theme).release();
        page->setObjectName(QLatin1String("page") + placeKey(place));
        connect(page, &RecordPage::signInRequested, this, &PageStack::signInAgainRequested);
        page->setArrangement(m_parts.settings.listArrangement(placeKey(place)));
        connect(page, &RecordPage::arrangementChanged, this, [this, place](const QString &way) {
            m_parts.settings.setListArrangement(placeKey(place), way);
        });
        connect(page, &RecordPage::fileWanted, this, &PageStack::fileWanted);
        return page;
    }
    auto *home = new HomePage(m_session, m_parts.clock, m_parts.theme, parent);
    home->setObjectName(QStringLiteral("homePage"));
    connect(home, &HomePage::sectionRequested, this, [this](care::Section section) {
        if (const auto asked = placeOf(section))
            Q_EMIT placeRequested(*asked);
    });
    connect(home, &HomePage::recordRequested, this, &PageStack::openRecord);
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
}

} // namespace kinward::ui
