#pragma once

#include "net/auth/ChallengeClient.h"
#include "ui/forms/FormPage.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <memory>

namespace Ui
{
class CodePage;
}

namespace kinward::ui
{

/// Asks for the one-time code: where it was sent, how long it holds, when another one may be asked
/// for.
class CodePage final : public FormPage
{
    Q_OBJECT

public:
    explicit CodePage(const Theme &theme, QWidget *parent = nullptr);
    ~CodePage() override;

    void setPractice(const care::Practice &practice) { m_practice = practice; }
    /// A code was sent: the answer says where to and for how long it holds.
    void begin(const net::ChallengeAnswer &answer);
    /// Another one was asked for and is on its way.
    void showResent(const net::ChallengeAnswer &answer);
    void showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);

    QString code() const;
    void setCode(const QString &code);

Q_SIGNALS:
    void codeEdited(const QString &code);
    void codeGiven(const QString &code);
    void resendRequested();

protected:
    void retranslate() override;

private:
    void submit();
    void resend();
    void countFrom(const net::ChallengeAnswer &answer);
    void tick();

    std::unique_ptr<Ui::CodePage> m_ui;
    care::Practice m_practice;
    QString m_emailHint;
    QTimer m_ticks;
    QDeadlineTimer m_resendAt;
    QDeadlineTimer m_expiresAt;
    bool m_expires = false;
};

} // namespace kinward::ui
