#include "core/outbox/OutgoingMessage.h"

#include <QUuid>

namespace kinward::outbox
{

QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace kinward::outbox
