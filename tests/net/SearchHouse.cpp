#include "SearchHouse.h"

#include "core/store/MemoryRecordStore.h"
#include "core/store/SealedRecordStore.h"

#include <QTest>

namespace kinward::test
{

using net::SearchProgress;
using net::SearchRun;

namespace
{

QString textOf(const fhir::RawResource &record)
{
    return QString::fromLatin1(record.json.mid(record.json.lastIndexOf(":\"") + 2).chopped(2));
}

} // namespace

SearchHouse::SearchHouse()
    : keeper(std::make_unique<store::MemoryRecordStore>())
    , plan{source, {{QStringLiteral("patient"), QStringLiteral("p-1")}}, source, true}
{
    http.setAuthorities(portal.server.authorities());
    for (const auto *id : {"a", "b", "c", "d", "e"})
        portal.put(id);
}

void SearchHouse::keepSealed(const QString &path)
{
    auto opened = store::SealedDatabase::open({path, seal::SecretKey::generate()});
    if (!opened)
        qFatal("a new file does not open");
    keeper = std::make_unique<store::SealedRecordStore>(std::move(*opened));
}

net::AuthorizedClient SearchHouse::client()
{
    net::TokenSet tokens;
    tokens.accessToken = QStringLiteral("token");
    return {http, {http, clock, portal.base(), {}}, clock, portal.base(), tokens};
}

std::optional<Error> SearchHouse::run(net::SyncWish wish)
{
    portal.asked.clear();
    received = 0;
    auto authorized = client();
    SearchRun search(authorized, *keeper, clock, plan, wish, nullptr);
    std::optional<std::optional<Error>> ended;
    QObject::connect(
        &search, &SearchRun::received, &search, [this](int records) { received += records; });
    QObject::connect(&search, &SearchRun::ended, &search,
        [&ended](const std::optional<Error> &error) { ended = error; });
    search.start();
    if (!QTest::qWaitFor([&ended] { return ended.has_value(); }, 20000))
        qFatal("a search does not end");
    wasLeftAlone = search.wasLeftAlone();
    return *ended;
}

QStringList SearchHouse::kept() const
{
    QStringList lines;
    for (const auto &record : keeper->all(source))
        lines.append(record.id + QLatin1Char('=') + textOf(record));
    lines.sort();
    return lines;
}

QString SearchHouse::keptTexts() const
{
    QStringList texts;
    for (const auto &record : keeper->all(source))
        texts.append(textOf(record));
    texts.sort();
    return texts.join(QLatin1Char(' '));
}

SearchProgress SearchHouse::progress() const
{
    return SearchProgress::fromBytes(keeper->progress(source));
}

void SearchHouse::setProgress(const SearchProgress &progress) const
{
    if (!keeper->setProgress(source, progress.toBytes()))
        qFatal("the store refuses");
}

} // namespace kinward::test
