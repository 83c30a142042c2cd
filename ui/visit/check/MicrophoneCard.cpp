#include "ui/visit/check/MicrophoneCard.h"

#include "ui/common/ChooserName.h"
#include "ui/visit/check/DeviceBox.h"
#include "ui/visit/check/LevelMeter.h"

#include <QVBoxLayout>

namespace kinward::visit
{

MicrophoneCard::MicrophoneCard(const ui::Theme &theme, QWidget *parent)
    : CheckCard(
        theme, QStringLiteral("microphone"), QStringLiteral("microphone"), tr("Microphone"), parent)
    , m_box(new DeviceBox(tr("The usual microphone")))
    , m_meter(new LevelMeter(theme))
{
    m_box->setObjectName(QStringLiteral("microphoneBox"));
    m_meter->setObjectName(QStringLiteral("microphoneLevel"));
    m_meter->setAccessibleName(tr("How loud the microphone hears you"));
    body()->addWidget(m_box);
    ui::setChooserName(m_box, tr("Microphone"));
    body()->addWidget(m_meter);
    showWaiting(tr("Turning on the microphone. If this computer asks, allow it."));
}

void MicrophoneCard::show(const MediaState &state)
{
    m_box->setDevices(state.microphones);
    if (state.microphone.label != m_label) {
        m_label = state.microphone.label;
        m_silence.restart();
        m_sinceLevel.invalidate();
        m_meter->setLevel(0);
    }
    m_meter->setVisible(state.microphone.state != SourceState::Failed);
    if (state.microphone.state == SourceState::Failed)
        showProblem(microphoneProblem(state.microphone.error));
    else if (state.microphone.state != SourceState::Live)
        showWaiting(tr("Turning on the microphone. If this computer asks, allow it."));
    else
        showHearing();
}

void MicrophoneCard::takeLevel(int level)
{
    m_meter->setLevel(level);
    const auto passed = m_sinceLevel.isValid() ? m_sinceLevel.elapsed() : 0;
    m_sinceLevel.start();
    const auto before = m_silence.hearing();
    if (m_silence.add(level, std::chrono::milliseconds(passed)) != before)
        showHearing();
}

void MicrophoneCard::showHearing()
{
    switch (m_silence.hearing()) {
    case SilenceWatch::Waiting:
        showWaiting(m_box->isAway()
                //: Both %1 and %2 are names of microphones
                ? tr("%1 is not connected. For now this is %2. Say a few words.")
                      .arg(m_box->chosen(), m_label)
                : tr("Say a few words."));
        break;
    case SilenceWatch::Hears:
        showWell(tr("Microphone hears you."));
        break;
    case SilenceWatch::Nothing:
        showProblem(Problem::MicrophoneSilent);
        break;
    }
}

void MicrophoneCard::showStopped()
{
    m_label.clear();
    m_meter->hide();
    showProblem(Problem::CheckStopped);
}

} // namespace kinward::visit
