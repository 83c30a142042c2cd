#pragma once

#include "net/portal/PortalClient.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace Ui
{
class CaptchaBox;
}

namespace kinward::ui
{

class Theme;

/// The check that a person is there: a picture, or a question in plain words for those who cannot
/// see it.
class CaptchaBox final : public QWidget
{
    Q_OBJECT

public:
    explicit CaptchaBox(QWidget *parent = nullptr);
    ~CaptchaBox() override;
    /// To be called once; the theme must outlive the box.
    void attach(const Theme &theme);

    /// Asks for a captcha of the kind shown last.
    void renew();
    bool hasCaptcha() const { return !m_captcha.id.isEmpty(); }
    QString captchaId() const { return m_captcha.id; }
    QString answer() const;
    void setAnswer(const QString &answer);
    void showCaptcha(const net::Captcha &captcha);
    void showProblem(const QString &text);
    void clearProblem();
    QWidget *field() const;
    void retranslate();

Q_SIGNALS:
    void captchaWanted(kinward::net::Captcha::Kind kind);
    void answerEdited(const QString &answer);

private:
    void ask(net::Captcha::Kind kind);
    void updatePicture();

    std::unique_ptr<Ui::CaptchaBox> m_ui;
    const Theme *m_theme = nullptr;
    net::Captcha m_captcha;
    net::Captcha::Kind m_kind = net::Captcha::Kind::Picture;
};

} // namespace kinward::ui
