#include "ui/home/HomeCards.h"

#include "core/models/Wording.h"
#include "ui/common/ErrorText.h"
#include "ui/common/VisitWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinward::ui
{

namespace wording = models::wording;
using Look = CardLine::Look;
using Action = CardFacts::Action;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::HomeCards)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString whenText(const care::PartialDateTime &start, const QDateTime &now)
{
    const QString relative = wording::relativeDay(start.localDate(), now.date());
    if (start.precision != care::PartialDateTime::Precision::Time)
        return joined({wording::longDate(start), relative});
    const bool today = start.localDate() == now.date();
    return joined(
        {wording::capitalized(momentText(start.value, now.date())), today ? QString() : relative});
}

QString whatText(const care::Appointment &appointment)
{
    QString label = appointment.type.label();
    if (label.isEmpty())
        label = appointment.description;
    if (!appointment.isVideoVisit())
        return label.isEmpty() ? Words::tr("Appointment") : label;
    const QString video = Words::tr("Video visit");
    return label.contains(video, Qt::CaseInsensitive) ? label : joined({video, label});
}

QString whoText(const care::Appointment &appointment)
{
    const QStringList who = appointment.participantNames(u"Practitioner")
        + appointment.participantNames(u"PractitionerRole");
    return joined({who.join(QStringLiteral(", ")),
        appointment.participantNames(u"Location").join(QStringLiteral(", "))});
}

/// The first few of `all` names.
QString namesText(const QStringList &names, int all)
{
    constexpr qsizetype most = 3;
    const QStringList shown = names.first(std::min(most, names.size()));
    const int more = all - int(shown.size());
    const QString text = shown.join(QStringLiteral(", "));
    if (text.isEmpty() || more <= 0)
        return text;
    //: %1 are names of medicines or of what somebody is allergic to, %n how many are not named
    return Words::tr("%1 and %n more", nullptr, more).arg(text);
}

/// The one action of the appointment's card. A link that was merely found is used where it is
/// marked as such, beside the appointment.
void offerVisit(CardFacts &facts, const care::Appointment &appointment, const QDateTime &now,
    const VisitWays &ways)
{
    const auto times = visits::meetingTimes(appointment, now, ways.joinMinutesBefore);
    const bool isVideo = appointment.isVideoVisit();
    if (const QString hint = isVideo ? joinHint(times, now) : QString(); !hint.isEmpty())
        facts.lines.append({hint, Look::Soft});
    if (!isVideo || times.state != visits::MeetingTimes::State::Live) {
        facts.action = Action::OpenRecord;
        facts.actionText = Words::tr("See appointment");
        return;
    }
    facts.action = ways.inBrowser ? Action::OpenVisit : Action::JoinVisit;
    //: Button: joins a video visit
    facts.actionText = ways.inBrowser ? Words::tr("Open in browser") : Words::tr("Join");
}

} // namespace

CardFacts appointmentCard(
    const std::optional<care::Appointment> &next, const QDateTime &now, const VisitWays &ways)
{
    if (!next)
        return {{{Words::tr("No appointments are planned. When the practice books one, it appears "
                            "here."),
            Look::Soft}}};
    CardFacts facts{{{whenText(next->start, now), Look::Strong}, {whatText(*next)}}};
    if (const QString who = whoText(*next); !who.isEmpty())
        facts.lines.append({who, Look::Soft});
    offerVisit(facts, *next, now, ways);
    return facts;
}

CardFacts messagesCard(const models::MailIndex &mail)
{
    if (mail.threads().empty())
        return {{{Words::tr("No messages yet. When the practice writes to you, it appears here."),
            Look::Soft}}};
    CardFacts facts;
    const auto latest = mail.latestReceived();
    const QString unread = Words::tr("%n unread message(s)", nullptr, mail.unread());
    if (mail.unread() > 0)
        facts.lines.append({QStringLiteral("● ") + unread, Look::Strong, unread});
    else
        facts.lines.append({Words::tr("No unread messages"), Look::Strong});
    if (latest.thread && !latest.thread->topic.isEmpty())
        facts.lines.append({latest.thread->topic});
    if (latest.message) {
        const QString from = latest.message->who.isEmpty()
            ? QString()
            : Words::tr("From %1").arg(latest.message->who);
        care::PartialDateTime when;
        when.value = latest.message->when;
        when.precision = when.value.isValid() ? care::PartialDateTime::Precision::Time
                                              : care::PartialDateTime::Precision::None;
        facts.lines.append({joined({from, wording::shortDate(when)}), Look::Soft});
    }
    facts.action = CardFacts::Action::OpenSection;
    facts.actionText = Words::tr("See messages");
    return facts;
}

CardFacts resultsCard(const models::HomeSummary::Results &results)
{
    if (results.latestTitle.isEmpty())
        return {{{Words::tr("No lab results yet. When a laboratory reports some, they appear "
                            "here."),
            Look::Soft}}};
    CardFacts facts;
    facts.lines.append({results.fresh > 0
            ? Words::tr("%n new result(s) in the last 30 days", nullptr, results.fresh)
            : Words::tr("No new results in the last 30 days"),
        Look::Strong});
    if (results.flagged > 0) {
        const QString flagged
            = Words::tr("%n value(s) outside the usual range", nullptr, results.flagged);
        facts.lines.append({QStringLiteral("▲ ") + flagged, Look::Attention, flagged});
    }
    facts.lines.append({Words::tr("Latest: %1")
                            .arg(joined({results.latestTitle, wording::shortDate(results.latest)})),
        Look::Soft});
    facts.action = Action::OpenSection;
    facts.actionText = Words::tr("See lab results");
    return facts;
}

CardFacts dueCard(const models::HomeSummary::Due &due)
{
    if (due.invoices == 0 && due.questionnaires == 0)
        return {{{Words::tr("Nothing is due. Bills to pay and questionnaires to finish appear "
                            "here."),
            Look::Soft}}};
    CardFacts facts;
    const QString bills = Words::tr("%n bill(s) to pay", nullptr, due.invoices);
    if (due.balance) {
        facts.lines.append(
            {Words::tr("%1 to pay").arg(wording::money(*due.balance)), Look::Strong});
        facts.lines.append({bills, Look::Soft});
    } else if (due.invoices > 0) {
        facts.lines.append({bills, Look::Strong});
    }
    if (due.questionnaires > 0)
        facts.lines.append(
            {Words::tr("%n questionnaire(s) begun and not finished", nullptr, due.questionnaires),
                due.invoices > 0 ? Look::Plain : Look::Strong});
    facts.action = Action::OpenSection;
    facts.actionText
        = due.invoices > 0 ? Words::tr("See billing") : Words::tr("See questionnaires");
    return facts;
}

CardFacts prescriptionsCard(const models::HomeSummary::Prescriptions &prescriptions)
{
    if (prescriptions.active == 0)
        return {{{Words::tr("No active prescriptions. When the practice prescribes a medicine, it "
                            "appears here."),
            Look::Soft}}};
    CardFacts facts;
    facts.lines.append(
        {Words::tr("%n active prescription(s)", nullptr, prescriptions.active), Look::Strong});
    if (const QString names = namesText(prescriptions.names, prescriptions.active);
        !names.isEmpty())
        facts.lines.append({names});
    if (prescriptions.withoutRefills > 0) {
        const QString without
            = Words::tr("%n without refills", nullptr, prescriptions.withoutRefills);
        facts.lines.append({QStringLiteral("◆ ") + without, Look::Attention, without});
    }
    facts.action = Action::OpenSection;
    facts.actionText = Words::tr("See prescriptions");
    return facts;
}

CardFacts allergiesCard(const models::AllergySummary &allergies)
{
    CardFacts facts;
    if (allergies.active > 0) {
        facts.lines.append({Words::tr("%n allergy(ies)", nullptr, allergies.active), Look::Strong});
        if (allergies.highRisk > 0) {
            //: How many allergies
            const QString dangerous = Words::tr("%n can be dangerous", nullptr, allergies.highRisk);
            facts.lines.append({QStringLiteral("‼ ") + dangerous, Look::Attention, dangerous});
        }
        facts.lines.append({namesText(allergies.names, allergies.active)});
    } else if (allergies.noneKnown) {
        facts.lines = {{Words::tr("No known allergies"), Look::Strong},
            {Words::tr("The practice recorded that none are known."), Look::Soft}};
    } else {
        return {{{Words::tr("The practice has recorded no allergies here. That does not mean that "
                            "there are none."),
            Look::Soft}}};
    }
    facts.action = Action::OpenSection;
    facts.actionText = Words::tr("See allergies");
    return facts;
}

CardFacts loadingCard(int received)
{
    CardFacts facts;
    facts.loading = true;
    if (received > 0)
        facts.lines.append(
            //: Of a part of the record that is read for the first time; %n entries
            {Words::tr("Reading… %n so far", nullptr, received), Look::Soft});
    return facts;
}

} // namespace kinward::ui
