#include "MailChance.h"
#include "core/models/ConversationModel.h"
#include "core/models/ThreadListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using models::MailGrouping;
using models::MailIndex;
using models::MailRecord;

namespace
{

QString text(const models::MailMessage &message)
{
    return QStringList{message.id, message.isRecord ? QStringLiteral("record") : QString(),
        QString::number(int(message.delivery)),
        message.isUnread ? QStringLiteral("new") : QString(),
        message.isArchived ? QStringLiteral("away") : QString(), message.who,
        message.when.toUTC().toString(Qt::ISODate), message.beginning,
        QString::fromUtf8(message.searchText)}
        .join(u'|');
}

QString text(const models::MailThread &thread)
{
    QStringList lines{thread.id + QStringLiteral(" “") + thread.topic + u'”',
        QString::fromUtf8(thread.searchText),
        thread.isNew ? QStringLiteral("begun here") : QString(),
        thread.latest.toUTC().toString(Qt::ISODate)};
    for (const auto &message : thread.messages)
        lines.append(text(message));
    return lines.join(QStringLiteral("\n  "));
}

template <typename Threads> QStringList texts(const Threads &mail)
{
    QStringList all{QString::number(mail.unread())};
    for (const auto &thread : mail.threads())
        all.append(text(thread));
    return all;
}

/// Every thread and every message is found again.
template <typename Threads> bool findsAll(const Threads &mail)
{
    for (const auto &thread : mail.threads()) {
        if (mail.find(thread.id) != &thread)
            return false;
        for (const auto &message : thread.messages) {
            if (mail.threadOf(message.id) != thread.id)
                return false;
        }
    }
    return true;
}

/// The threads that are not what they were, and what was received and was nowhere before.
MailGrouping::Change difference(const MailGrouping &before, const MailGrouping &after)
{
    MailGrouping::Change change;
    for (const auto &thread : before.threads()) {
        const auto *now = after.find(thread.id);
        if (!now || text(*now) != text(thread))
            change.threads.insert(thread.id);
    }
    for (const auto &thread : after.threads()) {
        if (!before.find(thread.id))
            change.threads.insert(thread.id);
        for (const auto &message : thread.messages) {
            if (message.isUnread && before.threadOf(message.id).isEmpty())
                change.fresh.append(message.id);
        }
    }
    change.fresh.sort();
    return change;
}

MailRecord record(const char *id, const char *parent, int hour)
{
    MailRecord message;
    message.id = QLatin1String(id);
    message.parent = QLatin1String(parent);
    message.sender.reference = QStringLiteral("PractitionerRole/grace");
    message.sent = QDateTime({2026, 11, 20}, {hour, 0}, Qt::UTC);
    message.hasContent = true;
    return message;
}

QStringList idsOf(const MailGrouping &grouping)
{
    QStringList all;
    for (const auto &thread : grouping.threads()) {
        QStringList ids;
        for (const auto &message : thread.messages)
            ids.append(message.id);
        all.append(thread.id + QStringLiteral(": ") + ids.join(u' '));
    }
    return all;
}

} // namespace

/// Threads that follow one change after the other are those that are made of everything at once.
class TestMailGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWhateverChanges_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("chance %u", seed) << seed;
    }
    void followsWhateverChanges()
    {
        QFETCH(quint32, seed);
        Chance chance(seed);
        MailGrouping grouping(me);
        for (int step = 0; step < 120; ++step) {
            const auto before = grouping;
            for (quint32 left = 1 + chance.below(3); left > 0; --left)
                chance.change(grouping);
            auto told = grouping.regroup();
            QCOMPARE(texts(grouping), texts(chance.madeAnew()));
            QVERIFY(findsAll(grouping));
            const auto real = difference(before, grouping);
            QVERIFY2(told.threads.contains(real.threads), "a change was not told");
            told.fresh.sort();
            QCOMPARE(told.fresh, real.fresh);
        }
    }

    void aParentThatComesLaterJoinsItsAnswers()
    {
        MailGrouping grouping(me);
        grouping.put(record("a", "late", 8));
        grouping.put(record("b", "a", 9));
        grouping.put(record("other", "", 7));
        grouping.put(record("first", "", 6));
        grouping.regroup();
        QCOMPARE(idsOf(grouping),
            (QStringList{QStringLiteral("late: a b"), QStringLiteral("other: other"),
                QStringLiteral("first: first")}));
        grouping.put(record("late", "first", 7));
        const auto change = grouping.regroup();
        QCOMPARE(idsOf(grouping),
            (QStringList{QStringLiteral("first: first late a b"), QStringLiteral("other: other")}));
        QCOMPARE(change.threads, (QSet{QStringLiteral("late"), QStringLiteral("first")}));
        QCOMPARE(change.fresh, QStringList(QStringLiteral("late")));
        grouping.removeRecord(QStringLiteral("late"));
        QVERIFY(grouping.regroup().fresh.isEmpty());
        QCOMPARE(idsOf(grouping),
            (QStringList{QStringLiteral("late: a b"), QStringLiteral("other: other"),
                QStringLiteral("first: first")}));
    }

    void touchesNoOtherThread()
    {
        MailGrouping grouping(me);
        grouping.put(record("a", "", 8));
        grouping.put(record("b", "", 9));
        grouping.regroup();
        grouping.put(record("c", "a", 10));
        QCOMPARE(grouping.regroup().threads, QSet{QStringLiteral("a")});
        grouping.setMark(QStringLiteral("b"), {QStringLiteral("b"), true, {}, true});
        QCOMPARE(grouping.regroup().threads, QSet{QStringLiteral("b")});
        QCOMPARE(grouping.unread(), 2);
    }

    void anIndexFollowsWhateverIsDoneWithIt_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("chance %u", seed) << seed;
    }
    void anIndexFollowsWhateverIsDoneWithIt()
    {
        QFETCH(quint32, seed);
        Mail mail;
        const MailIndex index(mail.records, mail.outgoing, me);
        models::ThreadListModel list(index, mail.clock);
        models::ConversationModel talk(index);
        const QAbstractItemModelTester testsList(
            &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester testsTalk(
            &talk, QAbstractItemModelTester::FailureReportingMode::QtTest);
        talk.setThread(QStringLiteral("t1"));
        Use use(mail, seed);
        for (int step = 0; step < 150; ++step) {
            use.step();
            const MailIndex fresh(mail.records, mail.outgoing, me);
            QCOMPARE(texts(index), texts(fresh));
            QVERIFY(findsAll(index));
            models::ConversationModel freshTalk(fresh);
            freshTalk.setThread(talk.threadId());
            QCOMPARE(columnOf(talk, Qt::AccessibleTextRole),
                columnOf(freshTalk, Qt::AccessibleTextRole));
        }
        QVERIFY(use.isKept());
    }

    void aLongMailboxFollowsToo()
    {
        Mail mail;
        QList<fhir::RawResource> letters;
        for (int i = 0; i < 600; ++i)
            letters.append(Letter{"l" + QByteArray::number(i), "t" + QByteArray::number(i % 40),
                "text", "2026-10-01T09:00:00Z"}
                               .made());
        mail.add(letters);
        const MailIndex index(mail.records, mail.outgoing, me);
        QSignalSpy arrived(&index, &MailIndex::arrived);
        Use use(mail, 9);
        for (int step = 0; step < 150; ++step) {
            use.step();
            QTest::qWait(step % 10 == 0 ? 1 : 0); // what is read beside it comes in between
        }
        QVERIFY(use.isKept());
        mail.add({Letter{"last", "t1", "text", "2026-11-30T09:00:00Z"}.made()});
        QTRY_VERIFY(arrived.count() > 0
            && arrived.constLast().at(0).toStringList().contains(QStringLiteral("last")));
        const MailIndex fresh(mail.records, mail.outgoing, me);
        QTRY_VERIFY(fresh.isReady());
        QTRY_COMPARE(texts(index), texts(fresh));
        QVERIFY(findsAll(index));
    }
};

QTEST_GUILESS_MAIN(TestMailGrouping)
#include "tst_mailgrouping.moc"
