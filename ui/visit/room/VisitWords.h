#pragma once

#include "ui/common/ErrorText.h"
#include "ui/common/NoticeBar.h"
#include "ui/visit/engine/DevicesScript.h"
#include "ui/visit/engine/EngineVersion.h"

#include <QDate>
#include <QString>

namespace kinward::visit
{

/// What happened in a visit that the person is told in one sentence.
enum class Remark {
    OpenedOutside, ///< of: the host
    HandedOver, ///< of: the program
    RefusedDownload,
    RefusedNewWindow, ///< of: the host
    RefusedScheme, ///< of: the scheme
    RefusedUnencrypted, ///< of: the host
    RefusedTooLong,
    RefusedCertificate, ///< of: the host
    RefusedOtherPage, ///< of: the host that asked for a camera or a microphone
    RefusedPermission,
    RefusedSignIn, ///< of: the host that asked for a name and a password of its own
    StaysMuted, ///< the page tried to switch on what was muted here
    PasswordCopied,
};

/// Why there is no picture of the visit.
enum class Failure { NotReached, NotTrusted, NoAddress, Crashed };

QString remarkText(Remark remark, const QString &of);
ui::ErrorText failureText(Failure failure, const QString &host);
QString hangText();
/// That the engine is old, and what that means.
QString oldEngineText(const EngineVersion &engine);
/// "Zoom" for zoommtg; the scheme itself where it is not known.
QString programOf(const QString &scheme);

/// How a device is, as short as can be: "Microphone muted".
QString sendingText(DevicesScript::Device device, Sending sending);
/// The same as a sentence for screen readers.
QString spokenSendingText(DevicesScript::Device device, Sending sending);

} // namespace kinward::visit
