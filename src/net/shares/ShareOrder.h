#pragma once

#include "core/base/Result.h"
#include "core/care/DocumentReference.h"
#include "core/shares/KeptOrder.h"
#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"
#include "net/shares/Shares.h"

#include <QObject>

namespace kinward::net
{

/// One order on its way: the file is fetched and encrypted where it has to be, then the portal is
/// asked for the share. May be done again after any end of the program or the connection: the
/// portal knows the order by its UUID. Deleting it aborts what it asked for. Ends in `ended`, once.
class ShareOrder final : public QObject
{
    Q_OBJECT

public:
    /// What it works with; outlives it.
    struct Means {
        AuthorizedClient &client;
        store::RecordStore &records;
        Shares::Fetch fetch;
        SharingOffer offer;
    };

    ShareOrder(const Means &means, shares::KeptOrder order, QObject *parent = nullptr);
    void start();

    /// Once it ended.
    const Result<shares::Share> &outcome() const { return m_outcome; }
    /// It will not be made, however often it is asked for.
    bool isRefused() const;
    /// Of a failure: the portal may have made the share all the same.
    bool mayBeThere() const;

Q_SIGNALS:
    void ended();

private:
    void findDocument();
    void encrypt(const QByteArray &bytes);
    void send(const QByteArray &json);
    void takeAnswer(const Result<HttpResponse> &answer);
    void end(Result<shares::Share> outcome);

    Means m_means;
    shares::KeptOrder m_order;
    care::DocumentReference m_document;
    bool m_wasSent = false;
    bool m_isOver = false;
    Result<shares::Share> m_outcome;
};

} // namespace kinward::net
