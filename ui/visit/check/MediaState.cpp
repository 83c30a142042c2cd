#include "ui/visit/check/MediaState.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace kinward::visit
{

namespace
{

SourceState sourceOf(const QVariantMap &told)
{
    static const QHash<QString, SourceState::State> states{
        {QStringLiteral("asking"), SourceState::Asking},
        {QStringLiteral("live"), SourceState::Live},
        {QStringLiteral("failed"), SourceState::Failed}};
    return {states.value(told.value(QStringLiteral("state")).toString(), SourceState::Off),
        told.value(QStringLiteral("problem")).toString(),
        told.value(QStringLiteral("label")).toString()};
}

MediaState::Sound soundOf(const QString &told)
{
    if (told == QLatin1String("playing"))
        return MediaState::Playing;
    return told == QLatin1String("failed") ? MediaState::Failed : MediaState::Silent;
}

} // namespace

MediaState mediaStateOf(const QVariantMap &told)
{
    const auto value = [&told](const char *name) { return told.value(QLatin1String(name)); };
    MediaState state;
    state.camera = sourceOf(value("camera").toMap());
    state.microphone = sourceOf(value("microphone").toMap());
    state.picture = {value("width").toInt(), value("height").toInt()};
    state.sound = soundOf(value("speaker").toString());
    state.canChooseSpeaker = value("canChooseSpeaker").toBool();
    state.hasSpeaker = value("hasSpeaker").toBool();
    state.cameras = value("cameras").toStringList();
    state.microphones = value("microphones").toStringList();
    state.speakers = value("speakers").toStringList();
    return state;
}

int levelOf(double loudness)
{
    constexpr double quietest = -60; // dB
    if (!(loudness > 0))
        return 0;
    const double decibels = 20 * std::log10(loudness);
    return std::clamp(int(std::lround(100 * (decibels - quietest) / -quietest)), 0, 100);
}

} // namespace kinward::visit
