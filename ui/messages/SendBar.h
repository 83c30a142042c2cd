#pragma once

#include "net/session/PatientSession.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace kinward::ui
{

class NoticeBar;
class Theme;

/// What becomes of the message that was sent last: "Sending… Undo" while it can be taken back, then
/// where it stands. Hidden while there is nothing to tell.
class SendBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds restTime{8}; ///< that good news stay

    SendBar(net::PatientSession &session, const Theme &theme, QWidget *parent = nullptr);

    /// It was just queued. `names`: to whom it goes.
    void follow(const QString &messageId, const QString &names);
    void tell(const QString &sentence); ///< something else that went wrong

Q_SIGNALS:
    void editRequested(const QString &messageId); ///< taken back, or it came back

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Stage { Nothing, Waiting, Leaving, Sent, CameBack, Told };

    Stage stageOf() const;
    void update();
    void showStage();
    QString waitingText() const;
    void act();
    void clear();

    net::PatientSession &m_session;
    NoticeBar *m_notice = nullptr;
    QString m_messageId;
    QString m_names;
    QString m_told;
    Stage m_stage = Stage::Nothing;
    bool m_isSent = false;
    QTimer m_undoEnds;
    QTimer m_rest;
};

} // namespace kinward::ui
