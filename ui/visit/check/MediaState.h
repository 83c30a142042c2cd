#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace kinward::visit
{

/// How a camera or a microphone is doing.
struct SourceState {
    enum State { Off, Asking, Live, Failed };
    State state = Off;
    QString error; ///< the name of the engine's DOMException, e.g. "NotReadableError"
    QString label; ///< the device that is open

    bool operator==(const SourceState &) const = default;
};

/// What the check's page tells of the devices.
struct MediaState {
    enum Sound { Silent, Playing, Failed };

    SourceState camera;
    SourceState microphone;
    QSize picture; ///< empty until there is one
    Sound sound = Silent;
    bool canChooseSpeaker = false;
    bool hasSpeaker = false;
    QStringList cameras; ///< names, without those that are the system's own choice
    QStringList microphones;
    QStringList speakers;

    bool operator==(const MediaState &) const = default;
};

/// Reads what check.js tells; whatever is missing is as in a fresh MediaState.
MediaState mediaStateOf(const QVariantMap &told);
/// A loudness of 0 … 1 (root mean square) as 0 … 100 steps that ears find even: -60 … 0 dB.
int levelOf(double loudness);

} // namespace kinward::visit
