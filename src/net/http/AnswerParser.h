#pragma once

#include "net/http/HttpRequest.h"

namespace kinward::net
{

/// An HTTP/1.1 answer (RFC 9112) from the bytes of a connection: its status, headers and body,
/// interim answers (1xx) left out. Small and strict, and not for answers to HEAD. Whatever can be
/// read in two ways, is encoded in a way that was not asked for, or is too large is Broken, and
/// then nothing of it counts.
class AnswerParser final
{
public:
    enum class State { Open, Done, Broken };

    static constexpr qsizetype maxHeadBytes = 64 * 1024; ///< interim answers and trailers too

    explicit AnswerParser(qint64 maxBodyBytes)
        : m_maxBody(maxBodyBytes)
    {
    }

    State take(const QByteArray &bytes);
    /// The connection was closed: an answer that says no length ends with it, others are Broken.
    State takeEnd();

    bool hasBegun() const { return m_hasBegun; } ///< any byte came
    bool hasHead() const { return m_part >= Part::Counted; } ///< the final one, not an interim one
    /// Done, nothing follows, and the other side keeps the connection open.
    bool keepsConnection() const;
    qint64 bodyBytes() const { return m_answer.body.size(); } ///< so far
    qint64 bodyLength() const { return m_length; } ///< -1: not known
    const HttpResponse &answer() const { return m_answer; } ///< without its address

private:
    enum class Part {
        Status,
        Header,
        Counted,
        UntilEnd,
        ChunkSize,
        Chunk,
        ChunkEnd,
        Trailer,
        Done,
        Broken
    };

    State state() const;
    bool step();
    bool stepLine();
    bool stepBytes();
    Part afterStatus(const QByteArray &line);
    Part afterHeader(const QByteArray &line);
    Part afterHead();
    Part afterChunkSize(const QByteArray &line);
    bool addHeader(const QByteArray &line);

    qint64 m_maxBody;
    Part m_part = Part::Status;
    QByteArray m_waiting; ///< came, and is not understood yet
    qsizetype m_headBytes = 0;
    qint64 m_length = -1;
    qint64 m_missing = 0; ///< bytes of the body or of the chunk
    bool m_hasBegun = false;
    bool m_isDelimited = false; ///< it says itself where it ends
    bool m_isNewest = false; ///< HTTP/1.1, not 1.0
    HttpResponse m_answer;
};

} // namespace kinward::net
