#include "sandbox/accounts/Mailbox.h"

#include "sandbox/accounts/Eml.h"
#include "sandbox/base/Random.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace kinward::sandbox
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t shownMails = 100;

/// Names sort by the true time of sending, also when a test moves the portal's clock.
std::string newName()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    return std::to_string(micros) + "-" + randomToken(6) + ".eml";
}

} // namespace

Mailbox::Mailbox(fs::path folder, std::string host, const Clock &clock)
    : m_folder(std::move(folder))
    , m_host(std::move(host))
    , m_clock(clock)
{
    if (fs::create_directories(m_folder))
        fs::permissions(m_folder, fs::perms::owner_all);
}

void Mailbox::send(const Mail &mail)
{
    const std::string name = newName();
    const fs::path hidden = m_folder / ("." + name + ".part");
    {
        std::ofstream file(hidden, std::ios::binary);
        fs::permissions(hidden, fs::perms::owner_read | fs::perms::owner_write);
        file << emlOf(mail, m_host, name.substr(0, name.size() - 4), m_clock.now());
        if (!file.flush())
            throw std::runtime_error("an e-mail could not be written");
    }
    fs::rename(hidden, m_folder / name);
}

Json Mailbox::toJson() const
{
    std::vector<fs::path> files;
    for (const fs::directory_entry &entry : fs::directory_iterator(m_folder)) {
        if (entry.path().extension() == ".eml")
            files.push_back(entry.path());
    }
    std::sort(files.rbegin(), files.rend());
    files.resize(std::min(files.size(), shownMails));
    Json messages = Json::array();
    for (const fs::path &path : files) {
        std::ifstream file(path, std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        const ReadMail read = readEml(text.str());
        messages.push_back(
            {{"id", path.stem().string()}, {"to", read.mail.to}, {"subject", read.mail.subject},
                {"date", toInstant(read.date)}, {"text", read.mail.text}});
    }
    return {{"messages", messages}};
}

} // namespace kinward::sandbox
