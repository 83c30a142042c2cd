#pragma once

#include "core/care/Appointment.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace kinward::ui
{

class CopyButton;
class DetailValue;
class NoticeBar;
class Theme;

/// Opens an address outside the program; false where nothing here can.
using UrlOpener = std::function<bool(const QUrl &)>;

/// How a video visit is reached: its link and its password, each with a button that copies it, and
/// the way to it.
class VideoVisitBox final : public QFrame
{
    Q_OBJECT

public:
    explicit VideoVisitBox(const Theme &theme, QWidget *parent = nullptr);

    void setService(const care::VirtualService &service);
    /// Instead of the system's browser.
    void setUrlOpener(UrlOpener opener) { m_opener = std::move(opener); }

private:
    void open();

    QUrl m_address;
    UrlOpener m_opener;
    QLabel *m_channel = nullptr;
    DetailValue *m_link = nullptr;
    DetailValue *m_password = nullptr;
    QWidget *m_passwordRow = nullptr;
    CopyButton *m_copyLink = nullptr;
    CopyButton *m_copyPassword = nullptr;
    QPushButton *m_open = nullptr;
    NoticeBar *m_notice = nullptr;
};

} // namespace kinward::ui
