#include "net/http/RetryWait.h"

#include <QSet>
#include <QTest>

using namespace kinward;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// How long is waited after a failure.
class TestRetryWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheLongest()
    {
        const Error error{ErrorKind::Offline, 0, {}};
        milliseconds delay = 2s;
        for (const milliseconds least : {2s, 4s, 8s, 15s, 15s}) {
            const auto wait = net::waitAfter(error, delay, 15s);
            QVERIFY2(
                wait >= least && wait <= least * 5 / 4, qPrintable(QString::number(wait.count())));
        }
        QCOMPARE(delay.count(), milliseconds(15s).count());
    }

    void notEverybodyComesBackAtOnce()
    {
        QSet<qint64> waits;
        for (int i = 0; i < 20; ++i) {
            milliseconds delay = 100s;
            waits.insert(net::waitAfter({ErrorKind::Timeout, 0, {}}, delay, 200s).count());
        }
        QVERIFY(waits.size() > 1);
    }

    void thePortalMayAskForMore()
    {
        Error error{ErrorKind::RateLimited, 429, {}};
        error.retryAfter = 60s;
        milliseconds delay = 2s;
        QCOMPARE(net::waitAfter(error, delay, 15s).count(), milliseconds(60s).count());
        QCOMPARE(delay.count(), milliseconds(4s).count());
        error.retryAfter = 1s; // but not for less
        QVERIFY(net::waitAfter(error, delay, 15s) >= 4s);
    }
};

QTEST_GUILESS_MAIN(TestRetryWait)
#include "tst_retrywait.moc"
