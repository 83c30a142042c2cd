#pragma once

#include "core/seal/SecretKey.h"
#include "net/auth/TokenSet.h"

#include <QFile>
#include <QJsonDocument>

namespace kinward::test
{

/// What a test tells a program of its own that it is going to kill: a JSON object in a file.
struct ChildOrder {
    explicit ChildOrder(const QString &path)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            object = QJsonDocument::fromJson(file.readAll());
    }
    QString text(const char *name) const { return object[QLatin1String(name)].toString(); }
    int number(const char *name) const { return object[QLatin1String(name)].toInt(); }
    seal::SecretKey key() const
    {
        return seal::SecretKey::fromBytes(QByteArray::fromHex(text("key").toLatin1()));
    }
    net::TokenSet tokens() const
    {
        net::TokenSet tokens;
        tokens.accessToken = text("token");
        tokens.patientId = text("patient");
        tokens.linkId = text("link");
        return tokens;
    }

    QJsonDocument object;
};

} // namespace kinward::test
