#include "core/models/MailGrouping.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

/// What has no time is before all that has one.
bool isLater(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() != b.isValid() ? a.isValid() : b < a;
}

/// Latest first. Equal times by the id, so that the order never depends on what came when.
bool isAbove(const MailThread &a, const MailThread &b)
{
    if (isLater(a.latest, b.latest) || isLater(b.latest, a.latest))
        return isLater(a.latest, b.latest);
    return a.id < b.id;
}

/// Oldest first; drafts last, since they are not said yet.
bool comesBefore(const MailMessage &a, const MailMessage &b)
{
    return a.isDraft() != b.isDraft() ? b.isDraft() : isLater(b.when, a.when);
}

} // namespace

MailGrouping::MailGrouping(const QString &caregiver)
    : m_owner(caregiver)
{
}

void MailGrouping::put(const MailRecord &record)
{
    auto &known = m_records[record.id];
    if (known.root.isEmpty() || known.record.parent != record.parent)
        m_moved.insert(record.id);
    noteSentAs(known.record, false);
    known.record = record;
    noteSentAs(record, true);
    m_roots.put(record.id, record.parent);
    m_touched.insert(known.root);
}

void MailGrouping::removeRecord(const QString &id)
{
    auto known = m_records.take(id);
    noteSentAs(known.record, false);
    m_roots.remove(id);
    move(&Members::records, id, known.root, {});
    m_moved.insert(id); // and what hung on it
}

void MailGrouping::noteSentAs(const MailRecord &record, bool isThere)
{
    if (record.outgoingId.isEmpty())
        return;
    auto &records = m_sentAs[record.outgoingId];
    if (isThere)
        records.insert(std::lower_bound(records.cbegin(), records.cend(), record.id), record.id);
    else
        records.removeOne(record.id);
    if (records.isEmpty())
        m_sentAs.remove(record.outgoingId);
}

void MailGrouping::put(const outbox::OutgoingMessage &message)
{
    auto &known = m_outgoing[message.id];
    known.message = MailOwner::messageOf(message);
    known.threadId = message.threadId;
    known.headerId = message.headerId;
    known.topic = message.topic;
    known.place = message.place;
    m_touched.insert(known.root);
}

void MailGrouping::removeOutgoing(const QString &id)
{
    auto known = m_outgoing.take(id);
    move(&Members::outgoing, id, known.root, {});
}

void MailGrouping::setMark(const QString &communicationId, const outbox::MailMark &mark)
{
    if (mark.isEmpty())
        m_marks.remove(communicationId);
    else
        m_marks.insert(communicationId, mark);
    m_touched.insert(m_records.value(communicationId).root);
}

MailGrouping::Change MailGrouping::regroup()
{
    moveRecords();
    moveOutgoing();
    Change change;
    change.threads = std::exchange(m_touched, {});
    change.threads.remove(QString()); // of what had no place yet
    const auto before = takeOut(change.threads);
    std::vector<MailThread> made;
    for (const QString &root : std::as_const(change.threads)) {
        auto thread = threadFrom(root);
        if (thread.messages.isEmpty())
            continue;
        for (const auto &message : std::as_const(thread.messages)) {
            if (message.isUnread && !before.contains(message.id))
                change.fresh.append(message.id);
        }
        made.push_back(std::move(thread));
    }
    putIn(std::move(made));
    return change;
}

MailGrouping::Change MailGrouping::changeFrom(const MailGrouping &former) const
{
    Change change;
    for (const auto &thread : former.m_threads)
        change.threads.insert(thread.id);
    for (const auto &thread : m_threads) {
        change.threads.insert(thread.id);
        for (const auto &message : thread.messages) {
            if (message.isUnread && !former.m_threadOf.contains(message.id))
                change.fresh.append(message.id);
        }
    }
    return change;
}

void MailGrouping::moveRecords()
{
    const auto moved = m_roots.withAllBelow(std::exchange(m_moved, {}));
    for (const QString &id : moved)
        move(&Members::records, id, m_records[id].root, m_roots.rootOf(id));
}

/// There are few of them: each is looked at, since any record may be what it waited for.
void MailGrouping::moveOutgoing()
{
    for (auto outgoing = m_outgoing.begin(); outgoing != m_outgoing.end(); ++outgoing)
        move(&Members::outgoing, outgoing.key(), outgoing->root, rootOf(*outgoing));
}

QString MailGrouping::rootOf(const Outgoing &outgoing) const
{
    if (m_sentAs.contains(outgoing.message.id))
        return {}; // it is there as a record
    if (!outgoing.threadId.isEmpty())
        return m_roots.rootOf(outgoing.threadId);
    const auto header = m_sentAs.constFind(outgoing.headerId);
    if (header != m_sentAs.cend())
        return m_roots.rootOf(header->constFirst());
    return outgoing.headerId.isEmpty() ? outgoing.message.id : outgoing.headerId;
}

void MailGrouping::move(
    QStringList Members::*kind, const QString &id, QString &root, const QString &newRoot)
{
    if (root == newRoot)
        return;
    const auto former = m_members.find(root);
    if (former != m_members.end()) {
        ((*former).*kind).removeOne(id);
        if (former->records.isEmpty() && former->outgoing.isEmpty())
            m_members.remove(root);
    }
    if (!newRoot.isEmpty())
        (m_members[newRoot].*kind).append(id);
    m_touched.insert(root);
    m_touched.insert(newRoot);
    root = newRoot;
}

/// In the order that their messages are in where their times are equal.
QList<const MailRecord *> MailGrouping::recordsOf(const Members &members) const
{
    QList<const MailRecord *> records;
    for (const QString &id : members.records)
        records.append(&m_records.constFind(id)->record);
    std::sort(records.begin(), records.end(), [](const MailRecord *a, const MailRecord *b) {
        if (isLater(a->sent, b->sent) || isLater(b->sent, a->sent))
            return isLater(b->sent, a->sent);
        return a->id < b->id;
    });
    return records;
}

QList<const MailGrouping::Outgoing *> MailGrouping::outgoingOf(const Members &members) const
{
    QList<const Outgoing *> all;
    for (const QString &id : members.outgoing)
        all.append(&*m_outgoing.constFind(id));
    std::sort(all.begin(), all.end(), [](const Outgoing *a, const Outgoing *b) {
        return a->place != b->place ? a->place < b->place : a->message.id < b->message.id;
    });
    return all;
}

MailThread MailGrouping::threadFrom(const QString &root) const
{
    MailThread thread;
    thread.id = root;
    const auto members = m_members.value(root);
    QByteArrayList texts;
    const auto head = m_records.constFind(root);
    if (head != m_records.cend() && head->root == root) // in a circle it may be part of another
        thread.topic = head->record.topic;
    for (const auto *record : recordsOf(members)) {
        if (thread.topic.isEmpty())
            thread.topic = record->topic;
        // A header without content is nothing to read; it becomes a thread with its first message.
        if (record->hasContent || !record->parent.isEmpty())
            thread.messages.append(m_owner.messageOf(*record, m_marks.value(record->id)));
    }
    thread.isNew = members.records.isEmpty();
    for (const auto *outgoing : outgoingOf(members)) {
        if (thread.topic.isEmpty())
            thread.topic = outgoing->topic;
        thread.isNew = thread.isNew && outgoing->threadId.isEmpty();
        thread.messages.append(outgoing->message);
    }
    std::stable_sort(thread.messages.begin(), thread.messages.end(), comesBefore);
    for (const auto &message : std::as_const(thread.messages)) {
        if (isLater(message.when, thread.latest))
            thread.latest = message.when;
        texts.append(message.searchText);
    }
    thread.searchText = mailSearchText(thread.topic);
    texts.append(thread.searchText);
    thread.words = sortedMailWords(texts);
    return thread;
}

/// Hands back the ids of their messages.
QSet<QString> MailGrouping::takeOut(const QSet<QString> &threadIds)
{
    QSet<QString> messages;
    const auto isOut = [&](const MailThread &thread) {
        if (!threadIds.contains(thread.id))
            return false;
        m_unread -= thread.unread();
        m_latest.remove(thread.id);
        for (const auto &message : thread.messages) {
            m_threadOf.remove(message.id);
            messages.insert(message.id);
        }
        return true;
    };
    m_threads.erase(std::remove_if(m_threads.begin(), m_threads.end(), isOut), m_threads.end());
    return messages;
}

void MailGrouping::putIn(std::vector<MailThread> threads)
{
    std::sort(threads.begin(), threads.end(), isAbove);
    for (const auto &thread : threads) {
        m_unread += thread.unread();
        m_latest.insert(thread.id, thread.latest);
        for (const auto &message : thread.messages)
            m_threadOf.insert(message.id, thread.id);
    }
    const auto middle = std::ptrdiff_t(m_threads.size());
    m_threads.insert(m_threads.end(), std::make_move_iterator(threads.begin()),
        std::make_move_iterator(threads.end()));
    std::inplace_merge(m_threads.begin(), m_threads.begin() + middle, m_threads.end(), isAbove);
}

const MailThread *MailGrouping::find(const QString &threadId) const
{
    const auto latest = m_latest.constFind(threadId);
    if (latest == m_latest.cend())
        return nullptr;
    MailThread sought;
    sought.id = threadId;
    sought.latest = *latest;
    return &*std::lower_bound(m_threads.begin(), m_threads.end(), sought, isAbove);
}

} // namespace kinward::models
