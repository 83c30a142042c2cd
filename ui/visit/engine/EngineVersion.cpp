#include "ui/visit/engine/EngineVersion.h"

#include <QRegularExpression>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <iterator>

namespace kinward::visit
{

namespace
{

constexpr int monthsUntilOld = 18;

struct Release {
    int major;
    QDate day;
};

/// The days on which some Chromium became the stable one; the others lie evenly between.
const Release releases[] = {
    {87, QDate(2020, 11, 17)},
    {94, QDate(2021, 9, 21)},
    {102, QDate(2022, 5, 24)},
    {108, QDate(2022, 11, 29)},
    {112, QDate(2023, 4, 4)},
    {118, QDate(2023, 10, 10)},
    {122, QDate(2024, 2, 20)},
    {130, QDate(2024, 10, 15)},
    {134, QDate(2025, 3, 4)},
    {140, QDate(2025, 9, 2)},
};

} // namespace

EngineVersion EngineVersion::ofThisBuild()
{
    EngineVersion version;
    version.chromium = QString::fromLatin1(qWebEngineChromiumVersion());
    version.secureAsOf = releaseOf(QString::fromLatin1(qWebEngineChromiumSecurityPatchVersion()));
    return version;
}

bool EngineVersion::isOld(QDate today) const
{
    return secureAsOf.isValid() && secureAsOf.addMonths(monthsUntilOld) < today;
}

QDate releaseOf(const QString &chromiumVersion)
{
    bool isNumber = false;
    const int major = chromiumVersion.section(u'.', 0, 0).toInt(&isNumber);
    if (!isNumber || major < releases[0].major)
        return {};
    auto after = std::next(std::begin(releases));
    while (std::next(after) != std::end(releases) && after->major < major)
        ++after;
    const auto before = std::prev(after);
    const double daysEach = double(before->day.daysTo(after->day)) / (after->major - before->major);
    return before->day.addDays(qRound64((major - before->major) * daysEach));
}

QString withoutEngineName(const QString &userAgent)
{
    static const QRegularExpression name(QStringLiteral(" ?\\bQtWebEngine/[0-9.]+"));
    return QString(userAgent).remove(name);
}

} // namespace kinward::visit
