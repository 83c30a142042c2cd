#include "ui/visit/check/CameraCard.h"

#include "ui/common/ChooserName.h"
#include "ui/visit/check/DeviceBox.h"

#include <QVBoxLayout>

namespace kinward::visit
{

CameraCard::CameraCard(const ui::Theme &theme, QWidget *picture, QWidget *parent)
    : CheckCard(theme, QStringLiteral("camera"), QStringLiteral("video"), tr("Camera"), parent)
    , m_picture(picture)
    , m_box(new DeviceBox(tr("The usual camera")))
{
    m_box->setObjectName(QStringLiteral("cameraBox"));
    body()->addWidget(m_picture);
    body()->addWidget(m_box);
    ui::setChooserName(m_box, tr("Camera"));
    showWaiting(tr("Turning on the camera. If this computer asks, allow it."));
}

void CameraCard::show(const MediaState &state)
{
    m_box->setDevices(state.cameras);
    const bool isFailed = state.camera.state == SourceState::Failed;
    m_picture->setVisible(!isFailed);
    if (isFailed)
        showProblem(cameraProblem(state.camera.error));
    else if (state.camera.state != SourceState::Live || state.picture.isEmpty())
        showWaiting(tr("Turning on the camera. If this computer asks, allow it."));
    else if (m_box->isAway())
        //: Both %1 and %2 are names of cameras
        showWaiting(tr("%1 is not connected. For now this is %2.")
                        .arg(m_box->chosen(), state.camera.label));
    else
        showWell(tr("Your camera works. Nobody else sees this picture."));
}

void CameraCard::showStopped()
{
    m_picture->hide();
    showProblem(Problem::CheckStopped);
}

} // namespace kinward::visit
