#pragma once

#include "Stage.h"
#include "core/models/MailIndex.h"
#include "core/store/MemoryRecordStore.h"
#include "net/http/HttpClient.h"
#include "net/session/PatientSession.h"
#include "net/sync/SectionPlan.h"
#include "tests/core/TestRecords.h"

#include <QPushButton>

namespace kinward::test
{

/// A patient's record in memory, a portal that nobody answers at, and a window to show pages in. It
/// is Sunday, November 22, 2026, 9:30 in the morning.
class RecordHouse
{
public:
    RecordHouse()
        : session(http, clock, knownLink(), makeStore())
    {
        useEnglishInNewYork();
    }

    store::RecordStore &records() const { return session.records(); }

    /// The sections were read in full two hours ago.
    void markSynced()
    {
        for (const auto section : care::allSections) {
            if (!records().setSyncedAt(net::syncKey(section), clock.now().addSecs(-7200)))
                qFatal("the store refused a time");
        }
    }

    /// Tries the portal; false where the session is not offline then.
    bool goOffline()
    {
        session.connectAndSync();
        return QTest::qWaitFor(
            [this] { return session.connection() == net::PatientSession::Connection::Offline; },
            20000);
    }

    /// What a caregiver with these permissions is told at a portal that offers everything.
    void permit(const QStringList &permissions)
    {
        net::PortalDescription portal;
        for (const auto section : care::allSections)
            portal.searchParameters.insert(care::mainResourceOf(section), {});
        auto link = session.link();
        link.permissions = permissions;
        session.sync().configure(portal, link);
    }

    FixedClock clock{QDateTime({2026, 11, 22}, {9, 30})};
    net::HttpClient http{clock, {1, {}, {}}};
    net::PatientSession session;
    models::MailIndex mail{
        session.records(), session.mailbox().outgoing(), session.link().relatedPerson};
    Stage stage;

private:
    static net::KnownLink knownLink()
    {
        net::KnownLink known;
        known.key = QStringLiteral("test");
        known.base = QUrl(QStringLiteral("https://127.0.0.1:1/"));
        known.link.patientName = QStringLiteral("Rosa Peña");
        known.link.relatedPerson = QStringLiteral("RelatedPerson/ines");
        known.link.accessLevel = QStringLiteral("Appointments only");
        known.link.practice = {QStringLiteral("riverbend"), QStringLiteral("Riverbend Clinic"),
            QStringLiteral("(555) 010-4477")};
        for (const auto section : care::allSections) {
            known.tokens.scopes.append(
                QStringLiteral("patient/%1.rs").arg(care::mainResourceOf(section)));
        }
        return known;
    }
    static std::unique_ptr<store::RecordStore> makeStore()
    {
        return std::make_unique<store::MemoryRecordStore>();
    }
};

inline QByteArray appointmentJson(const QByteArray &id, const QByteArray &start,
    const QByteArray &more = {}, const QByteArray &type = "Check-up")
{
    return R"({"resourceType":"Appointment","id":")" + id
        + R"(","meta":{"lastUpdated":"2026-11-20T15:00:00Z"},"status":"booked","start":")" + start
        + R"(","minutesDuration":30,"appointmentType":{"text":")" + type
        + R"("},"participant":[{"actor":{"reference":"Patient/rosa","display":"Rosa Peña"}},)"
          R"({"actor":{"reference":"Practitioner/r","display":"Dr. Émile Rivera"}},)"
          R"({"actor":{"reference":"Location/m","display":"Main office"}}])"
        + more + "}";
}

inline QByteArray videoVisitJson(const QByteArray &id, const QByteArray &start)
{
    return appointmentJson(id, start,
        R"(,"extension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService",)"
        R"("extension":[{"url":"addressUrl","valueUrl":"https://visit.example/room/7"},)"
        R"({"url":"sessionKey","valueString":"maple-42"}]}])",
        "Video visit");
}

} // namespace kinward::test
