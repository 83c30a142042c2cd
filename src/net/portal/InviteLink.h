#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace kinward::net
{

/// An invite link: `https://HOST/…/invite/CODE` or `kinward://invite?base=…&code=CODE`
/// (docs/portal-api.yaml).
struct InviteLink {
    QUrl base; ///< the portal's FHIR base; https only
    QString code;

    /// Finds the link in pasted text, with the words of an e-mail around it too. Nothing where
    /// there is none.
    static std::optional<InviteLink> find(const QString &text);
};

} // namespace kinward::net
