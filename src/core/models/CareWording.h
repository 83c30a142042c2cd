#pragma once

#include "core/care/PartialDateTime.h"
#include "core/models/RecordRoles.h"

#include <QString>

/// The words of care plans, goals and insurance, and of spans of time. See Wording.h.
namespace kinward::models::wording
{

/// "Jan 1, 2026 – Dec 31, 2026", "since Jan 1, 2026", "until Dec 31, 2026"; empty where neither end
/// is known.
QString period(const care::Period &period);
/// Whether it ended before `today`; an open end never did.
bool isOver(const care::Period &period, const QDate &today);

QString carePlanStatus(const QString &code); ///< CarePlan.status
QString activityStatus(const QString &code); ///< CarePlan.activity.detail.status
QString reportedStatus(const QString &code); ///< MedicationStatement.status
QString goalStatus(const QString &code); ///< Goal.lifecycleStatus
/// DocumentReference.status and docStatus together; empty for a document that simply is there.
QString documentStatus(const QString &status, const QString &docStatus);
/// Goal.achievementStatus, where it is one of HL7's; `label` is what the practice called it.
QString goalAchievement(const QString &code, const QString &label);
Tone goalTone(const QString &achievementCode);

} // namespace kinward::models::wording
