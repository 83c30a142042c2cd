#include "core/outbox/Outbox.h"

#include "core/outbox/OutgoingCodec.h"

#include <QMetaEnum>
#include <QSet>

#include <algorithm>

namespace kinward::outbox
{

namespace
{

constexpr QByteArrayView messageKind("message");
constexpr QByteArrayView markKind("mark");
constexpr QByteArrayView fileKind("file");

QByteArray rowName(QByteArrayView kind, const QString &id)
{
    return kind.toByteArray() + '/' + id.toUtf8();
}

} // namespace

QByteArray fileRowName(const QString &attachmentId) { return rowName(fileKind, attachmentId); }

QByteArray pieceSource(const QString &attachmentId) { return rowName("piece", attachmentId); }

QByteArray pieceRowName(const QString &attachmentId, qint64 number)
{
    return pieceSource(attachmentId) + '/' + QByteArray::number(number);
}

Outbox::Outbox(std::unique_ptr<OwnFile> file, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_clock(clock)
{
    load();
}

Outbox::~Outbox() = default;

void Outbox::load()
{
    QSet<QString> wanted;
    m_file->eachOfKind(messageKind, [&](const QByteArray &content) {
        const auto message = decodeMessage(content);
        if (!message)
            return;
        m_lastPlace = std::max(m_lastPlace, message->place);
        for (const auto &attachment : message->attachments)
            wanted.insert(attachment.id);
        m_messages.insert(message->id, *message);
    });
    m_file->eachOfKind(markKind, [this](const QByteArray &content) {
        if (const auto mark = decodeMark(content))
            m_marks.insert(mark->id, *mark);
    });
    QStringList stray; // of copies that the end of the program cut short
    m_file->eachOfKind(fileKind, [&](const QByteArray &content) {
        if (const auto file = decodeAttachment(content); file && !wanted.contains(file->id))
            stray.append(file->id);
    });
    for (const QString &id : std::as_const(stray))
        dropBytes(id);
}

OutgoingMessage Outbox::newMessage()
{
    OutgoingMessage message;
    message.id = newUuid();
    message.headerId = newUuid();
    return message;
}

QList<OutgoingMessage> Outbox::drafts() const
{
    QList<OutgoingMessage> drafts;
    for (const auto &message : m_messages) {
        if (message.state == OutgoingState::Draft)
            drafts.append(message);
    }
    std::sort(drafts.begin(), drafts.end(),
        [](const auto &a, const auto &b) { return a.savedAt > b.savedAt; });
    return drafts;
}

QList<OutgoingMessage> Outbox::queue() const
{
    QList<OutgoingMessage> queue;
    for (const auto &message : m_messages) {
        if (message.state != OutgoingState::Draft)
            queue.append(message);
    }
    std::sort(
        queue.begin(), queue.end(), [](const auto &a, const auto &b) { return a.place < b.place; });
    return queue;
}

std::optional<OutgoingMessage> Outbox::find(const QString &id) const
{
    const auto found = m_messages.constFind(id);
    return found == m_messages.cend() ? std::nullopt : std::optional(*found);
}

int Outbox::unsent() const
{
    return int(std::count_if(m_messages.begin(), m_messages.end(),
        [](const auto &message) { return message.isUnsent(); }));
}

Result<void> Outbox::outcome(bool kept) const
{
    if (kept)
        return {};
    const auto *fault = QMetaEnum::fromType<store::StoreFault>().valueToKey(int(m_file->fault()));
    return failure(ErrorKind::StorageFailed, QString::fromLatin1(fault));
}

Result<void> Outbox::put(OutgoingMessage message)
{
    const auto former = m_messages.value(message.id);
    const bool kept = m_file->transact([&] {
        for (const auto &attachment : former.attachments) {
            if (!message.attachments.contains(attachment) && !removeBytes(attachment.id))
                return false;
        }
        return m_file->put(
            {rowName(messageKind, message.id), messageKind.toByteArray(), {}}, encode(message));
    });
    if (!kept)
        return outcome(false);
    const auto id = message.id;
    m_messages[id] = std::move(message);
    Q_EMIT changed({id});
    return {};
}

bool Outbox::removeBytes(const QString &attachmentId)
{
    return m_file->removeOfSource(pieceSource(attachmentId))
        && m_file->remove(fileRowName(attachmentId));
}

Result<void> Outbox::saveDraft(const OutgoingMessage &message)
{
    const auto known = find(message.id);
    if (known && known->state != OutgoingState::Draft)
        return failure(ErrorKind::Rejected, QStringLiteral("no draft any more"));
    auto draft = message;
    draft.state = OutgoingState::Draft;
    draft.savedAt = m_clock.now();
    return put(std::move(draft));
}

Result<void> Outbox::enqueue(const OutgoingMessage &message)
{
    const auto known = find(message.id);
    if (known && known->state != OutgoingState::Draft)
        return failure(ErrorKind::Rejected, QStringLiteral("no draft any more"));
    auto queued = message;
    queued.state = OutgoingState::Waiting;
    queued.savedAt = m_clock.now();
    queued.queuedAt = queued.savedAt;
    queued.leavesAt = queued.savedAt.addSecs(undoTime.count());
    queued.place = ++m_lastPlace;
    queued.refusal.reset();
    if (queued.threadKey().isEmpty())
        queued.headerId = newUuid();
    return put(std::move(queued));
}

bool Outbox::canBeTakenBack(const QString &id) const
{
    const auto message = find(id);
    return message && !message->mayHaveLeft
        && (message->state == OutgoingState::Waiting || message->state == OutgoingState::Sending);
}

Result<void> Outbox::takeBack(const QString &id)
{
    if (!canBeTakenBack(id))
        return failure(ErrorKind::Rejected, QStringLiteral("cannot be taken back"));
    auto message = *find(id);
    message.state = OutgoingState::Draft;
    message.queuedAt = {};
    message.leavesAt = {};
    message.savedAt = m_clock.now();
    return put(std::move(message));
}

Result<void> Outbox::discard(const QString &id)
{
    const auto message = find(id);
    if (!message)
        return {};
    if (message->state != OutgoingState::Draft && !canBeTakenBack(id))
        return failure(ErrorKind::Rejected, QStringLiteral("may have left"));
    return noteReturned({id});
}

Result<void> Outbox::noteReturned(const QStringList &ids)
{
    const bool kept = m_file->transact([&] {
        return std::all_of(ids.begin(), ids.end(), [this](const QString &id) {
            const auto attachments = m_messages.value(id).attachments;
            return m_file->remove(rowName(messageKind, id))
                && std::all_of(attachments.begin(), attachments.end(),
                    [this](const auto &attachment) { return removeBytes(attachment.id); });
        });
    });
    if (!kept)
        return outcome(false);
    for (const QString &id : ids)
        m_messages.remove(id);
    Q_EMIT changed(ids);
    return {};
}

Result<void> Outbox::noteSending(const QString &id, bool mayHaveLeft)
{
    auto message = find(id);
    if (!message || message->state == OutgoingState::Draft || message->state == OutgoingState::Sent)
        return failure(ErrorKind::Rejected, QStringLiteral("not in the queue"));
    if (message->state == OutgoingState::Sending && message->mayHaveLeft >= mayHaveLeft)
        return {};
    message->state = OutgoingState::Sending;
    message->mayHaveLeft = message->mayHaveLeft || mayHaveLeft;
    return put(*std::move(message));
}

Result<void> Outbox::noteThread(const QString &id, const QString &threadId)
{
    const auto first = find(id);
    if (!first)
        return {};
    const auto all = m_messages.values();
    for (auto message : all) { // those that wait behind it, too
        if (message.headerId != first->headerId || !message.threadId.isEmpty())
            continue;
        message.threadId = threadId;
        message.beganThread = message.id == id;
        if (const auto kept = put(std::move(message)); !kept)
            return kept;
    }
    return {};
}

Result<void> Outbox::noteSent(
    const QString &id, const QString &communicationId, const QDateTime &at)
{
    auto message = find(id);
    if (!message)
        return {};
    message->state = OutgoingState::Sent;
    message->mayHaveLeft = true;
    message->communicationId = communicationId;
    message->sentAt = at;
    return put(*std::move(message));
}

Result<void> Outbox::noteRefused(const QString &id, const Refusal &refusal)
{
    auto message = find(id);
    if (!message)
        return {};
    message->state = OutgoingState::Draft;
    message->mayHaveLeft = false;
    message->queuedAt = {};
    message->leavesAt = {};
    message->refusal = refusal;
    if (message->beganThread && isAloneInThread(*message)) {
        // The header has the people and the topic of now; the draft may get others.
        message->beganThread = false;
        message->threadId.clear();
        message->headerId = newUuid();
    }
    return put(*std::move(message));
}

bool Outbox::isAloneInThread(const OutgoingMessage &message) const
{
    return std::none_of(m_messages.begin(), m_messages.end(), [&message](const auto &other) {
        return other.id != message.id && other.threadId == message.threadId;
    });
}

Result<void> Outbox::postpone(const QString &id, const QDateTime &leavesAt)
{
    auto message = find(id);
    if (!message)
        return {};
    message->leavesAt = leavesAt;
    return put(*std::move(message));
}

std::optional<QByteArray> Outbox::bytesOf(const OutgoingAttachment &attachment) const
{
    QByteArray bytes;
    bytes.reserve(qsizetype(attachment.size));
    for (qint64 number = 0; bytes.size() < attachment.size; ++number) {
        const auto piece = m_file->get(pieceRowName(attachment.id, number));
        if (!piece || piece->isEmpty())
            return std::nullopt;
        bytes += *piece;
    }
    return bytes.size() == attachment.size ? std::optional(std::move(bytes)) : std::nullopt;
}

Result<void> Outbox::dropBytes(const QString &attachmentId)
{
    return outcome(m_file->transact([&] { return removeBytes(attachmentId); }));
}

Result<void> Outbox::setMarks(const QList<MailMark> &marks)
{
    const bool kept = m_file->transact([&] {
        return std::all_of(marks.begin(), marks.end(), [this](const MailMark &mark) {
            const auto name = rowName(markKind, mark.id);
            return mark.isEmpty() ? m_file->remove(name)
                                  : m_file->put({name, markKind.toByteArray(), {}}, encode(mark));
        });
    });
    if (!kept)
        return outcome(false);
    QStringList ids;
    for (const auto &mark : marks) {
        ids.append(mark.id);
        if (mark.isEmpty())
            m_marks.remove(mark.id);
        else
            m_marks.insert(mark.id, mark);
    }
    Q_EMIT marksChanged(ids);
    return {};
}

} // namespace kinward::outbox
