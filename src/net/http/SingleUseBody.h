#pragma once

#include <QByteArray>
#include <QIODevice>

namespace kinward::net
{

/// A request body that can be read once. QNetworkAccessManager resends any request by itself, a
/// POST too, when the connection breaks before an answer; a body that cannot be wound back is how
/// it is told not to (the reply then ends with ContentReSendError). A spent refresh token that is
/// sent again ends the whole sign-in.
class SingleUseBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit SingleUseBody(QByteArray bytes, QObject *parent = nullptr);

    qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace kinward::net
