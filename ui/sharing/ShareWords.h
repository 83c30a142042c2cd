#pragma once

#include "ui/common/ErrorText.h"
#include "ui/sharing/ShareOffer.h"

#include <QUrl>

namespace kinward::ui
{

/// Why nothing can be shared that way, and what to do; empty where it can.
QString whyNotWithin(const ShareOffer &offer);
QString whyNotOutside(const ShareSubject &subject, const ShareOffer &offer);
/// What the portal answered to an order, as a sentence with a next step.
ErrorText describeShareError(const Error &error, const ShareOffer &offer);
/// Why something is shared still, though it was to be stopped, and what to do.
ErrorText describeStopError(const Error &error, const care::Practice &practice);

/// The addresses in what was typed, separated by commas, semicolons or blanks.
QStringList emailsIn(const QString &typed);
/// The first of them that cannot be one; empty where all can.
QString firstWrongEmail(const QStringList &emails);
/// A letter with the link for the caregiver's own mail program. The passcode is never in it.
QUrl letterWith(const shares::Share &share, const QString &title);

} // namespace kinward::ui
