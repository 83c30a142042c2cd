#pragma once

#include "core/models/MailIndex.h"
#include "net/session/Sessions.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace kinward::ui
{

/// The mail of everybody who is cared for: an index for each patient link in use.
class MailOverview final : public QObject
{
    Q_OBJECT

public:
    explicit MailOverview(net::Sessions &sessions, QObject *parent = nullptr);
    ~MailOverview() override;

    /// There as long as the session is.
    const models::MailIndex &of(net::PatientSession &session);
    int unread() const; ///< messages, of all

Q_SIGNALS:
    void changed();
    /// Of a link whose messages were read in full before.
    void arrived(const QString &sessionKey, const QStringList &messageIds);

private:
    void takeSessions();
    void add(net::PatientSession &session);

    net::Sessions &m_sessions;
    std::unordered_map<const net::PatientSession *, std::unique_ptr<models::MailIndex>> m_indexes;
};

} // namespace kinward::ui
