#pragma once

#include "ui/visit/check/CheckCard.h"
#include "ui/visit/check/MediaState.h"

namespace kinward::visit
{

class DeviceBox;

/// The camera: its picture, which one, and how it is.
class CameraCard final : public CheckCard
{
    Q_OBJECT

public:
    /// `picture` is taken over.
    CameraCard(const ui::Theme &theme, QWidget *picture, QWidget *parent = nullptr);

    DeviceBox *box() const { return m_box; }
    void show(const MediaState &state);
    void showStopped(); ///< the engine's process has ended

private:
    QWidget *m_picture = nullptr;
    DeviceBox *m_box = nullptr;
};

} // namespace kinward::visit
