#include "net/http/AnswerParser.h"

#include <algorithm>

namespace kinward::net
{

namespace
{

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool hasControls(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f'; });
}

bool isWord(const QByteArray &value, QByteArrayView word)
{
    return value.compare(word, Qt::CaseInsensitive) == 0;
}

} // namespace

AnswerParser::State AnswerParser::take(const QByteArray &bytes)
{
    m_hasBegun = m_hasBegun || !bytes.isEmpty();
    m_waiting += bytes;
    while (step()) { }
    return state();
}

AnswerParser::State AnswerParser::takeEnd()
{
    if (m_part != Part::Done)
        m_part = m_part == Part::UntilEnd ? Part::Done : Part::Broken;
    return state();
}

AnswerParser::State AnswerParser::state() const
{
    switch (m_part) {
    case Part::Done:
        return State::Done;
    case Part::Broken:
        return State::Broken;
    default:
        return State::Open;
    }
}

bool AnswerParser::keepsConnection() const
{
    const auto connection = m_answer.header("Connection");
    return m_part == Part::Done && m_waiting.isEmpty() && m_isNewest && m_isDelimited
        && (connection.isEmpty() || isWord(connection, "keep-alive"));
}

/// False where more bytes are needed, or none any more.
bool AnswerParser::step()
{
    switch (m_part) {
    case Part::Done:
    case Part::Broken:
        return false;
    case Part::Counted:
    case Part::UntilEnd:
    case Part::Chunk:
        return stepBytes();
    default:
        return stepLine();
    }
}

bool AnswerParser::stepLine()
{
    const auto end = m_waiting.indexOf("\r\n");
    const auto bytes = end < 0 ? m_waiting.size() : end + 2;
    if (m_headBytes + bytes > maxHeadBytes) {
        m_part = Part::Broken;
        return false;
    }
    if (end < 0)
        return false;
    const auto line = m_waiting.left(end);
    m_waiting.remove(0, bytes);
    // The sizes of chunks are no part of the head; a body has as many as it likes.
    const bool isOfBody = m_part == Part::ChunkSize || m_part == Part::ChunkEnd;
    m_headBytes += isOfBody ? 0 : bytes;
    if (hasControls(line))
        m_part = Part::Broken;
    else if (m_part == Part::Status)
        m_part = afterStatus(line);
    else if (m_part == Part::Header)
        m_part = afterHeader(line);
    else if (m_part == Part::ChunkSize)
        m_part = afterChunkSize(line);
    else if (m_part == Part::ChunkEnd)
        m_part = line.isEmpty() ? Part::ChunkSize : Part::Broken;
    else if (line.isEmpty()) // trailers say nothing that is needed here
        m_part = Part::Done;
    return true;
}

bool AnswerParser::stepBytes()
{
    const auto count = m_part == Part::UntilEnd ? m_waiting.size()
                                                : std::min<qint64>(m_missing, m_waiting.size());
    if (m_answer.body.size() + count > m_maxBody) {
        m_part = Part::Broken;
        return false;
    }
    m_answer.body += m_waiting.left(count);
    m_waiting.remove(0, count);
    if (m_part == Part::UntilEnd)
        return false;
    m_missing -= count;
    if (m_missing > 0)
        return false;
    if (m_part == Part::Chunk) {
        m_part = Part::ChunkEnd;
        return true;
    }
    m_part = Part::Done;
    return false;
}

AnswerParser::Part AnswerParser::afterStatus(const QByteArray &line)
{
    constexpr int before = 9; // "HTTP/1.1 "
    m_isNewest = line.startsWith("HTTP/1.1 ");
    const auto number = line.mid(before, 3);
    const auto rest = line.mid(before + 3);
    if ((!m_isNewest && !line.startsWith("HTTP/1.0 ")) || number.size() != 3 || !isNumber(number)
        || number < "100" || number > "599" || (!rest.isEmpty() && rest.front() != ' '))
        return Part::Broken;
    m_answer.status = number.toInt();
    return Part::Header;
}

AnswerParser::Part AnswerParser::afterHeader(const QByteArray &line)
{
    if (line.isEmpty())
        return afterHead();
    return addHeader(line) ? Part::Header : Part::Broken;
}

/// Headers of one name are one list (RFC 9110 §5.3), as QNetworkReply has them.
bool AnswerParser::addHeader(const QByteArray &line)
{
    const auto colon = line.indexOf(':');
    const auto name = line.left(std::max<qsizetype>(0, colon));
    if (!isToken(name)) // a line that goes on an earlier one too
        return false;
    const auto value = line.mid(colon + 1).trimmed();
    auto &headers = m_answer.headers;
    const auto known = std::find_if(headers.begin(), headers.end(),
        [&name](const auto &header) { return isWord(header.first, name); });
    if (known == headers.end())
        headers.emplaceBack(name, value.isNull() ? QByteArray("") : value); // null: not there
    else
        known->second += ", " + value;
    return true;
}

AnswerParser::Part AnswerParser::afterHead()
{
    constexpr int switching = 101;
    const auto status = m_answer.status;
    if (status < 200) {
        m_answer.headers.clear();
        return status == switching ? Part::Broken : Part::Status;
    }
    m_isDelimited = true;
    if (status == 204 || status == 304)
        return Part::Done;
    const auto coding = m_answer.header("Content-Encoding");
    const auto transfer = m_answer.header("Transfer-Encoding");
    const auto length = m_answer.header("Content-Length");
    if (!coding.isEmpty() && !isWord(coding, "identity"))
        return Part::Broken;
    if (!transfer.isNull()) {
        const bool isKnown = isWord(transfer, "chunked") && length.isNull() && m_isNewest;
        return isKnown ? Part::ChunkSize : Part::Broken;
    }
    if (length.isNull()) {
        m_isDelimited = false;
        return Part::UntilEnd;
    }
    bool fits = false;
    m_length = m_missing = length.toLongLong(&fits);
    if (!isNumber(length) || !fits || m_length > m_maxBody)
        return Part::Broken;
    return m_length == 0 ? Part::Done : Part::Counted;
}

AnswerParser::Part AnswerParser::afterChunkSize(const QByteArray &line)
{
    constexpr int hexadecimal = 16;
    constexpr int mostDigits = 8;
    const auto digits = line.split(';').constFirst().trimmed(); // extensions are passed over
    bool isSize = false;
    m_missing = digits.toLongLong(&isSize, hexadecimal);
    if (!isSize || m_missing < 0 || digits.size() > mostDigits || !isToken(digits)
        || digits.startsWith('+') || digits.startsWith("0x"))
        return Part::Broken;
    return m_missing == 0 ? Part::Trailer : Part::Chunk;
}

} // namespace kinward::net
