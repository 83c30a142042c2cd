#pragma once

#include "core/base/Error.h"
#include "core/care/PatientLink.h"
#include "core/care/Section.h"
#include "core/store/StoreFault.h"

#include <QDateTime>
#include <QString>

namespace kinward::ui
{

/// An error as it is told to a person: what happened, what is safe, what to do.
struct ErrorText {
    QString title;
    QString explanation;
    QString action; ///< label of the button that helps; empty where none does
};

/// `practice` may be empty; `lastSync` invalid where nothing was read yet. `now` is what this
/// computer's clock says.
ErrorText describeError(const Error &error, const care::Practice &practice,
    const QDateTime &lastSync = {}, const QDateTime &now = QDateTime::currentDateTime());
/// Why a section cannot be read.
ErrorText describeAccess(
    care::Section section, care::SectionAccess access, const care::PatientLink &link);
/// That the whole access has ended, and why, where the portal said so.
ErrorText describeEndedAccess(const care::PatientLink &link);
/// What became of the record on this computer's disk, and what to do; empty where nothing did.
QString describeStoreFault(store::StoreFault fault, const care::Practice &practice);
/// The same where nobody is known any more whose record it was.
QString describeLostRecords();
/// A moment as people say it: "today, 9:12 AM", "yesterday, 5:40 PM", "Tuesday, November 24, 2:30
/// PM".
QString momentText(const QDateTime &moment, const QDate &today);
/// How old what is shown is: "Last updated today, 9:12 AM"; without a connection, what that means.
QString asOfText(const QDateTime &synced, bool isConnected, const QDate &today);
/// The practice's name, or "the practice" where the portal did not give one.
QString practiceName(const care::Practice &practice);
/// The middle of a sentence: "call Riverbend Clinic at (555) 010-4477", as precise as is known.
QString callPhrase(const care::Practice &practice);

} // namespace kinward::ui
