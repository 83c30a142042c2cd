#pragma once

#include "sandbox/base/Database.h"
#include "sandbox/shares/Share.h"

#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// The shares of all caregivers, and the encrypted files of those outside.
class ShareStore
{
public:
    ShareStore(Database &database, const Clock &clock);

    std::int64_t now() const { return milliseconds(m_clock.now()); }
    std::vector<Share> ofLink(const std::string &linkId) const; ///< the latest first
    std::optional<Share> find(const std::string &id) const;
    std::optional<Share> findByToken(const std::string &token) const;
    void add(const Share &share, const std::vector<SharedFile> &files);
    /// At once and for good: its files are gone.
    void revoke(const std::string &id);

    /// Counts a passcode that is going to be compared; false: it is locked.
    bool takeAttempt(const std::string &id);
    /// That one was right.
    void giveAttemptBack(const std::string &id);
    /// False: it was looked at as often as it may be, or is not active any more.
    bool countView(const std::string &id);

    std::vector<SharedFile> files(const std::string &id) const;
    /// An address, for a short time, of one file; its last part.
    std::string openDownload(const std::string &id, int position);
    std::optional<SharedFile> download(const std::string &token) const;

private:
    std::optional<Share> findWhere(const char *column, const std::string &value) const;

    Database &m_database;
    const Clock &m_clock;
};

} // namespace kinward::sandbox
