#pragma once

#include "ui/visit/channel/Messages.h"
#include "ui/visit/check/CheckScheme.h"
#include "ui/visit/check/MediaState.h"

#include <QTimer>
#include <QWidget>

class QWebEngineProfile;
class QWebEngineView;

namespace kinward::visit
{

class CheckWebPage;

/// Holds camera, microphone and speaker through the engine, shows the camera's picture, and tells
/// how they are doing. From start() to release(); in between nothing of them is written or sent.
class MediaProbe final : public QWidget
{
    Q_OBJECT

public:
    explicit MediaProbe(QWidget *parent = nullptr);
    ~MediaProbe() override;

    void start(const DeviceChoice &choice); ///< anew, whatever was under way
    void choose(const DeviceChoice &choice);
    void playSound();
    /// At once: no page, no profile, no device.
    void release();
    bool isRunning() const { return m_view != nullptr; }
    const MediaState &state() const { return m_state; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void changed(const kinward::visit::MediaState &state);
    void levelTold(int level); ///< of the microphone, see levelOf(); some ten times a second
    void failed(); ///< the engine's process has ended; nothing is held any more

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeView();
    void keepFocusAway();
    void run(const QString &script);
    void ask();
    void take(const QVariant &told);
    void becomeFailed();

    CheckFiles m_files;
    QWebEngineProfile *m_profile = nullptr;
    CheckWebPage *m_page = nullptr;
    QWebEngineView *m_view = nullptr;
    QTimer m_clock;
    DeviceChoice m_choice;
    MediaState m_state;
    bool m_isAsked = false;
    bool m_isLoaded = false;
};

} // namespace kinward::visit
