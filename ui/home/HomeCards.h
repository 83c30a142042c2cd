#pragma once

#include "core/models/HomeSummary.h"
#include "core/models/MailIndex.h"
#include "core/visits/MeetingTimes.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace kinward::ui
{

/// One line of a card, and how it is meant.
struct CardLine {
    enum class Look { Strong, Plain, Soft, Attention };

    QString text;
    Look look = Look::Plain;
    QString spoken = {}; ///< for screen readers, where a sign stands in the text

    friend bool operator==(const CardLine &, const CardLine &) = default;
};

/// What a card of Home says and offers.
struct CardFacts {
    enum class Action { None, JoinVisit, OpenVisit, OpenRecord, OpenSection, TryAgain, SignIn };

    QList<CardLine> lines;
    Action action = Action::None;
    QString actionText = {};
    bool loading = false;

    friend bool operator==(const CardFacts &, const CardFacts &) = default;
};

/// How video visits are joined, as the practice and the person want it.
struct VisitWays {
    int joinMinutesBefore = visits::usualJoinMinutes;
    bool inBrowser = false;
};

/// The words of the cards, from what is known. `now` is local time.
CardFacts appointmentCard(
    const std::optional<care::Appointment> &next, const QDateTime &now, const VisitWays &ways = {});
CardFacts messagesCard(const models::MailIndex &mail);
CardFacts resultsCard(const models::HomeSummary::Results &results);
CardFacts dueCard(const models::HomeSummary::Due &due);
CardFacts allergiesCard(const models::AllergySummary &allergies);
/// While the section is read for the first time; `received` records so far.
CardFacts loadingCard(int received);
CardFacts prescriptionsCard(const models::HomeSummary::Prescriptions &prescriptions);

} // namespace kinward::ui
