#pragma once

#include "TestRecords.h"
#include "core/outbox/Outbox.h"
#include "core/store/MemoryRecordStore.h"

#include <QTemporaryDir>

/// Messages for the tests of mail: letters from JSON, and a mailbox to put them into.
namespace kinward::test
{

inline const auto me = QStringLiteral("RelatedPerson/ines");

/// One Communication, a part at a time.
struct Letter {
    QByteArray id;
    QByteArray thread; ///< empty: it heads one
    QByteArray text; ///< empty: a header
    QByteArray sent = "2026-11-20T09:00:00-05:00";
    bool own = false;
    QByteArray topic = {};
    QByteArray more = {};

    fhir::RawResource made() const
    {
        const QByteArray grace = R"({"reference":"PractitionerRole/grace","display":"Grace Kim"})";
        const QByteArray ines = R"({"reference":"RelatedPerson/ines","display":"Inés Peña"})";
        QByteArray json = R"({"resourceType":"Communication","id":")" + id
            + R"(","status":"in-progress","sender":)" + (own ? ines : grace) + R"(,"recipient":[)"
            + (own ? grace : ines) + R"(],"sent":")" + sent + "\"";
        if (!thread.isEmpty())
            json += R"(,"partOf":[{"reference":"Communication/)" + thread + R"("}])";
        if (!topic.isEmpty())
            json += R"(,"topic":{"text":")" + topic + R"("})";
        if (!text.isEmpty())
            json += R"(,"payload":[{"contentString":")" + text + R"("}])";
        return raw(json + more + "}");
    }
};

inline fhir::RawResource header(
    const QByteArray &id, const QByteArray &topic, const QByteArray &more = {})
{
    return Letter{id, {}, {}, "2026-11-19T09:00:00-05:00", true, topic, more}.made();
}

/// A store, a sealed outbox on disk, and what is made of them.
struct Mail {
    QTemporaryDir folder;
    FixedClock clock{QDateTime({2026, 11, 22}, {9, 30})};
    store::MemoryRecordStore records;
    outbox::Outbox outgoing{std::make_unique<outbox::OwnFile>(store::StoreFolder(folder.path()),
                                QStringLiteral("kx3v"), seal::SecretKey::generate()),
        clock};

    Mail() { useEnglishInNewYork(); }
    void add(const QList<fhir::RawResource> &letters) { fill(records, letters); }
    outbox::OutgoingMessage draft(const QString &text, const QString &thread = {})
    {
        auto message = outbox::Outbox::newMessage();
        message.threadId = thread;
        message.topic = QStringLiteral("A question");
        message.body = text;
        message.recipients
            = {{QStringLiteral("PractitionerRole/grace"), QStringLiteral("Grace Kim"), {}}};
        if (!outgoing.saveDraft(message))
            qFatal("a draft is not kept");
        return message;
    }
};

} // namespace kinward::test
