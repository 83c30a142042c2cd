#include "ui/visit/channel/MessageReader.h"

#include <QTest>
#include <QtEndian>

using namespace kinward;

namespace
{

visit::Order someOrder()
{
    visit::Order order;
    order.link = QUrl(QStringLiteral("https://meet.example/room?a=1#x"));
    order.password = QStringLiteral("maple-42");
    order.title = QStringLiteral("Video visit: blood test results");
    order.with = QStringLiteral("Dr. Amara Okafor");
    order.patient = QStringLiteral("Eleanor Hartwell");
    order.note = QStringLiteral("¿Preguntas?\n1. …");
    order.devices = {QStringLiteral("Camera"), QStringLiteral("Headset"), {}};
    order.check = false;
    order.language = QStringLiteral("es");
    order.appearance = 2;
    order.textPercent = 150;
    order.authorities = "-----BEGIN CERTIFICATE-----\n";
    return order;
}

QByteArray framed(const QByteArray &content, qsizetype length)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(length), bytes.data());
    return bytes + content;
}

} // namespace

/// What the program and kinward-visit say to each other.
class TestVisitChannel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderArrivesAsItWasGivenInWhateverPieces()
    {
        const visit::Order order = someOrder();
        const QByteArray bytes = visit::encode(visit::ToRoom(order));
        for (const int step : {1, 7, int(bytes.size())}) {
            visit::MessageReader<visit::ToRoom> reader;
            std::optional<visit::ToRoom> message;
            for (qsizetype at = 0; at < bytes.size(); at += step) {
                QVERIFY(!message);
                reader.append(bytes.mid(at, step));
                message = reader.next();
            }
            QVERIFY(message);
            const auto *const read = std::get_if<visit::Order>(&*message);
            QVERIFY(read);
            QCOMPARE(read->link, order.link);
            QCOMPARE(read->password, order.password);
            QCOMPARE(read->title, order.title);
            QCOMPARE(read->with, order.with);
            QCOMPARE(read->patient, order.patient);
            QCOMPARE(read->note, order.note);
            QVERIFY(read->devices == order.devices);
            QCOMPARE(read->check, order.check);
            QCOMPARE(read->language, order.language);
            QCOMPARE(read->appearance, order.appearance);
            QCOMPARE(read->textPercent, order.textPercent);
            QCOMPARE(read->authorities, order.authorities);
        }
    }

    void everyAnswerArrivesInItsOrder()
    {
        const visit::RoomState state{
            visit::Phase::Room, visit::Sending::Live, visit::Sending::Muted, true};
        visit::MessageReader<visit::FromRoom> reader;
        reader.append(visit::encode(visit::FromRoom(state))
            + visit::encode(visit::FromRoom(visit::Note{
                3,
                QStringLiteral("a"),
            }))
            + visit::encode(visit::FromRoom(
                visit::OpenOutside{QUrl(QStringLiteral("zoommtg://zoom.us/join?confno=1"))}))
            + visit::encode(
                visit::FromRoom(visit::ShowInProgram{visit::ShowInProgram::Place::Documents})));
        QVERIFY(std::get<visit::RoomState>(reader.next().value()) == state);
        QCOMPARE(std::get<visit::Note>(reader.next().value()).number, 3);
        QCOMPARE(std::get<visit::OpenOutside>(reader.next().value()).url.scheme(),
            QStringLiteral("zoommtg"));
        QVERIFY(std::get<visit::ShowInProgram>(reader.next().value()).place
            == visit::ShowInProgram::Place::Documents);
        QVERIFY(!reader.next());
        QVERIFY(!reader.isBroken());
    }

    void whatCannotBeBreaksIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = visit::encode(visit::FromRoom(visit::Note{1, QStringLiteral("a")}));
        QByteArray otherKind = good;
        otherKind.replace(QByteArray("dkind"), QByteArray("dkinb"));
        QTest::newRow("too long") << framed({}, visit::limits::messageBytes + 1);
        QTest::newRow("no CBOR") << framed("\xff\xff\xff", 3);
        QTest::newRow("nothing") << framed({}, 0);
        QTest::newRow("a list") << framed("\x80", 1);
        QTest::newRow("bytes after it") << framed(good.mid(4) + '\0', good.size() - 3);
        QTest::newRow("no kind") << otherKind;
        QTest::newRow("a note too long") << visit::encode(
            visit::FromRoom(visit::Note{1, QString(visit::limits::noteLength + 1, u'a')}));
        QTest::newRow("no such phase")
            << visit::encode(visit::FromRoom(visit::RoomState{visit::Phase(9)}));
        QTest::newRow("no address") << visit::encode(visit::FromRoom(visit::OpenOutside{QUrl(
            QStringLiteral("https://a.example/") + QString(visit::limits::textLength, u'a'))}));
    }
    void whatCannotBeBreaksIt()
    {
        QFETCH(QByteArray, bytes);
        visit::MessageReader<visit::FromRoom> reader;
        reader.append(bytes);
        QVERIFY(!reader.next());
        QVERIFY(reader.isBroken());
        reader.append(visit::encode(visit::FromRoom(visit::Note{1, {}})));
        QVERIFY(!reader.next());
    }
};

QTEST_APPLESS_MAIN(TestVisitChannel)
#include "tst_visitchannel.moc"
