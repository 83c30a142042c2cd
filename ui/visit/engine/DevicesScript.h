#pragma once

#include "ui/visit/channel/Messages.h"

#include <QString>
#include <QVariant>

#include <optional>

class QWebEnginePage;

namespace kinward::visit
{

/// What the meeting's page has of the person's devices, as its own scripts have it.
struct DevicesState {
    Sending microphone = Sending::Nothing;
    Sending camera = Sending::Nothing;
    bool isSharingScreen = false;
    /// How often the page tried to switch on what the person muted here. It stayed muted.
    int refusals = 0;

    bool operator==(const DevicesState &) const = default;
};

/// The script that stands between the meeting's page and the devices (devices.js): it prefers those
/// that were chosen, and mutes above the page's own mute: what a meeting service does by itself
/// does not undo it. A page that was written to get round it can, for both are scripts of one page;
/// to be certain the person leaves, and the engine's processes are gone. One for each visit.
class DevicesScript final
{
public:
    enum class Device { Microphone, Camera };

    DevicesScript(DeviceChoice choice, bool withCamera);

    /// For every document that the page loads from now on; again where something was muted.
    void installOn(QWebEnginePage &page) const;
    /// Muted before there is anything to mute, too.
    void setMuted(Device device, bool isMuted);
    bool isMuted(Device device) const;

    // What to run in the page's own world.
    QString askState() const;
    QString applyMuted(Device device) const;
    QString stopScreen() const;
    QString close() const; ///< ends every track, and gives none any more
    /// The answer to askState(); none while the page has no such script.
    static std::optional<DevicesState> readState(const QVariant &answer);

private:
    QString source() const;
    QString call(const QString &command, const QString &more = {}) const;

    DeviceChoice m_choice;
    bool m_withCamera = true;
    bool m_holdsMicrophone = false;
    bool m_holdsCamera = false;
    QString m_token;
};

} // namespace kinward::visit
