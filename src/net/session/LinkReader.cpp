#include "net/session/LinkReader.h"

#include "core/fhir/RecordReader.h"
#include "net/http/Later.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kinward::net
{

using care::PatientLink;
using Links = QList<PatientLink>;

namespace
{

HttpRequest readRequest(const QUrl &base, const QString &reference)
{
    auto url = base;
    url.setPath(base.path() + QLatin1Char('/') + reference);
    return HttpRequest::get(url, "application/fhir+json");
}

QString phoneOf(const care::Organization &organization)
{
    const auto &contacts = organization.telecom;
    const auto found = std::find_if(contacts.cbegin(), contacts.cend(),
        [](const care::ContactPoint &contact) { return contact.system == QLatin1String("phone"); });
    return found == contacts.cend() ? QString() : found->value;
}

/// `Organization/id` of Patient.managingOrganization; empty where it is none of this portal.
QString managingOrganization(const QByteArray &patient)
{
    const auto managing = QJsonDocument::fromJson(patient)[QLatin1String("managingOrganization")];
    const care::Reference reference{managing[QLatin1String("reference")].toString(), {}, {}};
    const bool isOwn = reference.type() == QLatin1String("Organization")
        && !reference.reference.contains(QLatin1String("://"));
    return isOwn ? QLatin1String("Organization/") + reference.id() : QString();
}

Result<PatientLink> linkFromPatient(const HttpResponse &answer, const AuthorizedClient &client)
{
    const auto patient = fhir::readRecord<care::Patient>(answer.body);
    if (!patient)
        return failure(patient.error());
    if (patient->meta.id != client.tokens().patientId)
        return failure(ErrorKind::Rejected, QStringLiteral("another patient came back"));
    PatientLink link;
    link.patientId = patient->meta.id;
    link.patientName = patient->name;
    link.patientBirthDate = patient->birthDate;
    link.practice.name = client.base().host();
    return link;
}

/// The practice is nice to have: without it the portal's host stands in for it.
QFuture<Result<Links>> withPractice(
    QObject *owner, AuthorizedClient &client, PatientLink link, const QString &reference)
{
    if (reference.isEmpty())
        return later<Links>(Links{link});
    return client.send(owner, readRequest(client.base(), reference))
        .then([link](const Result<HttpResponse> &answer) mutable -> Result<Links> {
            const auto organization = answer ? fhir::readRecord<care::Organization>(answer->body)
                                             : Result<care::Organization>(failure(answer.error()));
            if (organization && !organization->name.isEmpty())
                link.practice = {organization->meta.id, organization->name, phoneOf(*organization)};
            return Links{link};
        });
}

} // namespace

QFuture<Result<Links>> readLinks(
    QObject *owner, AuthorizedClient &client, const PortalDescription &portal)
{
    if (portal.caregiver)
        return PortalClient::links(owner, client, portal.caregiver->links);
    const auto &patientId = client.tokens().patientId;
    if (patientId.isEmpty())
        return later<Links>(
            failure(ErrorKind::Malformed, QStringLiteral("no patient with the tokens")));
    const auto patient
        = client.send(owner, readRequest(client.base(), QLatin1String("Patient/") + patientId));
    const auto guard = QPointer(&client);
    return chain<Links>(owner, patient, [owner, guard](const Result<HttpResponse> &answer) {
        if (!guard)
            return later<Links>(failure(ErrorKind::Cancelled));
        const auto link = linkFromPatient(*answer, *guard);
        if (!link)
            return later<Links>(failure(link.error()));
        return withPractice(owner, *guard, *link, managingOrganization(answer->body));
    });
}

Result<PatientLink> linkOf(const TokenSet &tokens, const Links &links)
{
    const auto found
        = std::find_if(links.cbegin(), links.cend(), [&tokens](const PatientLink &link) {
              return tokens.linkId.isEmpty() ? link.patientId == tokens.patientId
                                             : link.id == tokens.linkId;
          });
    if (found == links.cend())
        return failure(ErrorKind::AccessEnded, QStringLiteral("no such link"));
    if (found->patientId != tokens.patientId)
        return failure(ErrorKind::Rejected, QStringLiteral("tokens of another patient"));
    return *found;
}

} // namespace kinward::net
