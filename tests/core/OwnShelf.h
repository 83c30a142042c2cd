#pragma once

#include "core/outbox/Outbox.h"
#include "support/TestClock.h"

#include <QDir>
#include <QTemporaryDir>

namespace kinward::test
{

/// A folder for what one caregiver writes, and the key to it.
struct OwnShelf {
    QTemporaryDir folder;
    seal::SecretKey key = seal::SecretKey::generate();
    TestClock clock;

    static QString name() { return QStringLiteral("kx3v"); }
    QString path() const { return store::StoreFolder(folder.path()).ownFile(name()); }
    /// `mostPages`: how large the file may become.
    std::unique_ptr<outbox::OwnFile> file(int mostPages = 0) const
    {
        return std::make_unique<outbox::OwnFile>(
            store::StoreFolder(folder.path(), mostPages), name(), key);
    }
    /// What is there, as after a start of the program.
    std::unique_ptr<outbox::Outbox> open(int mostPages = 0) const
    {
        return std::make_unique<outbox::Outbox>(file(mostPages), clock);
    }
    /// Every byte that lies in the folder.
    QByteArray bytes() const
    {
        QByteArray all;
        const auto entries = QDir(folder.path()).entryList(QDir::Files);
        for (const auto &entry : entries) {
            QFile file(folder.filePath(entry));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
};

/// A first message to a nurse, as it is typed.
inline outbox::OutgoingMessage letter(const QString &body = QStringLiteral("May she skip a dose?"))
{
    auto message = outbox::Outbox::newMessage();
    message.recipients = {{QStringLiteral("PractitionerRole/grace-kim-role"),
        QStringLiteral("Grace Kim"), QStringLiteral("PractitionerRole")}};
    message.topic = QStringLiteral("About the evening pills");
    message.body = body;
    return message;
}

} // namespace kinward::test
