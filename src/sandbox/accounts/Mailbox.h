#pragma once

#include "sandbox/base/Json.h"
#include "sandbox/base/Time.h"

#include <filesystem>
#include <string>

namespace kinward::sandbox
{

struct Mail {
    std::string to;
    std::string subject;
    std::string text; ///< UTF-8, lines end with \n
};

/// The portal's outgoing e-mail: one RFC 5322 file a message in a folder, which only its owner may
/// read. The file appears whole, by renaming.
class Mailbox
{
public:
    /// Makes the folder. `host` is what the sender's address ends with.
    Mailbox(std::filesystem::path folder, std::string host, const Clock &clock);

    void send(const Mail &mail);
    /// The API's DemoMailbox: the latest hundred, newest first.
    Json toJson() const;

private:
    std::filesystem::path m_folder;
    std::string m_host;
    const Clock &m_clock;
};

} // namespace kinward::sandbox
