#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace kinward::visit
{

/// What the way to the meeting is like.
struct NetworkFinding {
    enum Way { Good, Slow, NotReachable, Unsafe };
    Way way = NotReachable;
    std::chrono::milliseconds median{0}; ///< of the answers that came
    bool isPatchy = false; ///< fast, but some never came
};

/// `took`: of the answers that came. A slow one: half of them took longer than a talk bears, or
/// some never came.
NetworkFinding judgeAnswers(QList<std::chrono::milliseconds> took, int asked);

/// Asks the meeting's origin a few times for nothing: HEAD of "/", without the link's own path, so
/// that no link that opens once is used up. Any answer counts, whatever its status.
class NetworkCheck final : public QObject
{
    Q_OBJECT

public:
    static constexpr int questions = 5;

    /// `authorities`: PEM, believed for loopback addresses only.
    explicit NetworkCheck(const QByteArray &authorities, QObject *parent = nullptr);
    ~NetworkCheck() override;

    void start(const QUrl &link); ///< anew, whatever was under way
    void stop();

Q_SIGNALS:
    void finished(const kinward::visit::NetworkFinding &finding);

private:
    void ask();
    void take(QNetworkReply *reply);

    QNetworkAccessManager m_manager;
    QByteArray m_authorities;
    QPointer<QNetworkReply> m_reply;
    QUrl m_origin;
    QElapsedTimer m_asked;
    QList<std::chrono::milliseconds> m_took;
    int m_count = 0;
};

} // namespace kinward::visit
