#pragma once

#include "NetHouse.h"
#include "net/portal/InviteLink.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>

namespace kinward::bench
{

/// A demo portal with the records of a file, and the tokens of a caregiver who was invited to them.
struct ImportedPortal {
    /// `records` is NDJSON; `patient` and `born` are whose records they are.
    ImportedPortal(const QString &records, const QString &patient, const QDate &born)
        : house({QStringLiteral("--no-seed"), QStringLiteral("--import"), records,
            QStringLiteral("--invite"), test::ruth + QLatin1Char('=') + patient})
    {
        const auto invite = net::InviteLink::find(
            told()[QLatin1String("invites")][0][QLatin1String("link")].toString());
        tokens = house.activate(invite->code, born);
        description = house.describe();
    }

    QString authorityFile() const { return told()[QLatin1String("ca")].toString(); }

    test::NetHouse house;
    net::TokenSet tokens;
    net::PortalDescription description;

private:
    QJsonObject told() const
    {
        return QJsonDocument::fromJson(house.sandbox.description().toUtf8()).object();
    }
};

/// Lets the event loop turn until the sync has finished. Not QTest's waiting, which sleeps between
/// its looks.
template <typename Sync> void untilFinished(Sync &sync)
{
    QEventLoop loop;
    QObject::connect(&sync, &Sync::finished, &loop, &QEventLoop::quit);
    if (sync.isRunning())
        loop.exec();
}

} // namespace kinward::bench
