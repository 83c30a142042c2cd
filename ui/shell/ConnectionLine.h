#pragma once

#include "core/base/Clock.h"
#include "net/session/PatientSession.h"
#include "ui/common/Icons.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace kinward::ui
{

class WrappingLabel;

/// How current the record is and how the connection stands, by icon and words; *Refresh*, and *Sign
/// in again* where that is what helps. Told to screen readers when it changes in kind.
class ConnectionLine final : public QFrame
{
    Q_OBJECT

public:
    ConnectionLine(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void refreshRequested();
    void signInAgainRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct State {
        QString icon;
        ColorRole color;
        QString text;
        bool signIn = false;
    };
    State state() const;
    State onlineState() const;
    QString connectingText() const;
    QString readingText() const;
    bool isReading() const;
    void update();
    void retranslate();

    net::PatientSession &m_session;
    const Clock &m_clock;
    const Theme &m_theme;
    QString m_iconName;
    IconLabel *m_icon = nullptr;
    WrappingLabel *m_text = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_refresh = nullptr;
    QTimer m_minute; ///< "today" turns into "yesterday"
};

} // namespace kinward::ui
