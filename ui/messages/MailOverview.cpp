#include "ui/messages/MailOverview.h"

#include "net/sync/SectionPlan.h"

#include <numeric>

namespace kinward::ui
{

MailOverview::MailOverview(net::Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
{
    connect(&sessions, &net::Sessions::sessionsChanged, this, &MailOverview::takeSessions);
    takeSessions();
}

MailOverview::~MailOverview() = default;

const models::MailIndex &MailOverview::of(net::PatientSession &session)
{
    if (m_indexes.count(&session) == 0)
        add(session);
    return *m_indexes.at(&session);
}

int MailOverview::unread() const
{
    return std::accumulate(m_indexes.begin(), m_indexes.end(), 0,
        [](int sum, const auto &known) { return sum + known.second->unread(); });
}

void MailOverview::takeSessions()
{
    for (const auto &session : m_sessions.all()) {
        if (m_indexes.count(session.get()) == 0)
            add(*session);
    }
    Q_EMIT changed();
}

void MailOverview::add(net::PatientSession &session)
{
    auto index = std::make_unique<models::MailIndex>(
        session.records(), session.mailbox().outgoing(), session.link().relatedPerson);
    auto *made = index.get();
    connect(&session, &net::PatientSession::linkChanged, made,
        [made, &session] { made->setCaregiver(session.link().relatedPerson); });
    connect(made, &models::MailIndex::changed, this, &MailOverview::changed);
    connect(made, &models::MailIndex::arrived, this, [this, &session](const QStringList &ids) {
        // Of a first reading everything is new, and nothing of it is news.
        if (session.records().syncedAt(net::syncKey(care::Section::Messages)).isValid())
            Q_EMIT arrived(session.key(), ids);
    });
    // Its pages go with it, before or after: they do not touch the index on their way.
    connect(&session, &QObject::destroyed, this, [this, gone = &session] {
        m_indexes.erase(gone);
        Q_EMIT changed();
    });
    m_indexes.emplace(&session, std::move(index));
}

} // namespace kinward::ui
