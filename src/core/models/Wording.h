#pragma once

#include "core/care/Appointment.h"
#include "core/care/Observation.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Quantity.h"
#include "core/models/RecordRoles.h"

#include <QDate>
#include <QLocale>
#include <QString>

/// How facts are said: dates as people say them, codes as words. One place, so that every page says
/// them alike. The language is the one of the installed translators and QLocale's default. Any
/// thread.
namespace kinward::models::wording
{

QString longDate(const care::PartialDateTime
        &when); ///< "Tuesday, November 24, 2026, 2:30 PM", or as precise as sent
QString shortDate(const care::PartialDateTime &when); ///< "Nov 24, 2026"
QString birthDate(const care::PartialDateTime &when); ///< "03/14/1942", partial dates as sent
QString relativeDay(const QDate &day,
    const QDate &today); ///< "today", "tomorrow", "in 2 days", "3 days ago"; else empty
QString money(const care::Money &amount); ///< "$45.00", "" where no amount
QString appointmentStatus(const QString &code);
QString prescriptionStatus(const QString &code);
QString questionnaireStatus(const QString &code);
QString invoiceStatus(const QString &code);
QString benefitOutcome(const QString &code); ///< ExplanationOfBenefit.outcome
QString reportStatus(
    const QString &code); ///< of a DiagnosticReport or Observation; empty where it is final
QString flagText(
    care::Flag flag); ///< "▲ High", "▼ Low", "‼ Critical high"…; empty for None and Normal
QString flagWord(care::Flag flag); ///< the same without the sign, for screen readers: "High"
/// With its first letter large, for a sentence that begins with it: not every language writes names
/// of days so.
QString capitalized(const QString &text);
/// Text as it is compared in search: case, accents and repeated blanks do not matter.
QString searchKey(const QString &text);
Tone flagTone(care::Flag flag);

} // namespace kinward::models::wording
