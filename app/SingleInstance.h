#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace kinward::app
{

/// One running program a profile: a second start hands its invite link to the first and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &profileFolder, QObject *parent = nullptr);

    bool isFirst() const { return m_lock.isLocked(); }
    /// To be called where `isFirst` is false: gives the first one `message` (may be empty: "come to
    /// the front"). False where it does not answer within two seconds.
    bool handOver(const QString &message) const;

Q_SIGNALS:
    void messageReceived(const QString &message);

private:
    void accept();

    QLockFile m_lock;
    QString m_name;
    QLocalServer m_server;
};

} // namespace kinward::app
