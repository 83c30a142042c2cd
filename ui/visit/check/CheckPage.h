#pragma once

#include "ui/visit/channel/Messages.h"

#include <QBoxLayout>
#include <QWidget>

class QPushButton;

namespace kinward::ui
{
class NoticeBar;
class ScrollPage;
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

class CameraCard;
class MediaProbe;
class MicrophoneCard;
class NetworkCard;
class NetworkCheck;
class SpeakerCard;

/// The look at camera, microphone, speaker and connection before a visit. It turns them on when it
/// is shown; by release(), by each of its buttons that leave, and by its end they are free.
class CheckPage final : public QWidget
{
    Q_OBJECT

public:
    /// `order.link`, `order.devices` and `order.authorities` are used, and the words to show.
    CheckPage(const Order &order, const ui::Theme &theme, QWidget *parent = nullptr);
    ~CheckPage() override;

    DeviceChoice devices() const;
    /// Above everything; empty: nothing.
    void setNotice(const QString &text);
    void release();

Q_SIGNALS:
    void joinRequested(const kinward::visit::DeviceChoice &devices, bool withCamera);
    void openOutsideRequested();
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeWords(const Order &order);
    void makeCards();
    QWidget *makeButtons();
    void connectCards();
    void connectButtons();
    void startMedia();
    void startNetwork();
    void choose();
    void showMedia();
    void showStopped();
    void pointToJoin();
    void arrange();

    const ui::Theme &m_theme;
    QUrl m_link;
    ui::ScrollPage *m_page = nullptr;
    ui::NoticeBar *m_notice = nullptr;
    QBoxLayout *m_columns = nullptr; ///< beside each other, or below where there is no room
    MediaProbe *m_probe = nullptr;
    NetworkCheck *m_network = nullptr;
    CameraCard *m_camera = nullptr;
    MicrophoneCard *m_microphone = nullptr;
    SpeakerCard *m_speaker = nullptr;
    NetworkCard *m_connection = nullptr;
    QPushButton *m_join = nullptr;
    QPushButton *m_joinWithoutCamera = nullptr;
    QPushButton *m_openOutside = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace kinward::visit
