#include "net/session/LinkBook.h"

#include "core/base/Logging.h"
#include "net/http/Later.h"
#include "net/session/KnownLinkJson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kinward::net
{

namespace
{

const auto indexName = QLatin1String("links");
constexpr qsizetype maxEntryBytes = 2000;

QString linkName(const QString &key) { return QLatin1String("link.") + key; }
QString tokenName(const QString &key) { return QLatin1String("token.") + key; }

QStringList keysIn(const QByteArray &json)
{
    QStringList keys;
    const auto entries = QJsonDocument::fromJson(json).array();
    for (const auto &key : entries)
        keys.append(key.toString());
    return keys;
}

/// What the reading of many entries fills.
struct Loading {
    QPromise<Result<QList<KnownLink>>> promise;
    QHash<QString, QByteArray> entries; ///< by name in the vault
    int open = 0;
};

QList<KnownLink> knownLinksOf(const QStringList &keys, const QHash<QString, QByteArray> &entries)
{
    QList<KnownLink> links;
    for (const auto &key : keys) {
        auto known = knownLinkFrom(key, entries.value(linkName(key)));
        if (!known) {
            qCWarning(lcAuth) << "a known link cannot be read";
            continue;
        }
        known->tokens.accessToken = QString::fromLatin1(entries.value(tokenName(key)));
        if (known->tokens.accessToken.isEmpty()) // refreshed before the first request
            known->tokens.expiresAt = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        links.append(*known);
    }
    return links;
}

} // namespace

LinkBook::LinkBook(SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
{
}

QFuture<Result<QList<KnownLink>>> LinkBook::load()
{
    return chain<QList<KnownLink>>(this, readIndex(), [this](const Result<void> &) {
        auto loading = std::make_shared<Loading>();
        loading->promise.start();
        const auto keys = m_keys;
        QStringList names;
        for (const auto &key : keys)
            names << linkName(key) << tokenName(key);
        loading->open = int(names.size());
        for (const auto &name : names) {
            m_vault.read(name).then([loading, keys, name](const Result<QByteArray> &entry) {
                if (entry)
                    loading->entries.insert(name, *entry);
                if (--loading->open > 0)
                    return;
                loading->promise.addResult(
                    Result<QList<KnownLink>>(knownLinksOf(keys, loading->entries)));
                loading->promise.finish();
            });
        }
        return names.isEmpty() ? later<QList<KnownLink>>({}) : loading->promise.future();
    });
}

QFuture<Result<void>> LinkBook::save(const KnownLink &link)
{
    return chain<void>(this, readIndex(), [this, link](const Result<void> &) {
        const auto facts = toJson(link);
        if (facts.size() > maxEntryBytes)
            qCWarning(lcAuth) << "entry of" << facts.size() << "bytes: some keychains refuse it";
        auto written = m_vault.write(linkName(link.key), facts);
        const auto token = link.tokens.accessToken.toLatin1();
        if (token.size() <= maxEntryBytes)
            written = m_vault.write(tokenName(link.key), token);
        else
            written = m_vault.remove(tokenName(link.key));
        if (m_keys.contains(link.key))
            return written;
        m_keys.append(link.key);
        return writeIndex();
    });
}

QFuture<Result<void>> LinkBook::forget(const QString &key)
{
    return chain<void>(this, readIndex(), [this, key](const Result<void> &) {
        m_keys.removeAll(key);
        return removeEntries({key});
    });
}

QFuture<Result<void>> LinkBook::forgetAll()
{
    return chain<void>(this, readIndex(),
        [this](const Result<void> &) { return removeEntries(std::exchange(m_keys, {})); });
}

std::optional<QStringList> LinkBook::keys() const
{
    return m_indexRead ? std::optional(m_keys) : std::nullopt;
}

QFuture<Result<void>> LinkBook::readIndex()
{
    if (m_indexRead)
        return later<void>({});
    return m_vault.read(indexName).then(
        this, [this](const Result<QByteArray> &index) -> Result<void> {
            if (!index && index.error().kind != ErrorKind::NotFound)
                return failure(index.error());
            if (!std::exchange(m_indexRead, true) && index)
                m_keys = keysIn(*index);
            return {};
        });
}

QFuture<Result<void>> LinkBook::writeIndex()
{
    if (m_keys.isEmpty())
        return m_vault.remove(indexName);
    return m_vault.write(indexName,
        QJsonDocument(QJsonArray::fromStringList(m_keys)).toJson(QJsonDocument::Compact));
}

/// The secrets first: what is left of an index without them says nothing.
QFuture<Result<void>> LinkBook::removeEntries(const QStringList &keys)
{
    auto problem = std::make_shared<std::optional<Error>>();
    for (const auto &key : keys) {
        for (const auto &name : {linkName(key), tokenName(key)}) {
            m_vault.remove(name).then([problem](const Result<void> &removed) {
                if (!removed && !*problem)
                    *problem = removed.error();
            });
        }
    }
    // The vault works in the order of the calls, so that the index is the last.
    return writeIndex().then([problem](const Result<void> &written) -> Result<void> {
        return *problem ? failure(**problem) : written;
    });
}

} // namespace kinward::net
