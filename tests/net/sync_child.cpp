#include "core/store/SealedRecordStore.h"
#include "net/portal/PortalClient.h"
#include "net/sync/RecordSync.h"
#include "support/TestClock.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace kinward;

namespace
{

constexpr int storeFailed = 3;
constexpr int portalFailed = 4;
constexpr int sectionFailed = 5;

/// What tst_kill tells it: a JSON object in a file.
struct Order {
    explicit Order(const QString &path)
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            object = QJsonDocument::fromJson(file.readAll());
    }
    QString text(const char *name) const { return object[QLatin1String(name)].toString(); }
    int number(const char *name) const { return object[QLatin1String(name)].toInt(); }

    QJsonDocument object;
};

net::TokenSet tokensOf(const Order &order)
{
    net::TokenSet tokens;
    tokens.accessToken = order.text("token");
    tokens.patientId = order.text("patient");
    tokens.scopes = {QStringLiteral("patient/*.rs")};
    return tokens;
}

bool isWell(const net::RecordSync &sync)
{
    using Phase = net::RecordSync::SectionState::Phase;
    return std::all_of(care::allSections.begin(), care::allSections.end(),
        [&sync](care::Section section) { return sync.state(section).phase == Phase::Ready; });
}

} // namespace

/// One sync into a sealed store, for tst_kill to end whenever it likes. Prints a line when the sync
/// begins.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Order order(application.arguments().value(1));
    test::TestClock clock;
    clock.setOffset(order.number("clock"));
    const QUrl base(order.text("base"));
    auto database = store::SealedDatabase::open({order.text("store"),
        seal::SecretKey::fromBytes(QByteArray::fromHex(order.text("key").toLatin1()))});
    if (!database)
        return storeFailed;
    store::SealedRecordStore store(std::move(*database));
    net::HttpClient http(clock);
    http.setAuthorities(QSslCertificate::fromPath(order.text("ca")));
    net::AuthorizedClient client(http, {http, clock, base, {}}, clock, base, tokensOf(order));
    net::RecordSync sync(client, store, clock);
    sync.setPageSize(order.number("page"));
    QObject::connect(&sync, &net::RecordSync::finished, &application,
        [&sync] { QCoreApplication::exit(isWell(sync) ? 0 : sectionFailed); });
    net::PortalClient(http)
        .describe(&application, base)
        .then(&application, [&](const Result<net::PortalDescription> &portal) {
            if (!portal)
                return QCoreApplication::exit(portalFailed);
            std::puts("begins");
            std::fflush(stdout);
            sync.configure(*portal, std::nullopt);
            sync.refresh();
        });
    return QCoreApplication::exec();
}
