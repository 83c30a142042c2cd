#pragma once

#include "NetHouse.h"
#include "core/store/MemoryRecordStore.h"
#include "net/session/Sessions.h"
#include "ui/settings/Settings.h"

#include <QApplication>
#include <QSignalSpy>

namespace kinward::test
{

/// A portal, a vault, and what the window is made with.
struct UiHouse {
    /// `arguments`: of `kinward-sandbox serve`. Without `makeOwnFile` what is written is in memory.
    explicit UiHouse(const QStringList &arguments = {}, net::Sessions::OwnFileFactory ownFiles = {})
        : net(arguments)
        , makeOwnFile(std::move(ownFiles))
    {
    }

    NetHouse net;
    net::Sessions::OwnFileFactory makeOwnFile;
    net::SecretVault vault{QStringLiteral("kinward-test-ui")};
    net::Sessions sessions{net.http, vault, net.clock,
        [](const net::KnownLink &) -> std::unique_ptr<store::RecordStore> {
            return std::make_unique<store::MemoryRecordStore>();
        },
        makeOwnFile};
    QTemporaryDir profile;
    ui::Settings settings{profile.filePath(QStringLiteral("settings.ini"))};
    ui::Theme theme{*qobject_cast<QApplication *>(QCoreApplication::instance())};

    /// Activates an invite and reads that person's record; null where that does not work.
    net::PatientSession *addPerson(
        const QString &invite = motherInvite, const QDate &born = motherBorn)
    {
        QSignalSpy added(&sessions, &net::Sessions::added);
        sessions.add(net.describe(), net.activate(invite, born));
        if (!QTest::qWaitFor([&] { return added.count() == 1; }, 30000))
            return nullptr;
        auto *session = added.constFirst().constFirst().value<net::PatientSession *>();
        const bool read = QTest::qWaitFor(
            [&] {
                return session->connection() == net::PatientSession::Connection::Online
                    && !session->sync().isRunning();
            },
            60000);
        return read ? session : nullptr;
    }
};

} // namespace kinward::test
