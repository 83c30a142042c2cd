#include "sandbox/shares/ShareStore.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/base/Random.h"
#include "sandbox/shares/ShareLimits.h"

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t downloadMilliseconds = 10LL * 60 * 1000; // at most an hour, says the IG

constexpr auto tables
    = "CREATE TABLE IF NOT EXISTS shares (id TEXT PRIMARY KEY, link TEXT NOT NULL, "
      "patient TEXT NOT NULL, person TEXT NOT NULL, outside INTEGER NOT NULL, "
      "documents TEXT NOT NULL, recipients TEXT NOT NULL, note TEXT NOT NULL, "
      "created INTEGER NOT NULL, expires INTEGER NOT NULL, revoked INTEGER NOT NULL, "
      "seen INTEGER NOT NULL, passcode TEXT NOT NULL, attempts INTEGER NOT NULL, "
      "max_views INTEGER NOT NULL, views INTEGER NOT NULL, single_file INTEGER NOT NULL, "
      "token TEXT NOT NULL);"
      "CREATE INDEX IF NOT EXISTS shares_link ON shares (link);"
      "CREATE INDEX IF NOT EXISTS shares_token ON shares (token);"
      "CREATE TABLE IF NOT EXISTS share_files (share TEXT NOT NULL, position INTEGER NOT NULL, "
      "content_type TEXT NOT NULL, jwe TEXT NOT NULL, PRIMARY KEY (share, position));"
      "CREATE TABLE IF NOT EXISTS share_downloads (token TEXT PRIMARY KEY, share TEXT NOT NULL, "
      "position INTEGER NOT NULL, until INTEGER NOT NULL);";

constexpr auto columns
    = "id, link, patient, person, outside, documents, recipients, note, created, "
      "expires, revoked, seen, passcode, attempts, max_views, views, "
      "single_file, token";

Share read(const Statement &row)
{
    Share share;
    int column = 0;
    const auto text = [&] { return row.text(column++); };
    const auto number = [&] { return row.number(column++); };
    share.id = text();
    share.linkId = text();
    share.patientId = text();
    share.person = text();
    share.isOutside = number() != 0;
    share.documents = Json::parse(text());
    share.recipients = Json::parse(text());
    share.note = text();
    share.created = number();
    share.expires = number();
    share.revoked = number();
    share.seen = number();
    share.passcodeHash = text();
    share.attempts = static_cast<int>(number());
    if (const auto views = static_cast<int>(number()); views > 0)
        share.maxViews = views;
    share.views = static_cast<int>(number());
    share.isSingleFile = number() != 0;
    share.token = text();
    return share;
}

} // namespace

ShareStore::ShareStore(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
    database.execute(tables);
}

std::vector<Share> ShareStore::ofLink(const std::string &linkId) const
{
    const auto guard = m_database.lock();
    std::vector<Share> shares;
    Statement row = query(m_database,
        std::string("SELECT ") + columns
            + " FROM shares WHERE link = ? ORDER BY created DESC, rowid DESC",
        linkId);
    while (row.step())
        shares.push_back(read(row));
    return shares;
}

std::optional<Share> ShareStore::findWhere(const char *column, const std::string &value) const
{
    const auto guard = m_database.lock();
    Statement row = query(m_database,
        std::string("SELECT ") + columns + " FROM shares WHERE " + column + " = ?", value);
    return row.step() ? std::optional(read(row)) : std::nullopt;
}

std::optional<Share> ShareStore::find(const std::string &id) const { return findWhere("id", id); }

std::optional<Share> ShareStore::findByToken(const std::string &token) const
{
    return token.empty() ? std::nullopt : findWhere("token", token);
}

void ShareStore::add(const Share &share, const std::vector<SharedFile> &files)
{
    Database::Transaction transaction(m_database);
    run(m_database,
        "INSERT INTO shares VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        share.id, share.linkId, share.patientId, share.person, std::int64_t{share.isOutside},
        share.documents.dump(), share.recipients.dump(), share.note, share.created, share.expires,
        share.revoked, share.seen, share.passcodeHash, std::int64_t{share.attempts},
        std::int64_t{share.maxViews.value_or(0)}, std::int64_t{share.views},
        std::int64_t{share.isSingleFile}, share.token);
    std::int64_t position = 0;
    for (const SharedFile &file : files)
        run(m_database, "INSERT INTO share_files VALUES (?, ?, ?, ?)", share.id, position++,
            file.contentType, file.jwe);
    transaction.commit();
}

void ShareStore::revoke(const std::string &id)
{
    Database::Transaction transaction(m_database);
    run(m_database, "UPDATE shares SET revoked = ? WHERE id = ? AND revoked = 0", now(), id);
    run(m_database, "DELETE FROM share_files WHERE share = ?", id);
    run(m_database, "DELETE FROM share_downloads WHERE share = ?", id);
    transaction.commit();
}

bool ShareStore::takeAttempt(const std::string &id)
{
    const auto guard = m_database.lock();
    Statement row = query(m_database,
        "UPDATE shares SET attempts = attempts + 1 WHERE id = ? AND attempts < ? RETURNING id", id,
        std::int64_t{limits::passcodeAttempts});
    return row.step();
}

void ShareStore::giveAttemptBack(const std::string &id)
{
    run(m_database, "UPDATE shares SET attempts = max(0, attempts - 1) WHERE id = ?", id);
}

bool ShareStore::countView(const std::string &id)
{
    const auto guard = m_database.lock();
    Statement row = query(m_database,
        "UPDATE shares SET views = views + 1 WHERE id = ? AND revoked = 0 "
        "AND (max_views = 0 OR views < max_views) AND (expires = 0 OR expires > ?) RETURNING id",
        id, now());
    return row.step();
}

std::vector<SharedFile> ShareStore::files(const std::string &id) const
{
    const auto guard = m_database.lock();
    std::vector<SharedFile> files;
    Statement row = query(m_database,
        "SELECT content_type, jwe FROM share_files WHERE share = ? ORDER BY position", id);
    while (row.step())
        files.push_back({row.text(0), row.text(1)});
    return files;
}

std::string ShareStore::openDownload(const std::string &id, int position)
{
    const std::string token = randomToken();
    run(m_database, "DELETE FROM share_downloads WHERE until <= ?", now());
    run(m_database, "INSERT INTO share_downloads VALUES (?, ?, ?, ?)", token, id,
        std::int64_t{position}, now() + downloadMilliseconds);
    return token;
}

std::optional<SharedFile> ShareStore::download(const std::string &token) const
{
    const auto guard = m_database.lock();
    Statement row = query(m_database,
        "SELECT f.content_type, f.jwe FROM share_downloads d "
        "JOIN share_files f ON f.share = d.share AND f.position = d.position "
        "JOIN shares s ON s.id = d.share WHERE d.token = ? AND d.until > ? "
        "AND (s.expires = 0 OR s.expires > ?)",
        token, now(), now());
    return row.step() ? std::optional(SharedFile{row.text(0), row.text(1)}) : std::nullopt;
}

} // namespace kinward::sandbox
