#pragma once

#include "NetHouse.h"
#include "core/outbox/Outbox.h"
#include "core/store/MemoryRecordStore.h"
#include "net/session/AttachmentFetcher.h"
#include "net/shares/Shares.h"

#include <QJsonObject>

namespace kinward::test
{

inline const auto visitSummary
    = QStringLiteral("eleanor-hartwell-document-summary-diabetes"); ///< a PDF in a Binary
inline const auto kidneyLetter
    = QStringLiteral("eleanor-hartwell-document-consult-kidney"); ///< text inside the record

/// What a link leads to, found out as somebody would who has nothing but the link.
struct OpenedLink {
    QString text; ///< behind the viewer
    QJsonObject payload;
    QUrl url() const { return QUrl(payload[QLatin1String("url")].toString()); }
    QString flag() const { return payload[QLatin1String("flag")].toString(); }
    seal::SecretKey key() const;
    /// The Bundle; empty where the JWE is no such thing or the key does not fit.
    QJsonObject bundleIn(const QByteArray &jwe) const;
};
OpenedLink openLink(const QString &link);
/// The bytes of the one file in a shared Bundle.
QByteArray fileIn(const QJsonObject &bundle);

/// A portal, and Ruth's shares for her mother.
struct ShareHouse : NetHouse {
    explicit ShareHouse(const QStringList &arguments = {});

    net::TokenSet tokens;
    net::PortalDescription portal;
    std::unique_ptr<net::AuthorizedClient> client;
    std::unique_ptr<net::AttachmentFetcher> fetcher;
    store::MemoryRecordStore records;
    QTemporaryDir folder;
    seal::SecretKey key = seal::SecretKey::generate();
    std::unique_ptr<outbox::Outbox> outbox;
    std::unique_ptr<net::Shares> shares;

    /// The program begins (again), with what lies in its sealed file.
    void begin(net::Shares::Fetch fetch = {});
    /// It ends at this moment.
    void end();
    void configure(const net::PortalDescription &as);
    void configure() { configure(portal); }
    care::PatientLink link();
    /// The list was read, and what earlier orders came to is settled.
    bool settles();
    /// As it begins, at a portal that is as it should be, with the list read.
    bool beginsWell();

    Result<shares::Share> share(const shares::OutsideOrder &order);
    Result<shares::Share> share(const shares::PracticeOrder &order);
    /// As the list says after it was read anew.
    std::optional<shares::Share> listed(const QString &id);
    bool revokeAtPortal(const QString &id); ///< without this program's knowledge

    QList<QJsonObject> atPortal() const; ///< the portal's own list, asked for with Qt alone
    QJsonObject atPortal(const QString &id) const;
    /// What the manifest says to who gives this passcode (empty: none); `status` of the answer.
    QJsonObject manifest(const QUrl &url, const QString &passcode, int *status = nullptr);
    QByteArray everythingAtPortal() const; ///< each byte of its data folder
};

shares::OutsideOrder outsideOrder(const QString &documentId = visitSummary);
shares::PracticeOrder practiceOrder();

} // namespace kinward::test
