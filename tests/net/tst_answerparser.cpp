#include "net/http/AnswerParser.h"

#include <QTest>

using namespace kinward;
using net::AnswerParser;
using State = AnswerParser::State;

/// Answers as bytes, whole and in pieces, right and odd.
class TestAnswerParser : public QObject
{
    Q_OBJECT

    static constexpr qint64 mostBody = 1000;

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void endsWithTheConnection();
    void keepsConnectionsWithoutDoubt_data();
    void keepsConnectionsWithoutDoubt();
    void joinsHeadersOfOneName();
    void passesOverInterimAnswers();
    void limitsTheHead();
};

void TestAnswerParser::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
                            << 200 << QByteArray("hello");
    QTest::newRow("empty") << QByteArray("HTTP/1.1 201 \r\ncontent-length:0\r\n\r\n") << 201
                           << QByteArray();
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 400\r\nContent-Length: 0\r\n\r\n") << 400
                               << QByteArray();
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204
                                << QByteArray();
    QTest::newRow("not modified") << QByteArray("HTTP/1.1 304 Same\r\nContent-Length: 7\r\n\r\n")
                                  << 304 << QByteArray();
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "5\r\nhello\r\nA;x=\"1\"\r\n, everyone\r\n0\r\n\r\n")
                            << 200 << QByteArray("hello, everyone");
    QTest::newRow("trailers") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                            "1\r\nx\r\n0\r\nDigest: none\r\n\r\n")
                              << 200 << QByteArray("x");
    QTest::newRow("after 100") << QByteArray(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 413 Large\r\nContent-Length: 0\r\n\r\n")
                               << 413 << QByteArray();
}

void TestAnswerParser::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    AnswerParser whole(mostBody);
    QVERIFY(!whole.hasBegun());
    QCOMPARE(whole.take(bytes), State::Done);
    QTEST(whole.answer().status, "status");
    QCOMPARE(whole.answer().body, body);
    QVERIFY(whole.keepsConnection());
    AnswerParser pieces(mostBody);
    for (int i = 0; i < bytes.size(); ++i) {
        QVERIFY2(pieces.take(bytes.mid(i, 1)) == (i + 1 < bytes.size() ? State::Open : State::Done),
            qPrintable(QString::number(i)));
    }
    QCOMPARE(pieces.answer().body, body);
    QCOMPARE(pieces.answer().headers, whole.answer().headers);
}

void TestAnswerParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("noise") << QByteArray("this is no HTTP\r\n");
    QTest::newRow("other protocol") << QByteArray("HTTP/2.0 200 OK\r\n");
    QTest::newRow("short status") << QByteArray("HTTP/1.1 20 OK\r\n");
    QTest::newRow("signed status") << QByteArray("HTTP/1.1 +20 OK\r\n");
    QTest::newRow("low status") << QByteArray("HTTP/1.1 099 OK\r\n");
    QTest::newRow("high status") << QByteArray("HTTP/1.1 600 OK\r\n");
    QTest::newRow("long status") << QByteArray("HTTP/1.1 2000 OK\r\n");
    QTest::newRow("another protocol from here on")
        << QByteArray("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n");
    QTest::newRow("no colon") << ok + "Content-Length 5\r\n";
    QTest::newRow("no name") << ok + ": 5\r\n";
    QTest::newRow("space in a name") << ok + "Content-Length : 5\r\n";
    QTest::newRow("line that goes on") << ok + "X: 1\r\n  2\r\n";
    QTest::newRow("bare line end") << ok + "X: 1\nContent-Length: 0\r\n";
    QTest::newRow("control character") << ok + QByteArray("X: \0\r\n", 6);
    QTest::newRow("two lengths") << ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n";
    QTest::newRow("signed length") << ok + "Content-Length: +5\r\n\r\n";
    QTest::newRow("negative length") << ok + "Content-Length: -5\r\n\r\n";
    QTest::newRow("empty length") << ok + "Content-Length:\r\n\r\n";
    QTest::newRow("length beyond numbers") << ok + "Content-Length: 99999999999999999999\r\n\r\n";
    QTest::newRow("length beyond the limit") << ok + "Content-Length: 1001\r\n\r\n";
    QTest::newRow("length and chunks")
        << ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("length and an empty transfer")
        << ok + "Content-Length: 5\r\nTransfer-Encoding:\r\n\r\n";
    QTest::newRow("unknown transfer") << ok + "Transfer-Encoding: gzip, chunked\r\n\r\n";
    QTest::newRow("chunks of HTTP/1.0")
        << QByteArray("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("encoded") << ok + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\n";
    QTest::newRow("chunk without a size") << chunked + "\r\n";
    QTest::newRow("chunk of no number") << chunked + "5g\r\n";
    QTest::newRow("signed chunk") << chunked + "-5\r\n";
    QTest::newRow("chunk with a prefix") << chunked + "0x5\r\n";
    QTest::newRow("huge chunk") << chunked + "FFFFFFFFF\r\n";
    QTest::newRow("chunk that is longer") << chunked + "2\r\nabc\r\n";
    QTest::newRow("chunks beyond the limit")
        << chunked + "3E8\r\n" + QByteArray(1000, 'x') + "\r\n1\r\nx";
}

void TestAnswerParser::refuses()
{
    QFETCH(QByteArray, bytes);
    AnswerParser whole(mostBody);
    QCOMPARE(whole.take(bytes), State::Broken);
    QVERIFY(!whole.keepsConnection());
    QCOMPARE(whole.take("HTTP/1.1 204 Fine\r\n\r\n"), State::Broken); // for good
}

void TestAnswerParser::endsWithTheConnection()
{
    AnswerParser open(mostBody);
    QCOMPARE(open.take("HTTP/1.1 200 OK\r\n\r\nhel"), State::Open);
    QCOMPARE(open.take("lo"), State::Open);
    QCOMPARE(open.bodyLength(), -1);
    QCOMPARE(open.takeEnd(), State::Done);
    QCOMPARE(open.answer().body, QByteArray("hello"));
    QVERIFY(!open.keepsConnection());
    for (const auto *early : {"", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\nX: 1\r\n",
             "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell",
             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n"}) {
        AnswerParser parser(mostBody);
        QCOMPARE(parser.take(early), State::Open);
        QCOMPARE(parser.takeEnd(), State::Broken);
    }
}

void TestAnswerParser::keepsConnectionsWithoutDoubt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    const QByteArray end("Content-Length: 0\r\n\r\n");
    QTest::newRow("plain") << "HTTP/1.1 200 OK\r\n" + end << true;
    QTest::newRow("kept") << "HTTP/1.1 200 OK\r\nConnection: Keep-Alive\r\n" + end << true;
    QTest::newRow("closed") << "HTTP/1.1 200 OK\r\nConnection: close\r\n" + end << false;
    QTest::newRow("something else") << "HTTP/1.1 200 OK\r\nConnection: x, close\r\n" + end << false;
    QTest::newRow("old") << "HTTP/1.0 200 OK\r\n" + end << false;
    QTest::newRow("more") << "HTTP/1.1 200 OK\r\n" + end + "x" << false;
}

void TestAnswerParser::keepsConnectionsWithoutDoubt()
{
    QFETCH(QByteArray, bytes);
    AnswerParser parser(mostBody);
    QCOMPARE(parser.take(bytes), State::Done);
    QTEST(parser.keepsConnection(), "keeps");
}

void TestAnswerParser::joinsHeadersOfOneName()
{
    AnswerParser parser(mostBody);
    QCOMPARE(parser.take("HTTP/1.1 204 Fine\r\nRateLimit: a\r\nX:\r\nratelimit:\tb \r\n\r\n"),
        State::Done);
    QCOMPARE(parser.answer().header("RATELIMIT"), QByteArray("a, b"));
    QCOMPARE(parser.answer().headers.size(), 2);
}

void TestAnswerParser::passesOverInterimAnswers()
{
    AnswerParser parser(mostBody);
    QCOMPARE(parser.take("HTTP/1.1 103 Early\r\nLink: x\r\n\r\n"), State::Open);
    QVERIFY(parser.hasBegun());
    QVERIFY(!parser.hasHead());
    QCOMPARE(parser.take("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n"), State::Open);
    QVERIFY(parser.hasHead());
    QCOMPARE(parser.bodyLength(), 1);
    QCOMPARE(parser.take("x"), State::Done);
    QVERIFY(parser.answer().header("Link").isEmpty());
}

void TestAnswerParser::limitsTheHead()
{
    const QByteArray line = "X: " + QByteArray(1000, 'x') + "\r\n";
    AnswerParser lines(mostBody);
    auto state = lines.take("HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < 80 && state == State::Open; ++i)
        state = lines.take(line);
    QCOMPARE(state, State::Broken);
    AnswerParser one(mostBody);
    QCOMPARE(one.take(QByteArray(AnswerParser::maxHeadBytes, 'x')), State::Open);
    QCOMPARE(one.take("x"), State::Broken);
    AnswerParser interim(mostBody);
    state = State::Open;
    for (int i = 0; i < 10000 && state == State::Open; ++i)
        state = interim.take("HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(state, State::Broken);
}

QTEST_GUILESS_MAIN(TestAnswerParser)
#include "tst_answerparser.moc"
