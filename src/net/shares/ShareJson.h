#pragma once

#include "core/base/Result.h"
#include "core/shares/KeptOrder.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace kinward::net
{

/// The order as the portal takes it (docs/portal-api.yaml, ShareOrder).
QByteArray practiceShareJson(const shares::PracticeOrder &order);
/// `jwe`: the encrypted file. A share without a passcode is of a single file (flag U).
QByteArray outsideShareJson(const shares::OutsideOrder &order, const QByteArray &jwe);

/// A share as the portal answers it.
struct ListedShare {
    shares::Share share;
    QUrl manifest; ///< Outside: where the encrypted file lies; only https
};
/// Errors: Malformed.
Result<ListedShare> readShare(const QByteArray &json);
/// What cannot be read of them is left out. Errors: Malformed.
Result<QList<ListedShare>> readShares(const QByteArray &json);

/// What this computer knows of the share that an order became: its link, its label and whom it was
/// meant for. Errors: Malformed (no manifest).
Result<shares::Share> completed(
    const ListedShare &made, const shares::KeptOrder &order, const QUrl &viewer);

} // namespace kinward::net
