#include "sandbox/accounts/Eml.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/base/Base64.h"

#include <algorithm>
#include <iomanip>
#include <map>
#include <sstream>

namespace kinward::sandbox
{

namespace
{

constexpr std::string_view wordStart = "=?UTF-8?B?";
constexpr std::string_view wordEnd = "?=";
constexpr auto dateForm = "%a, %d %b %Y %H:%M:%S +0000";

/// A whole number of letters in at most 42 bytes, so that an encoded word stays below 75 (RFC 2047
/// §2).
std::string_view takeChunk(std::string_view &text)
{
    std::size_t size = std::min<std::size_t>(text.size(), 42);
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U)
        --size;
    const std::string_view chunk = text.substr(0, size);
    text.remove_prefix(size);
    return chunk;
}

std::string encodedHeader(const std::string &value)
{
    const std::string clean = withoutControls(value);
    const bool isAscii = std::all_of(clean.begin(), clean.end(),
        [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
    if (isAscii)
        return clean;
    std::string encoded;
    for (std::string_view rest = clean; !rest.empty();) {
        encoded += encoded.empty() ? "" : "\r\n ";
        encoded += std::string(wordStart) + toBase64(takeChunk(rest)) + std::string(wordEnd);
    }
    return encoded;
}

std::string decodedHeader(const std::string &value)
{
    if (value.rfind(wordStart, 0) != 0)
        return value;
    std::string plain;
    std::istringstream words(value);
    for (std::string word; words >> word;) {
        const std::size_t extra = wordStart.size() + wordEnd.size();
        if (word.size() > extra)
            plain += fromBase64(word.substr(wordStart.size(), word.size() - extra)).value_or("");
    }
    return plain;
}

/// Base64 in lines of 76 (RFC 2045 §6.8).
std::string encodedBody(const std::string &text)
{
    const std::string encoded = toBase64(text);
    std::string body;
    for (std::size_t at = 0; at < encoded.size(); at += 76)
        body += encoded.substr(at, 76) + "\r\n";
    return body;
}

std::string dateHeader(TimePoint date)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(date);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << std::put_time(&parts, dateForm);
    return text.str();
}

TimePoint dateOf(const std::string &header)
{
    std::tm parts{};
    std::istringstream text(header);
    text.imbue(std::locale::classic());
    text >> std::get_time(&parts, dateForm);
    return std::chrono::system_clock::from_time_t(timegm(&parts));
}

} // namespace

std::string emlOf(const Mail &mail, const std::string &host, const std::string &id, TimePoint date)
{
    std::ostringstream eml;
    eml << "Date: " << dateHeader(date) << "\r\n"
        << "From: Patient portal <no-reply@" << host << ">\r\n"
        << "To: <" << withoutControls(mail.to) << ">\r\n"
        << "Subject: " << encodedHeader(mail.subject) << "\r\n"
        << "Message-ID: <" << id << "@" << host << ">\r\n"
        << "Auto-Submitted: auto-generated\r\n"
        << "MIME-Version: 1.0\r\n"
        << "Content-Type: text/plain; charset=utf-8\r\n"
        << "Content-Transfer-Encoding: base64\r\n\r\n"
        << encodedBody(mail.text);
    return eml.str();
}

ReadMail readEml(const std::string &eml)
{
    const std::size_t gap = eml.find("\r\n\r\n");
    if (gap == std::string::npos)
        return {};
    std::map<std::string, std::string> headers;
    std::istringstream lines(eml.substr(0, gap));
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(": ");
        const bool isContinued = !line.empty() && line.front() == ' ';
        if (!isContinued && colon != std::string::npos) {
            name = line.substr(0, colon);
            line.erase(0, colon + 2);
        }
        headers[name] += withoutControls(line);
    }
    std::string body = eml.substr(gap + 4);
    std::erase_if(body, [](char letter) { return letter == '\r' || letter == '\n'; });
    std::string to = headers["To"];
    std::erase_if(to, [](char letter) { return letter == '<' || letter == '>'; });
    return {{to, decodedHeader(headers["Subject"]), fromBase64(body).value_or("")},
        dateOf(headers["Date"])};
}

} // namespace kinward::sandbox
