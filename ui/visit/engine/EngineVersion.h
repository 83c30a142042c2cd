#pragma once

#include <QDate>
#include <QString>

namespace kinward::visit
{

/// What this build's engine is, and since when the world knows its faults.
struct EngineVersion {
    QString chromium; ///< "102.0.5005.177"
    QDate
        secureAsOf; ///< about when the Chromium came out whose corrections it has; invalid: unknown

    static EngineVersion ofThisBuild();
    /// Without corrections for a year and a half: a page may ask for more than it can do, and
    /// faults in it are known that nobody has corrected here.
    bool isOld(QDate today) const;
};

/// About when a Chromium of this number came out; right to some weeks. Invalid for what is no such
/// number.
QDate releaseOf(const QString &chromiumVersion);
/// Meeting services test for Chrome and turn away what names itself another way.
QString withoutEngineName(const QString &userAgent);

} // namespace kinward::visit
