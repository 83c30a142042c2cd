// bench-profile RECORDS PATIENT BORN PROFILE: makes a profile as the program leaves it behind, with
// the records sealed in it and the keys in the keychain of this session; the portal is gone
// afterwards. Prints how many records there are.

#include "ImportedPortal.h"
#include "Measure.h"
#include "core/store/KeptRecordStore.h"
#include "net/session/Sessions.h"

#include <QCoreApplication>
#include <QDir>

using namespace kinward;

namespace
{

constexpr std::array types{"Observation", "DiagnosticReport", "Encounter", "ExplanationOfBenefit",
    "MedicationRequest", "Immunization", "Procedure", "DocumentReference", "Condition", "CarePlan",
    "Goal", "AllergyIntolerance", "Organization", "Practitioner", "Patient"};

int syncInto(
    net::SecretVault &vault, const store::StoreFolder &folder, bench::ImportedPortal &portal)
{
    net::Sessions sessions(
        portal.house.http, vault, portal.house.clock, [&folder](const net::KnownLink &link) {
            return std::make_unique<store::KeptRecordStore>(folder, link.key, link.keys.records);
        });
    const net::PatientSession *added = nullptr;
    QEventLoop loop;
    QObject::connect(&sessions, &net::Sessions::addFailed, &loop,
        [](const Error &error) { qFatal("the link cannot be added, kind %d", int(error.kind)); });
    QObject::connect(&sessions, &net::Sessions::added, &loop, [&](const net::PatientSession *one) {
        added = one;
        QObject::connect(&one->sync(), &net::RecordSync::finished, &loop, &QEventLoop::quit);
    });
    sessions.add(portal.description, portal.tokens);
    loop.exec();
    int count = 0;
    for (const char *type : types)
        count += added->records().count(QString::fromLatin1(type));
    return count;
}

/// The next start must find what this one wrote.
bool isRemembered(net::SecretVault &vault)
{
    return QTest::qWaitFor(
        [&vault] {
            const auto links = test::await(net::LinkBook(vault).load());
            return links && links->size() == 1;
        },
        20000);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        qFatal("usage: bench-profile RECORDS PATIENT BORN PROFILE");
    net::SecretVault vault(QStringLiteral("kinward")); // the program's own name in the keychain
    if (!test::await(vault.probe()).value_or(false))
        qFatal("this session has no keychain");
    const QDir profile(arguments.at(4));
    if (!profile.mkpath(QStringLiteral(".")))
        qFatal("the profile cannot be made");
    bench::ImportedPortal portal(
        arguments.at(1), arguments.at(2), QDate::fromString(arguments.at(3), Qt::ISODate));
    const int records
        = syncInto(vault, store::StoreFolder(profile.filePath(QStringLiteral("sealed"))), portal);
    if (!isRemembered(vault))
        qFatal("the keychain does not know the link");
    bench::report({{QStringLiteral("records"), records}});
    return 0;
}
