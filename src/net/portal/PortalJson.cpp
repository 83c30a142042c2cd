#include "net/portal/PortalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kinward::net
{

namespace
{

tl::unexpected<Error> malformed(const char *what)
{
    return failure(ErrorKind::Malformed, QStringLiteral("no ") + QLatin1String(what));
}

QString text(const QJsonValue &object, QLatin1String name) { return object[name].toString(); }

/// Only https: anything else is as good as missing.
QUrl address(const QJsonValue &object, QLatin1String name)
{
    const QUrl url(object[name].toString(), QUrl::StrictMode);
    return url.scheme() == QLatin1String("https") ? url : QUrl();
}

QStringList words(const QJsonValue &object, QLatin1String name)
{
    QStringList out;
    const auto values = object[name].toArray();
    for (const auto &value : values)
        out.append(value.toString());
    return out;
}

QJsonObject parse(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

care::Practice practiceIn(const QJsonValue &object)
{
    return {text(object, QLatin1String("id")), text(object, QLatin1String("name")),
        text(object, QLatin1String("phone"))};
}

std::optional<InviteState> inviteStateOf(const QString &word)
{
    static const QHash<QString, InviteState> states{
        {QStringLiteral("open"), InviteState::Open},
        {QStringLiteral("used"), InviteState::Used},
        {QStringLiteral("expired"), InviteState::Expired},
        {QStringLiteral("locked"), InviteState::Locked},
        {QStringLiteral("other_email"), InviteState::OtherEmail},
        {QStringLiteral("no_primary_account"), InviteState::NoPrimaryAccount},
        {QStringLiteral("caregiver_limit"), InviteState::CaregiverLimit},
    };
    const auto found = states.constFind(word);
    return found == states.cend() ? std::nullopt : std::optional(*found);
}

bool offers(const QJsonValue &resource, QLatin1String code)
{
    const auto interactions = resource[QLatin1String("interaction")].toArray();
    for (const auto &interaction : interactions) {
        if (text(interaction, QLatin1String("code")) == code)
            return true;
    }
    return interactions.isEmpty(); // it does not say
}

WriteSupport writesOf(const QJsonValue &resource)
{
    const bool saysWhat = !resource[QLatin1String("interaction")].toArray().isEmpty();
    WriteSupport writes;
    writes.create = saysWhat && offers(resource, QLatin1String("create"));
    writes.conditionalCreate = resource[QLatin1String("conditionalCreate")].toBool();
    writes.updateCreate = resource[QLatin1String("updateCreate")].toBool();
    writes.update = saysWhat && offers(resource, QLatin1String("update"));
    return writes;
}

QSet<QString> parameterNames(const QJsonValue &searched)
{
    QSet<QString> names;
    const auto parameters = searched[QLatin1String("searchParam")].toArray();
    for (const auto &parameter : parameters)
        names.insert(text(parameter, QLatin1String("name")));
    return names;
}

std::optional<qint64> limit(const QJsonValue &object, QLatin1String name)
{
    const auto value = object[name].toInteger(-1);
    return value >= 0 ? std::optional(value) : std::nullopt;
}

MessagingOffer messagingIn(const QJsonValue &object)
{
    MessagingOffer offer;
    offer.limits.subjectLength = limit(object, QLatin1String("max_subject_length"));
    offer.limits.bodyLength = limit(object, QLatin1String("max_body_length"));
    offer.limits.recipients = limit(object, QLatin1String("max_recipients"));
    offer.limits.attachments = limit(object, QLatin1String("max_attachments"));
    offer.limits.attachmentBytes = limit(object, QLatin1String("max_attachment_bytes"));
    offer.limits.messageBytes = limit(object, QLatin1String("max_message_bytes"));
    offer.limits.attachmentTypes = words(object, QLatin1String("attachment_types"));
    offer.marks = address(object, QLatin1String("marks_endpoint"));
    return offer;
}

DocumentsOffer documentsIn(const QJsonValue &object)
{
    DocumentsOffer offer;
    offer.uploads = address(object, QLatin1String("uploads_endpoint"));
    offer.limits.maxBytes = limit(object, QLatin1String("max_bytes"));
    offer.limits.maxBinaryBytes = limit(object, QLatin1String("max_binary_bytes"));
    offer.limits.types = words(object, QLatin1String("accepted_types"));
    const auto kinds = object[QLatin1String("document_types")].toArray();
    for (const auto &kind : kinds) {
        if (const auto code = text(kind, QLatin1String("code")); !code.isEmpty())
            offer.limits.kinds.append(
                {text(kind, QLatin1String("system")), code, text(kind, QLatin1String("display"))});
    }
    offer.limits.inOneRequest = offer.uploads.isEmpty();
    return offer;
}

SharingOffer sharingIn(const QJsonValue &documents)
{
    const auto shares = documents[QLatin1String("shares")];
    SharingOffer offer;
    offer.endpoint = address(documents, QLatin1String("shares_endpoint"));
    if (offer.endpoint.isEmpty())
        return offer;
    offer.viewer = address(shares, QLatin1String("viewer"));
    offer.limits.practice = shares[QLatin1String("practice")].toBool();
    offer.limits.outside = shares[QLatin1String("outside")].toBool();
    offer.limits.maxBytes = limit(shares, QLatin1String("max_bytes"));
    if (const auto seconds = limit(shares, QLatin1String("max_seconds")))
        offer.limits.longest = std::chrono::seconds(*seconds);
    offer.limits.maxViews = limit(shares, QLatin1String("max_views"));
    offer.limits.passcodeAttempts = limit(shares, QLatin1String("max_passcode_attempts"));
    return offer;
}

VisitsOffer visitsIn(const QJsonValue &object)
{
    constexpr qint64 minutesOfADay = 1440; ///< longer before is a mistake
    VisitsOffer offer;
    if (const auto minutes = limit(object, QLatin1String("join_minutes_before")))
        offer.joinMinutesBefore = int(std::min(*minutes, minutesOfADay));
    if (text(object, QLatin1String("open_in")) == QLatin1String("browser"))
        offer.openIn = VisitsOffer::OpenIn::Browser;
    return offer;
}

care::PatientLink linkIn(const QJsonValue &value)
{
    care::PatientLink link;
    link.id = text(value, QLatin1String("id"));
    const auto patient = value[QLatin1String("patient")];
    link.patientId = text(patient, QLatin1String("id"));
    link.patientName = text(patient, QLatin1String("name"));
    link.patientBirthDate
        = care::PartialDateTime::fromFhir(text(patient, QLatin1String("birth_date")));
    link.relatedPerson = text(value, QLatin1String("related_person"));
    link.practice = practiceIn(value[QLatin1String("practice")]);
    link.relationship = text(value, QLatin1String("relationship"));
    link.accessLevel = text(value, QLatin1String("access_level"));
    link.permissions = words(value, QLatin1String("permissions"));
    const auto period = value[QLatin1String("period")];
    link.period.start = care::PartialDateTime::fromFhir(text(period, QLatin1String("start")));
    link.period.end = care::PartialDateTime::fromFhir(text(period, QLatin1String("end")));
    const auto status = text(value, QLatin1String("status"));
    if (status == QLatin1String("withdrawn"))
        link.status = care::PatientLink::Status::Withdrawn;
    else if (status != QLatin1String("active"))
        link.status = care::PatientLink::Status::Ended;
    link.endReason = text(value, QLatin1String("end_reason"));
    return link;
}

} // namespace

Result<PortalDescription> readSmartConfiguration(const QUrl &base, const QByteArray &json)
{
    const QJsonValue object = parse(json);
    PortalDescription portal;
    portal.base = base;
    portal.issuer = text(object, QLatin1String("issuer"));
    portal.authorization = address(object, QLatin1String("authorization_endpoint"));
    portal.challenge = address(object, QLatin1String("authorization_challenge_endpoint"));
    portal.token = address(object, QLatin1String("token_endpoint"));
    portal.revocation = address(object, QLatin1String("revocation_endpoint"));
    portal.issRequired
        = object[QLatin1String("authorization_response_iss_parameter_supported")].toBool();
    portal.scopesSupported = words(object, QLatin1String("scopes_supported"));
    if (portal.token.isEmpty() || (portal.authorization.isEmpty() && portal.challenge.isEmpty()))
        return malformed("sign-in addresses");
    const auto extension = object[QLatin1String("caregiver_extension")];
    if (text(extension, QLatin1String("version")) == QLatin1String("1"))
        portal.caregiver = CaregiverExtension{address(extension, QLatin1String("links_endpoint")),
            address(extension, QLatin1String("invites_endpoint")),
            address(extension, QLatin1String("captcha_endpoint")),
            address(extension, QLatin1String("terms_endpoint")),
            address(extension, QLatin1String("demo_mailbox_endpoint")),
            messagingIn(extension[QLatin1String("messages")]),
            documentsIn(extension[QLatin1String("documents")]),
            sharingIn(extension[QLatin1String("documents")]),
            visitsIn(extension[QLatin1String("visits")])};
    if (portal.caregiver && portal.caregiver->links.isEmpty())
        portal.caregiver.reset();
    return portal;
}

Result<Capabilities> readCapabilities(const QByteArray &json)
{
    const auto object = parse(json);
    if (object[QLatin1String("resourceType")] != QLatin1String("CapabilityStatement"))
        return malformed("CapabilityStatement");
    Capabilities out;
    const auto rests = object[QLatin1String("rest")].toArray();
    for (const auto &rest : rests) {
        const auto common = parameterNames(rest); // R4 §5.2: for every type
        const auto resources = rest[QLatin1String("resource")].toArray();
        for (const auto &resource : resources) {
            const auto type = text(resource, QLatin1String("type"));
            if (offers(resource, QLatin1String("search-type")))
                out.searchParameters[type].unite(parameterNames(resource) | common);
            out.writes.insert(type, writesOf(resource));
        }
    }
    return out;
}

Result<Invite> readInvite(const QByteArray &json)
{
    const QJsonValue object = parse(json);
    const auto state = inviteStateOf(text(object, QLatin1String("state")));
    if (!state)
        return malformed("invite state");
    Invite invite;
    invite.state = *state;
    invite.practice = practiceIn(object[QLatin1String("practice")]);
    invite.emailHint = text(object, QLatin1String("email_hint"));
    invite.expiresAt
        = QDateTime::fromString(text(object, QLatin1String("expires_at")), Qt::ISODate);
    return invite;
}

Result<Captcha> readCaptcha(const QByteArray &json)
{
    const QJsonValue object = parse(json);
    Captcha captcha;
    captcha.id = text(object, QLatin1String("id"));
    const bool isQuestion = text(object, QLatin1String("kind")) == QLatin1String("question");
    captcha.kind = isQuestion ? Captcha::Kind::Question : Captcha::Kind::Picture;
    captcha.png = QByteArray::fromBase64(text(object, QLatin1String("png_base64")).toLatin1());
    captcha.question = text(object, QLatin1String("question"));
    captcha.expiresIn = std::chrono::seconds(object[QLatin1String("expires_in")].toInteger());
    if (captcha.id.isEmpty() || (isQuestion ? captcha.question.isEmpty() : captcha.png.isEmpty()))
        return malformed("captcha");
    return captcha;
}

Result<Terms> readTerms(const QByteArray &json)
{
    const QJsonValue object = parse(json);
    Terms terms{text(object, QLatin1String("version")), text(object, QLatin1String("title")),
        text(object, QLatin1String("text"))};
    if (terms.version.isEmpty() || terms.text.isEmpty())
        return malformed("terms");
    return terms;
}

Result<QList<DemoMail>> readMailbox(const QByteArray &json)
{
    const QJsonValue messages = parse(json)[QLatin1String("messages")];
    if (!messages.isArray())
        return malformed("messages");
    QList<DemoMail> mails;
    const auto all = messages.toArray();
    for (const auto &message : all) {
        const auto date = QDateTime::fromString(text(message, QLatin1String("date")), Qt::ISODate);
        mails.append({text(message, QLatin1String("id")), text(message, QLatin1String("to")),
            text(message, QLatin1String("subject")), date, text(message, QLatin1String("text"))});
    }
    return mails;
}

Result<QList<care::PatientLink>> readPatientLinks(const QByteArray &json)
{
    const QJsonValue entries = parse(json)[QLatin1String("links")];
    if (!entries.isArray())
        return malformed("links");
    QList<care::PatientLink> links;
    const auto all = entries.toArray();
    for (const auto &entry : all) {
        const auto link = linkIn(entry);
        if (!link.id.isEmpty() && !link.patientId.isEmpty())
            links.append(link);
    }
    return links;
}

} // namespace kinward::net
