#pragma once

#include "support/SandboxProcess.h"

#include <QByteArray>
#include <QUrl>

namespace kinward::test
{

/// A request of the kind that a browser sends to the loopback address; the whole answer.
QByteArray askLoopback(
    const QUrl &url, const QByteArray &method = "GET", const QByteArray &host = {});

/// Signs in as Ruth on the demo portal's own pages; the address that the browser is sent to in the
/// end.
QUrl signInOnPage(const SandboxProcess &sandbox, const QUrl &page);

} // namespace kinward::test
