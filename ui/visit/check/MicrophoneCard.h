#pragma once

#include "ui/visit/check/CheckCard.h"
#include "ui/visit/check/MediaState.h"
#include "ui/visit/check/SilenceWatch.h"

#include <QElapsedTimer>

namespace kinward::visit
{

class DeviceBox;
class LevelMeter;

/// The microphone: which one, how loud it is, and whether it hears somebody.
class MicrophoneCard final : public CheckCard
{
    Q_OBJECT

public:
    explicit MicrophoneCard(const ui::Theme &theme, QWidget *parent = nullptr);

    DeviceBox *box() const { return m_box; }
    void show(const MediaState &state);
    void takeLevel(int level);
    void showStopped(); ///< the engine's process has ended

private:
    void showHearing();

    DeviceBox *m_box = nullptr;
    LevelMeter *m_meter = nullptr;
    SilenceWatch m_silence;
    QElapsedTimer m_sinceLevel;
    QString m_label; ///< of the one that is open
};

} // namespace kinward::visit
