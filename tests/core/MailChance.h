#pragma once

#include "Letters.h"
#include "core/models/MailGrouping.h"

#include <QMap>
#include <QRandomGenerator>

/// Mail that changes at random. The same seed makes the same changes.
namespace kinward::test
{

/// What threads are made of, changed at random; few names, so that everything meets everything.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }

    /// One more change, made there too.
    void change(models::MailGrouping &grouping)
    {
        switch (below(12)) {
        case 0:
            return removeOneOf(m_records, [&](auto id) { grouping.removeRecord(id); });
        case 1:
            return removeOneOf(m_outgoing, [&](auto id) { grouping.removeOutgoing(id); });
        case 2:
        case 3:
            return mark(grouping);
        case 4:
        case 5:
        case 6: {
            const auto message = outgoing();
            m_outgoing.insert(message.id, message);
            return grouping.put(message);
        }
        default: {
            const auto message = record();
            m_records.insert(message.id, message);
            return grouping.put(message);
        }
        }
    }

    models::MailGrouping madeAnew() const
    {
        models::MailGrouping grouping(me);
        for (const auto &message : m_outgoing)
            grouping.put(message);
        for (const auto &mark : m_marks)
            grouping.setMark(mark.id, mark);
        for (const auto &message : m_records)
            grouping.put(message);
        grouping.regroup();
        return grouping;
    }

    quint32 below(quint32 end) { return m_random.bounded(end); }

private:
    QString name(const char *kind, quint32 many)
    {
        return QLatin1String(kind) + QString::number(below(many));
    }
    /// Equal times, and none.
    QDateTime moment()
    {
        const auto hour = int(below(9));
        return hour == 0 ? QDateTime() : QDateTime({2026, 11, 20}, {hour, 0}, Qt::UTC);
    }

    models::MailRecord record()
    {
        models::MailRecord message;
        message.id = name("m", 20);
        if (below(4) > 0)
            message.parent = name("m", 24); // some of them never come
        if (below(3) == 0)
            message.outgoingId = below(2) == 0 ? name("o", 6) : name("h", 4);
        if (below(3) == 0)
            message.topic = name("topic", 5);
        message.sender.reference = below(3) == 0 ? me : QStringLiteral("PractitionerRole/grace");
        message.sent = moment();
        message.isRead = below(3) == 0;
        message.hasContent = below(4) > 0;
        message.beginning = name("text", 50);
        message.searchText = models::mailSearchText(message.beginning);
        return message;
    }

    outbox::OutgoingMessage outgoing()
    {
        outbox::OutgoingMessage message;
        message.id = name("o", 6);
        message.state = outbox::OutgoingState(below(4));
        if (below(2) == 0)
            message.threadId = name("m", 24);
        if (below(4) > 0)
            message.headerId = name("h", 4);
        message.topic = below(2) == 0 ? name("asked", 5) : QString();
        message.body = name("written", 50);
        message.savedAt = moment();
        message.queuedAt = moment();
        message.place = below(4);
        return message;
    }

    void mark(models::MailGrouping &grouping)
    {
        outbox::MailMark mark{name("m", 20), {}, {}, true};
        if (below(3) > 0)
            mark.isRead = below(2) == 0;
        if (below(3) > 0)
            mark.isArchived = below(2) == 0;
        m_marks.insert(mark.id, mark);
        grouping.setMark(mark.id, mark);
    }

    template <typename Map, typename Remove> void removeOneOf(Map &map, Remove remove)
    {
        if (map.isEmpty())
            return;
        const auto place = std::next(map.begin(), below(quint32(map.size())));
        remove(place.key());
        map.erase(place);
    }

    QRandomGenerator m_random;
    QMap<QString, models::MailRecord> m_records;
    QMap<QString, outbox::OutgoingMessage> m_outgoing;
    QMap<QString, outbox::MailMark> m_marks;
};

/// A mailbox that somebody uses at random, through its store and its outbox.
class Use
{
public:
    Use(Mail &mail, quint32 seed)
        : m_mail(mail)
        , m_random(seed)
    {
    }

    void step()
    {
        auto &outgoing = m_mail.outgoing;
        const QString id = m_written.value(m_random.bounded(int(m_written.size()) + 1));
        switch (m_random.bounded(9)) {
        case 0:
            m_written.append(
                m_mail.draft(QStringLiteral("asked"), m_random.bounded(2) ? thread() : QString())
                    .id);
            break;
        case 1:
            if (const auto draft = outgoing.find(id))
                m_isKept = m_isKept && (outgoing.enqueue(*draft) || !isDraft(id));
            break;
        case 2:
            m_isKept = m_isKept && (outgoing.discard(id) || !isDraft(id));
            break;
        case 3:
            m_isKept = m_isKept && outgoing.setMarks({{letter(), true, m_random.bounded(2) == 0}});
            break;
        case 4:
            returnAsRecord(id);
            break;
        case 5:
            m_isKept = m_isKept
                && m_mail.records.remove(QStringLiteral("Communication"), {letter(), thread()});
            break;
        case 6:
            m_mail.add(
                {header(thread().toLatin1(), "T" + QByteArray::number(m_random.bounded(9)))});
            break;
        default:
            m_mail.add({Letter{letter().toLatin1(), thread().toLatin1(),
                "text " + QByteArray::number(m_random.bounded(99)),
                "2026-11-2" + QByteArray::number(m_random.bounded(9)) + "T09:00:00Z",
                m_random.bounded(3) == 0}
                            .made()});
        }
    }
    bool isKept() const { return m_isKept; } ///< whatever had to be

private:
    QString letter() { return QStringLiteral("m%1").arg(m_random.bounded(20)); }
    QString thread() { return QStringLiteral("t%1").arg(m_random.bounded(5)); }
    bool isDraft(const QString &id) const
    {
        const auto message = m_mail.outgoing.find(id);
        return message && message->state == outbox::OutgoingState::Draft;
    }
    void returnAsRecord(const QString &id)
    {
        const auto message = m_mail.outgoing.find(id);
        if (!message || message->state != outbox::OutgoingState::Waiting)
            return;
        const QByteArray identifier
            = R"(,"identifier":[{"system":"urn:ietf:rfc:3986","value":"urn:uuid:)" + id.toLatin1()
            + R"("}])";
        m_mail.add({Letter{letter().toLatin1(), thread().toLatin1(), "back", "2026-11-22T09:30:00Z",
            true, {}, identifier}
                        .made()});
        if (m_random.bounded(2) == 0)
            m_isKept = m_isKept && m_mail.outgoing.noteReturned({id});
    }

    Mail &m_mail;
    QRandomGenerator m_random;
    QStringList m_written;
    bool m_isKept = true;
};

} // namespace kinward::test
