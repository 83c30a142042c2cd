#pragma once

#include "net/session/LinkBook.h"

#include <optional>

namespace kinward::net
{

/// A known link for the vault, without its access token, and back. Nothing where the bytes are none
/// of ours.
QByteArray toJson(const KnownLink &known);
std::optional<KnownLink> knownLinkFrom(const QString &key, const QByteArray &json);

} // namespace kinward::net
