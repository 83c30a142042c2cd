#pragma once

#include <QByteArray>

#include <optional>

namespace kinward::preview
{

/// One message between the program and `kinward-preview`: one byte that says which, four bytes of
/// the payload's length (big-endian), the payload.
///
/// The program sends one Open with the bytes of the file, and then Render for each page; the
/// answers come in the same order, one each. A process is for one file; it ends with its standard
/// input.
struct Frame {
    enum class Kind : quint8 {
        Open = 1, ///< the file's bytes
        Render = 2, ///< RenderRequest
        Opened = 3, ///< OpenedFile
        Rendered = 4, ///< RenderedPage
        Refused = 5 ///< Refusal
    };
    Kind kind = Kind::Refused;
    QByteArray payload;

    /// What goes before the payload.
    QByteArray header() const;
};

/// Puts frames together from whatever pieces arrive. It believes nobody: an unknown kind or a
/// length above the limit breaks it for good, before anything is set aside for it.
class FrameReader
{
public:
    explicit FrameReader(qsizetype longestPayload)
        : m_longest(longestPayload)
    {
    }

    void append(QByteArrayView bytes);
    std::optional<Frame> next(); ///< none: more bytes are needed, or it is broken
    bool isBroken() const { return m_broken; }

private:
    void readHeader();

    qsizetype m_longest;
    QByteArray m_waiting;
    std::optional<Frame::Kind> m_kind; ///< of the frame whose payload is arriving
    qsizetype m_length = 0;
    bool m_broken = false;
};

} // namespace kinward::preview
