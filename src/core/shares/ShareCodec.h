#pragma once

#include "core/shares/KeptOrder.h"

#include <QByteArray>

#include <optional>

namespace kinward::shares
{

/// What is sealed of a share or an order, as CBOR maps (RFC 8949): what a later version adds is
/// left out by an earlier one, and what an earlier one did not know is empty. Nothing where the
/// bytes are none of ours.
QByteArray encode(const Share &share);
QByteArray encode(const KeptOrder &order);
std::optional<Share> decodeShare(const QByteArray &bytes);
std::optional<KeptOrder> decodeOrder(const QByteArray &bytes);

} // namespace kinward::shares
