#pragma once

#include "net/session/Sessions.h"

namespace kinward::ui
{

/// What the caregiver wrote or chose and that has not arrived: lost where it is forgotten now.
struct UnsentWork {
    int messages = 0;
    int uploads = 0;
    int shares = 0; ///< orders to share that the portal has not confirmed
    int notes = 0; ///< of visits, which never go anywhere

    static UnsentWork of(const net::PatientSession &session)
    {
        return {session.mailbox().outgoing().unsent(), session.uploads().book().unfinished(),
            session.shares().unsent(), session.visitNotes().count()};
    }
    static UnsentWork of(const net::Sessions &sessions)
    {
        UnsentWork all;
        for (const auto &session : sessions.all()) {
            const UnsentWork work = of(*session);
            all.messages += work.messages;
            all.uploads += work.uploads;
            all.shares += work.shares;
            all.notes += work.notes;
        }
        return all;
    }
};

} // namespace kinward::ui
