#include "ui/home/HomePage.h"

#include "core/models/Wording.h"
#include "net/sync/SectionPlan.h"
#include "ui/common/ErrorText.h"
#include "ui/common/PageHeader.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/Sections.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/common/VisitWords.h"
#include "ui/home/CardGrid.h"
#include "ui/home/HomeCard.h"

#include <QDesktopServices>
#include <QEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace kinward::ui
{

using Action = CardFacts::Action;
using Connection = net::PatientSession::Connection;
using Phase = net::RecordSync::SectionState::Phase;

HomePage::HomePage(net::PatientSession &session, const models::MailIndex &mail, const Clock &clock,
    const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_mail(mail)
    , m_clock(clock)
    , m_theme(theme)
    , m_summary(session.records(), clock)
    , m_opener(&QDesktopServices::openUrl)
    , m_timer(new QTimer(this))
    , m_stack(new QStackedWidget(this))
    , m_ended(new StatePane(theme, this))
    , m_page(new ScrollPage(0, this))
    , m_header(new PageHeader(theme, m_page->column()->parentWidget()))
    , m_grid(new CardGrid(theme, m_page->column()->parentWidget()))
{
    m_appointment = addCard(care::Section::Appointments);
    m_messages = addCard(care::Section::Messages);
    m_results = addCard(care::Section::Labs);
    m_due = addCard(care::Section::Billing);
    m_prescriptions = addCard(care::Section::Prescriptions);
    m_allergies = addCard(care::Section::Allergies);
    retranslate();
    m_page->column()->addWidget(m_header);
    m_page->column()->addWidget(m_grid);
    m_page->column()->addStretch(1);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_ended);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(&m_summary, &models::HomeSummary::changed, this, &HomePage::updateCards);
    connect(&mail, &models::MailIndex::changed, this, &HomePage::updateCards);
    connect(&session.sync(), &net::RecordSync::sectionChanged, this, &HomePage::updateCards);
    connect(&session, &net::PatientSession::connectionChanged, this, &HomePage::updateCards);
    connect(&session, &net::PatientSession::linkChanged, this, &HomePage::updateCards);
    connect(&session.records(), &store::RecordStore::syncedAtChanged, this, &HomePage::updateCards);
    connect(&session, &net::PatientSession::visitsChanged, this, &HomePage::updateCards);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, &m_summary, &models::HomeSummary::refreshForTime);
    updateCards();
}

HomePage::~HomePage() = default;

HomeCard *HomePage::addCard(care::Section section)
{
    auto *card = new HomeCard(section, m_theme, m_grid);
    m_grid->addCard(card);
    connect(card, &HomeCard::actionTriggered, this,
        [this, card](Action action) { act(*card, action); });
    return card;
}

void HomePage::retranslate()
{
    m_appointment->setTitle(tr("Next appointment"));
    m_messages->setTitle(tr("Messages"));
    m_results->setTitle(tr("New results"));
    //: Title of the card with bills to pay and questionnaires to finish
    m_due->setTitle(tr("What is due"));
    m_prescriptions->setTitle(tr("Active prescriptions"));
    m_allergies->setTitle(sectionName(care::Section::Allergies));
}

void HomePage::writeTo(Paper &paper) const
{
    paper.title(m_header->title());
    for (const HomeCard *card :
        {m_appointment, m_messages, m_results, m_due, m_prescriptions, m_allergies}) {
        paper.heading(card->title());
        for (const CardLine &line : card->facts().lines)
            paper.paragraph(line.text);
    }
}

void HomePage::setVisitsOpenIn(const QString &choice)
{
    m_visitsOpenIn = choice;
    updateCards();
}

void HomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    updateCards();
}

void HomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_summary.refreshForTime();
}

void HomePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer->stop();
}

void HomePage::updateCards()
{
    const bool ended = m_session.connection() == Connection::AccessEnded;
    m_stack->setCurrentWidget(ended ? static_cast<QWidget *>(m_ended) : m_page);
    if (ended)
        return m_ended->showError(describeEndedAccess(m_session.link()));
    const QDateTime now = m_clock.now();
    //: A date format of Qt: "Sunday, November 22"
    m_header->setTitle(
        models::wording::capitalized(QLocale().toString(now.date(), tr("dddd, MMMM d"))));
    updateSentence();
    updateAppointment();
    m_messages->setFacts(
        m_mail.isReady() ? factsOf(care::Section::Messages, messagesCard(m_mail)) : loadingCard(0));
    m_results->setFacts(factsOf(care::Section::Labs, resultsCard(m_summary.results())));
    m_due->setFacts(dueFacts());
    m_prescriptions->setFacts(
        factsOf(care::Section::Prescriptions, prescriptionsCard(m_summary.prescriptions())));
    m_allergies->setFacts(factsOf(care::Section::Allergies, allergiesCard(m_summary.allergies())));
}

void HomePage::updateAppointment()
{
    const QDateTime now = m_clock.now();
    const net::VisitsOffer offer = m_session.visits();
    const auto &next = m_summary.nextAppointment();
    const VisitWays ways{offer.joinMinutesBefore, offer.opensInBrowser(m_visitsOpenIn)};
    m_appointment->setFacts(factsOf(care::Section::Appointments, appointmentCard(next, now, ways)));
    if (!isVisible())
        return;
    const auto times
        = visits::meetingTimes(next.value_or(care::Appointment()), now, offer.joinMinutesBefore);
    m_timer->start(times.wait(now));
}

/// In a place of its own, so that nothing moves when the connection comes or goes.
void HomePage::updateSentence()
{
    const QDateTime synced = net::oldestSync(m_session.records());
    if (!synced.isValid())
        return m_header->setSentence({});
    const bool connected = !m_session.connectionError();
    m_header->setSentence(asOfText(synced, connected, m_clock.now().date()), !connected);
}

CardFacts HomePage::factsOf(care::Section section, const CardFacts &known) const
{
    const auto state = m_session.sync().state(section);
    const bool everRead = m_session.records().syncedAt(net::syncKey(section)).isValid();
    if (state.phase == Phase::NoAccess) {
        const ErrorText text = describeAccess(section, state.access, m_session.link());
        if (!text.action.isEmpty())
            return {{{text.title, CardLine::Look::Soft}}, Action::SignIn, text.action};
        return {{{text.title, CardLine::Look::Soft}}, Action::OpenSection, tr("See why")};
    }
    if (isWaiting(section))
        return loadingCard(state.received);
    if (state.phase == Phase::Failed && !everRead && state.error) {
        const ErrorText text
            = describeError(*state.error, m_session.link().practice, {}, m_clock.now());
        return {{{text.title, CardLine::Look::Strong}, {text.explanation, CardLine::Look::Soft}},
            text.action.isEmpty() ? Action::None : Action::TryAgain, text.action};
    }
    if (!everRead && state.phase != Phase::Ready)
        return {{{tr("This could not be read yet."), CardLine::Look::Soft}}, Action::TryAgain,
            tr("Try again")};
    return known;
}

CardFacts HomePage::dueFacts() const
{
    const auto phase
        = [this](care::Section section) { return m_session.sync().state(section).phase; };
    const bool noBills = phase(care::Section::Billing) == Phase::NoAccess;
    const bool noQuestionnaires = phase(care::Section::Questionnaires) == Phase::NoAccess;
    if (!noBills && !noQuestionnaires && isWaiting(care::Section::Questionnaires))
        return loadingCard(m_session.sync().state(care::Section::Questionnaires).received);
    // What the caregiver may see of the two is enough for the card.
    return factsOf(
        noBills && !noQuestionnaires ? care::Section::Questionnaires : care::Section::Billing,
        dueCard(m_summary.due()));
}

care::Section HomePage::dueSection() const
{
    const bool onlyQuestionnaires
        = m_summary.due().invoices == 0 && m_summary.due().questionnaires > 0;
    return onlyQuestionnaires ? care::Section::Questionnaires : care::Section::Billing;
}

bool HomePage::isWaiting(care::Section section) const
{
    const auto phase = m_session.sync().state(section).phase;
    const bool everRead = m_session.records().syncedAt(net::syncKey(section)).isValid();
    return !everRead && !m_session.connectionError()
        && (phase == Phase::Waiting || phase == Phase::Loading);
}

void HomePage::act(const HomeCard &card, Action action)
{
    switch (action) {
    case Action::JoinVisit:
        return joinVisit();
    case Action::OpenVisit:
        return openVisit();
    case Action::OpenRecord:
        if (const auto &next = m_summary.nextAppointment())
            Q_EMIT recordRequested(card.section(), next->meta.id);
        return;
    case Action::OpenSection:
        Q_EMIT sectionRequested(&card == m_due ? dueSection() : card.section());
        return;
    case Action::TryAgain:
        return tryAgain();
    case Action::SignIn:
        Q_EMIT signInRequested();
        return;
    case Action::None:
        return;
    }
}

void HomePage::joinVisit()
{
    if (const auto &next = m_summary.nextAppointment(); next && next->virtualService)
        Q_EMIT visitRequested(visitRequestOf(*next));
}

void HomePage::openVisit()
{
    const auto &next = m_summary.nextAppointment();
    if (!next || !next->virtualService)
        return;
    // Where no browser opens, the appointment has the link to copy.
    if (!m_opener(next->virtualService->address))
        Q_EMIT recordRequested(care::Section::Appointments, next->meta.id);
}

void HomePage::tryAgain()
{
    const auto &error = m_session.connectionError();
    if (error && error->kind == ErrorKind::SignInNeeded)
        Q_EMIT signInRequested();
    else
        m_session.connectAndSync();
}

} // namespace kinward::ui
