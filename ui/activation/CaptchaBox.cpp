#include "ui/activation/CaptchaBox.h"

#include "ui/common/Theme.h"
#include "ui_CaptchaBox.h"

namespace kinward::ui
{

using Kind = net::Captcha::Kind;

CaptchaBox::CaptchaBox(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CaptchaBox>())
{
    m_ui->setupUi(this);
    connect(m_ui->captchaEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        clearProblem();
        Q_EMIT answerEdited(text);
    });
    connect(m_ui->newCaptchaButton, &QPushButton::clicked, this, [this] {
        ask(m_kind);
        m_ui->captchaEdit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->otherCaptchaButton, &QPushButton::clicked, this, [this] {
        ask(m_kind == Kind::Picture ? Kind::Question : Kind::Picture);
        m_ui->captchaEdit->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

CaptchaBox::~CaptchaBox() = default;

void CaptchaBox::attach(const Theme &theme)
{
    m_theme = &theme;
    m_ui->captchaProblem->attach(m_ui->captchaEdit, theme);
    connect(&theme, &Theme::changed, this, &CaptchaBox::updatePicture);
}

void CaptchaBox::renew() { ask(m_kind); }

void CaptchaBox::ask(Kind kind)
{
    m_kind = kind;
    m_captcha = {};
    setAnswer({});
    Q_EMIT answerEdited({});
    clearProblem();
    retranslate();
    Q_EMIT captchaWanted(kind);
}

QString CaptchaBox::answer() const { return m_ui->captchaEdit->text(); }

void CaptchaBox::setAnswer(const QString &answer) { m_ui->captchaEdit->setText(answer); }

void CaptchaBox::showCaptcha(const net::Captcha &captcha)
{
    // An answer to an older wish may come late.
    if (captcha.kind != m_kind)
        return;
    m_captcha = captcha;
    retranslate();
}

void CaptchaBox::showProblem(const QString &text) { m_ui->captchaProblem->showProblem(text); }

void CaptchaBox::clearProblem() { m_ui->captchaProblem->clear(); }

QWidget *CaptchaBox::field() const { return m_ui->captchaEdit; }

void CaptchaBox::updatePicture()
{
    QPixmap picture;
    if (!m_theme || !picture.loadFromData(m_captcha.png, "PNG"))
        return;
    const auto wanted = QSize(m_theme->scaled(picture.width()), m_theme->scaled(picture.height()));
    const auto ratio = devicePixelRatioF();
    picture = picture.scaled(wanted * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_ui->captchaPicture->setPixmap(picture);
}

void CaptchaBox::retranslate()
{
    m_ui->retranslateUi(this);
    const bool picture = m_kind == Kind::Picture;
    const bool there = hasCaptcha();
    m_ui->captchaPicture->setVisible(picture && there);
    m_ui->captchaPicture->setAccessibleName(tr("Picture with distorted letters to type. If you "
                                               "cannot see it, ask for a question instead."));
    m_ui->captchaQuestion->setVisible(!picture || !there);
    m_ui->captchaQuestion->setText(there ? m_captcha.question : tr("One moment…"));
    m_ui->captchaTitle->setText(picture ? tr("Type the letters that you see in the picture")
                                        : tr("Answer the question in a word or a number"));
    m_ui->captchaEdit->setAccessibleName(
        picture ? tr("Letters in the picture") : tr("Answer to: %1").arg(m_captcha.question));
    m_ui->newCaptchaButton->setText(picture ? tr("&New picture") : tr("&New question"));
    m_ui->otherCaptchaButton->setText(picture
            ? tr("I cannot &see the picture: ask me a question instead")
            : tr("&Show me a picture instead"));
    updatePicture();
}

} // namespace kinward::ui
