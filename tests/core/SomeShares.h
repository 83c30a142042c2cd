#pragma once

#include "core/shares/Share.h"

namespace kinward::test
{

inline const QDateTime noon{QDate(2026, 11, 27), QTime(12, 0)};

/// With members of the practice.
inline shares::Share practiceShare(const QString &id, const QStringList &names)
{
    shares::Share share;
    share.id = id;
    share.documentIds = {QStringLiteral("letter")};
    share.created = noon.addDays(-1);
    for (const QString &name : names)
        share.recipients.append({QStringLiteral("PractitionerRole/") + name.left(3), name, {}});
    return share;
}

/// A link with a passcode that ends in a week, made on this computer.
inline shares::Share linkShare(const QString &id)
{
    shares::Share share;
    share.id = id;
    share.kind = shares::Share::Kind::Outside;
    share.documentIds = {QStringLiteral("letter")};
    share.created = noon.addDays(-1);
    share.expires = QDateTime(QDate(2026, 12, 4), QTime(21, 0));
    share.hasPasscode = true;
    share.label = QStringLiteral("Letter.pdf");
    share.link = QStringLiteral("https://portal.example/shl/viewer#shlink:/eyJ1cmwiOiJ4In0");
    return share;
}

} // namespace kinward::test
