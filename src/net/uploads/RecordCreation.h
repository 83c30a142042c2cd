#pragma once

#include "core/fhir/RawResource.h"
#include "net/auth/AuthorizedClient.h"

#include <QObject>

#include <variant>

namespace kinward::net
{

/// Makes a record exactly once, by the identifier that it was given here: looks for it, posts it
/// with If-None-Exist, and looks again where the answer does not say what became of it. May be done
/// again after any end. Deleting it aborts. Ends in `ended`, once.
class RecordCreation final : public QObject
{
    Q_OBJECT

public:
    struct Order {
        QString type;
        QString uuid; ///< `urn:uuid:…` is its identifier
        QString patientId;
        QByteArray json;
        bool isConditional = false; ///< the portal keeps to If-None-Exist
    };
    /// As the portal has it; what the portal refused it with; it may take it later.
    using Outcome = std::variant<fhir::RawResource, HttpResponse, Error>;

    RecordCreation(AuthorizedClient &client, Order order, QObject *parent = nullptr);

    void start() { look(false); }

Q_SIGNALS:
    void ended(const kinward::net::RecordCreation::Outcome &outcome);

private:
    void look(bool wasPosted);
    void takeLook(bool wasPosted, const Result<HttpResponse> &answer);
    void post();
    void takePosted(const Result<HttpResponse> &answer);
    void end(const Outcome &outcome);

    AuthorizedClient &m_client;
    Order m_order;
    bool m_isOver = false;
};

} // namespace kinward::net
