#pragma once

#include "core/care/Reference.h"

#include <QList>
#include <QString>

namespace kinward::ui
{

/// What a new message begins with. A draft that is there already is named by `draftId` alone.
struct ComposeRequest {
    QString draftId;
    QString threadId; ///< id of the Communication that heads the thread; empty: a new thread
    QString inResponseTo; ///< id of the Communication that is answered
    QList<care::Reference> recipients;
    QString subject;
    QString body; ///< where it is not empty to begin with
    care::Reference about; ///< the record that is asked about
};

} // namespace kinward::ui
