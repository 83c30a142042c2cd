#include "net/messages/MarkSender.h"

#include "core/base/Logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kinward::net
{

using outbox::MailMark;

namespace
{

constexpr std::chrono::milliseconds soon{300}; ///< several at once are one request
constexpr qsizetype mostAtOnce = 500;
constexpr int mostDoublings = 10;
const auto referencePrefix = QStringLiteral("Communication/");

QByteArray jsonOf(const QList<MailMark> &marks)
{
    QJsonArray array;
    for (const auto &mark : marks) {
        QJsonObject object{{QStringLiteral("message"), referencePrefix + mark.id}};
        if (mark.isRead)
            object[QLatin1String("read")] = *mark.isRead;
        if (mark.isArchived)
            object[QLatin1String("archived")] = *mark.isArchived;
        array.append(object);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("marks"), array}})
        .toJson(QJsonDocument::Compact);
}

bool isSame(const MailMark &a, const MailMark &b)
{
    return a.isRead == b.isRead && a.isArchived == b.isArchived;
}

} // namespace

MarkSender::MarkSender(
    AuthorizedClient &client, outbox::Outbox &outbox, store::RecordStore &records, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_outbox(outbox)
    , m_records(records)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &MarkSender::tell);
    // The portal's word counts once it took ours over.
    connect(
        &records, &store::RecordStore::taken, this, [this](const QList<fhir::RecordKey> &taken) {
            QList<MailMark> settled;
            for (const auto &record : taken) {
                const auto known = m_outbox.marks().constFind(record.id);
                const bool isTold = known != m_outbox.marks().cend() && !known->isPending;
                if (isTold && !m_endpoint.isEmpty()
                    && record.type == QLatin1String("Communication"))
                    settled.append({record.id});
            }
            if (!settled.isEmpty())
                m_outbox.setMarks(settled);
        });
}

void MarkSender::configure(const PortalDescription &portal)
{
    m_endpoint = portal.caregiver ? portal.caregiver->messages.marks : QUrl();
    m_soon.start(soon);
}

void MarkSender::setOnline(bool online)
{
    m_isOnline = online;
    m_failures = 0;
    m_soon.start(soon);
}

Result<void> MarkSender::setRead(const QStringList &communicationIds, bool isRead)
{
    return mark(communicationIds, {{}, isRead, {}, true});
}

Result<void> MarkSender::setArchived(const QStringList &communicationIds, bool isArchived)
{
    return mark(communicationIds, {{}, {}, isArchived, true});
}

Result<void> MarkSender::mark(const QStringList &ids, const MailMark &what)
{
    QList<MailMark> marks;
    for (const QString &id : ids) {
        auto mark = m_outbox.marks().value(id);
        mark.id = id;
        mark.isRead = what.isRead ? what.isRead : mark.isRead;
        mark.isArchived = what.isArchived ? what.isArchived : mark.isArchived;
        mark.isPending = true;
        marks.append(mark);
    }
    const auto kept = m_outbox.setMarks(marks);
    if (kept && !m_soon.isActive())
        m_soon.start(soon);
    return kept;
}

void MarkSender::tell()
{
    if (m_endpoint.isEmpty() || !m_isOnline || m_isTelling)
        return;
    QList<MailMark> pending;
    for (const auto &mark : m_outbox.marks()) {
        if (mark.isPending && pending.size() < mostAtOnce)
            pending.append(mark);
    }
    if (pending.isEmpty())
        return;
    m_isTelling = true;
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = m_endpoint;
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = jsonOf(pending);
    request.repeatable = true; // a mark is what it is, however often it is told
    request.wantsRefusal = true;
    m_client.send(this, request).then(this, [this, pending](const Result<HttpResponse> &answer) {
        takeAnswer(pending, answer);
    });
}

void MarkSender::takeAnswer(const QList<MailMark> &told, const Result<HttpResponse> &answer)
{
    m_isTelling = false;
    if (!answer || !answer->isSuccess()) {
        m_failures = std::min(m_failures + 1, mostDoublings);
        qCInfo(lcMessages) << "marks were not taken over";
        if (answer || answer.error().kind != ErrorKind::SignInNeeded)
            m_soon.start(std::chrono::seconds(1 << m_failures));
        return;
    }
    m_failures = 0;
    QList<MailMark> settled; // what was marked anew meanwhile is told again
    for (auto mark : told) {
        if (!isSame(m_outbox.marks().value(mark.id), mark))
            continue;
        mark.isPending = false;
        settled.append(mark);
    }
    m_outbox.setMarks(settled);
    m_soon.start(soon);
}

} // namespace kinward::net
