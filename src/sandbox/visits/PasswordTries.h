#pragma once

#include "sandbox/base/Time.h"

#include <map>
#include <mutex>
#include <string>

namespace kinward::sandbox
{

/// Counts wrong passwords of a meeting room, whether there is such a room or not, and locks it for
/// a while. In memory: a room lives for an hour or two.
class PasswordTries
{
public:
    static constexpr int allowed = 5;

    PasswordTries(const Clock &clock, int lockSeconds);

    /// Counts a try before the password is compared, so that guesses sent at once count too. 0, or
    /// the seconds for which the room is locked. `isKnown`: what is tried at rooms that are none
    /// never pushes the count of a real one out.
    int begin(const std::string &room, bool isKnown);
    /// Takes the try back that was right.
    void wasRight(const std::string &room);
    int left(const std::string &room, bool isKnown) const;

private:
    struct Tries {
        std::int64_t since = 0;
        int count = 0;
    };
    using Counts = std::map<std::string, Tries>;
    void forgetOld(std::int64_t now);

    const Clock &m_clock;
    int m_lockSeconds;
    mutable std::mutex m_mutex;
    Counts m_known;
    Counts m_unknown;
};

} // namespace kinward::sandbox
