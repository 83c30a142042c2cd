#pragma once

#include "ui/visit/check/CheckCard.h"
#include "ui/visit/check/MediaState.h"

class QPushButton;

namespace kinward::ui
{
class WrappingLabel;
}

namespace kinward::visit
{

class DeviceBox;

/// The speaker: which one, a sound to hear, and whether it was heard.
class SpeakerCard final : public CheckCard
{
    Q_OBJECT

public:
    explicit SpeakerCard(const ui::Theme &theme, QWidget *parent = nullptr);

    DeviceBox *box() const { return m_box; }
    void show(const MediaState &state);
    void showStopped(); ///< the engine's process has ended
    void startAgain(); ///< nothing was played yet

Q_SIGNALS:
    void playWanted();

protected:
    void tryAgain() override;

private:
    enum class Stage { Fresh, Playing, Asked, Heard, NotHeard, Failed };

    void makeAnswers();
    void setStage(Stage stage);
    void showStage();

    DeviceBox *m_box = nullptr;
    ui::WrappingLabel *m_onlyUsual = nullptr;
    QPushButton *m_play = nullptr;
    QWidget *m_answers = nullptr;
    QPushButton *m_heard = nullptr;
    QPushButton *m_notHeard = nullptr;
    bool m_hasSpeaker = true;
    Stage m_stage = Stage::Fresh;
};

} // namespace kinward::visit
