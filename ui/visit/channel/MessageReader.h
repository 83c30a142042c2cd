#pragma once

#include "ui/visit/channel/Messages.h"

#include <optional>

namespace kinward::visit
{

/// Puts messages together from whatever pieces arrive. It believes nobody, for the engine in
/// kinward-visit shows pages of strangers: a length above limits::messageBytes, no CBOR, an unknown
/// kind, or a value that cannot be breaks it for good.
template <typename Message> class MessageReader
{
public:
    void append(QByteArrayView bytes) { m_waiting.append(bytes); }
    /// None: more bytes are needed, or it is broken.
    std::optional<Message> next();
    bool isBroken() const { return m_isBroken; }

private:
    QByteArray m_waiting;
    bool m_isBroken = false;
};

extern template class MessageReader<ToRoom>;
extern template class MessageReader<FromRoom>;

} // namespace kinward::visit
