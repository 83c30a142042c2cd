#include "ui/visit/check/SpeakerCard.h"

#include "ui/common/ChooserName.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"
#include "ui/visit/check/DeviceBox.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::visit
{

SpeakerCard::SpeakerCard(const ui::Theme &theme, QWidget *parent)
    : CheckCard(theme, QStringLiteral("speaker"), QStringLiteral("sound"), tr("Speaker"), parent)
    , m_box(new DeviceBox(tr("The usual speaker")))
    , m_onlyUsual(new ui::WrappingLabel(tr("Sound comes from the usual speaker of this computer.")))
    , m_play(new QPushButton(ui::icon(QStringLiteral("play"), theme), tr("Play a sound")))
    , m_answers(new QWidget)
    , m_heard(new QPushButton(tr("I heard it")))
    , m_notHeard(new QPushButton(tr("I heard nothing")))
{
    m_box->setObjectName(QStringLiteral("speakerBox"));
    m_onlyUsual->setObjectName(QStringLiteral("speakerOnlyUsual"));
    ui::setKind(m_onlyUsual, QStringLiteral("soft"));
    m_onlyUsual->hide();
    m_play->setObjectName(QStringLiteral("speakerPlay"));
    auto *playRow = new QHBoxLayout;
    playRow->addWidget(m_play);
    playRow->addStretch();
    body()->addWidget(m_box);
    ui::setChooserName(m_box, tr("Speaker"));
    body()->addWidget(m_onlyUsual);
    body()->addLayout(playRow);
    makeAnswers();
    connect(m_play, &QPushButton::clicked, this, &SpeakerCard::playWanted);
    connect(m_box, &DeviceBox::chosenChanged, this, &SpeakerCard::startAgain);
    showStage();
}

void SpeakerCard::makeAnswers()
{
    auto *row = new ui::FlowLayout(8, m_answers);
    m_heard->setObjectName(QStringLiteral("speakerHeard"));
    m_notHeard->setObjectName(QStringLiteral("speakerNotHeard"));
    row->addWidget(m_heard);
    row->addWidget(m_notHeard);
    foot()->addWidget(m_answers);
    connect(m_heard, &QPushButton::clicked, this, [this] { setStage(Stage::Heard); });
    connect(m_notHeard, &QPushButton::clicked, this, [this] { setStage(Stage::NotHeard); });
}

void SpeakerCard::show(const MediaState &state)
{
    m_box->setDevices(state.speakers);
    m_box->setVisible(state.canChooseSpeaker);
    m_onlyUsual->setVisible(!state.canChooseSpeaker);
    m_hasSpeaker = state.hasSpeaker;
    if (state.sound == MediaState::Playing)
        setStage(Stage::Playing);
    else if (state.sound == MediaState::Failed)
        setStage(Stage::Failed);
    else if (m_stage == Stage::Playing)
        setStage(Stage::Asked);
    else if (m_stage == Stage::Failed)
        setStage(Stage::Fresh);
    else
        showStage();
}

void SpeakerCard::showStopped()
{
    m_stage = Stage::Fresh;
    m_answers->hide();
    m_play->setEnabled(false);
    showProblem(Problem::CheckStopped);
}

void SpeakerCard::startAgain()
{
    m_play->setEnabled(true);
    setStage(Stage::Fresh);
}

void SpeakerCard::tryAgain()
{
    if (m_stage == Stage::NotHeard || m_stage == Stage::Failed)
        Q_EMIT playWanted();
    else
        CheckCard::tryAgain();
}

void SpeakerCard::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    const bool hadAnswer = m_heard->hasFocus() || m_notHeard->hasFocus();
    m_stage = stage;
    showStage();
    if (hadAnswer && !m_answers->isVisible())
        m_play->setFocus(Qt::OtherFocusReason);
}

void SpeakerCard::showStage()
{
    m_answers->setVisible(m_hasSpeaker && m_stage == Stage::Asked);
    m_play->setEnabled(m_hasSpeaker);
    if (!m_hasSpeaker) {
        showProblem(Problem::SpeakerNotFound);
        return;
    }
    switch (m_stage) {
    case Stage::Fresh:
        showWaiting(tr("Play a sound to hear whether it is loud enough."));
        break;
    case Stage::Playing:
        showWaiting(tr("Two notes are playing."));
        break;
    case Stage::Asked:
        showWaiting(tr("The sound was played. Did you hear it?"));
        break;
    case Stage::Heard:
        showWell(tr("Your speaker works."));
        break;
    case Stage::NotHeard:
        showProblem(Problem::SpeakerNotHeard);
        break;
    case Stage::Failed:
        showProblem(Problem::SpeakerFailed);
        break;
    }
}

} // namespace kinward::visit
