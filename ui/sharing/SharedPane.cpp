#include "ui/sharing/SharedPane.h"

#include "ui/common/CopyButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/WrappingLabel.h"
#include "ui/sharing/QrCode.h"
#include "ui/sharing/ShareWords.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QIODevice>
#include <QLineEdit>
#include <QPushButton>

namespace kinward::ui
{

using models::Tone;
namespace wording = models::wording;

namespace
{

constexpr int pictureModule = 8; ///< px for each module of a saved picture

QLabel *makeLabel()
{
    auto *label = new WrappingLabel;
    setKind(label, QStringLiteral("strong"));
    return label;
}

QLineEdit *makeField(const char *name, QLabel *label)
{
    auto *field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    field->setReadOnly(true);
    label->setBuddy(field);
    return field;
}

WrappingLabel *makeHint(const char *name)
{
    auto *hint = new WrappingLabel;
    hint->setObjectName(QLatin1String(name));
    hint->setTextFormat(Qt::PlainText);
    setKind(hint, QStringLiteral("soft"));
    return hint;
}

QPushButton *makeButton(const char *name, const QString &iconName, const Theme &theme)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName, theme));
    return button;
}

/// Lines below each other, and in one line what a flow of buttons holds.
QVBoxLayout *addLines(QWidget *box, const Theme &theme)
{
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.grid(0.5));
    return lines;
}

} // namespace

SharedPane::SharedPane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_openUrl(&QDesktopServices::openUrl)
    , m_chooseFile(&askWhereToSave)
    , m_notice(new NoticeBar(theme))
    , m_title(new WrappingLabel)
    , m_sentence(new WrappingLabel)
{
    m_notice->setObjectName(QStringLiteral("sharedNotice"));
    m_title->setObjectName(QStringLiteral("sharedTitle"));
    m_sentence->setObjectName(QStringLiteral("sharedSentence"));
    setKind(m_title, QStringLiteral("title"));
    m_title->setMinimumWidth(1); // its letters are large: 16 of them are wider than some windows
    for (QLabel *untrusted : {m_title, m_sentence})
        untrusted->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(2));
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addWidget(m_sentence);
    column->addWidget(makeLinkBox());
    column->addWidget(makePasscodeBox());
    column->addWidget(makePictureBox());
    column->addStretch();
    retranslate();
}

QWidget *SharedPane::makeLinkBox()
{
    m_linkBox = new QWidget;
    m_linkLabel = makeLabel();
    m_link = makeField("sharedLink", m_linkLabel);
    m_copyLink = new CopyButton(tr("Copy link"), tr("Copy link"));
    m_copyLink->setObjectName(QStringLiteral("copyLink"));
    m_mail = makeButton("mailLink", QStringLiteral("mail"), m_theme);
    m_mailHint = makeHint("mailHint");
    auto *buttons = new FlowLayout(m_theme.grid(1));
    buttons->addWidget(m_copyLink);
    buttons->addWidget(m_mail);
    auto *lines = addLines(m_linkBox, m_theme);
    lines->addWidget(m_linkLabel);
    lines->addWidget(m_link);
    lines->addLayout(buttons);
    lines->addWidget(m_mailHint);
    connect(m_mail, &QPushButton::clicked, this, &SharedPane::sendByMail);
    return m_linkBox;
}

QWidget *SharedPane::makePasscodeBox()
{
    m_passcodeBox = new QWidget;
    m_passcodeLabel = makeLabel();
    m_passcode = makeField("sharedPasscode", m_passcodeLabel);
    m_copyPasscode = new CopyButton(tr("Copy passcode"), tr("Copy passcode"));
    m_copyPasscode->setObjectName(QStringLiteral("copyPasscode"));
    m_advice = makeHint("passcodeWay");
    auto *lines = addLines(m_passcodeBox, m_theme);
    auto *flow = new FlowLayout(m_theme.grid(1));
    flow->addWidget(m_passcode);
    flow->addWidget(m_copyPasscode);
    lines->addWidget(m_passcodeLabel);
    lines->addLayout(flow);
    lines->addWidget(m_advice);
    return m_passcodeBox;
}

QWidget *SharedPane::makePictureBox()
{
    m_pictureBox = new QWidget;
    m_pictureLabel = makeLabel();
    m_code = new QrCode;
    m_code->setObjectName(QStringLiteral("qrCode"));
    m_savePicture = makeButton("savePicture", QStringLiteral("save"), m_theme);
    auto *lines = addLines(m_pictureBox, m_theme);
    lines->addWidget(m_pictureLabel);
    lines->addWidget(m_code, 0, Qt::AlignLeading);
    lines->addWidget(m_savePicture, 0, Qt::AlignLeading);
    connect(m_savePicture, &QPushButton::clicked, this, &SharedPane::savePicture);
    return m_pictureBox;
}

void SharedPane::showShare(const shares::Share &share, const QString &passcode,
    const QStringList &titles, const QString &practice)
{
    m_share = share;
    m_passcodeText = passcode;
    m_titles = titles;
    m_practice = practice;
    m_link->setText(share.link);
    m_link->setCursorPosition(0); // its beginning tells whose it is
    m_copyLink->setCopiedText(share.link);
    m_passcode->setText(passcode);
    m_passcode->setMinimumWidth(
        m_passcode->fontMetrics().horizontalAdvance(passcode) + m_theme.grid(4));
    m_copyPasscode->setCopiedText(passcode);
    m_linkBox->setVisible(!share.link.isEmpty());
    m_passcodeBox->setVisible(!passcode.isEmpty());
    m_pictureBox->setVisible(m_code->setText(share.link));
    fill();
}

bool SharedPane::focusFirst()
{
    if (m_linkBox->isHidden())
        return false;
    // Not the link itself, which would be shown from its end.
    QPushButton *wanted = m_share.emails.isEmpty() ? m_copyLink : m_mail;
    wanted->setFocus(Qt::OtherFocusReason);
    return true;
}

void SharedPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SharedPane::retranslate()
{
    //: Field: the address under which a document can be opened
    m_linkLabel->setText(tr("Link"));
    m_link->setAccessibleName(m_linkLabel->text());
    m_mail->setText(
        //: Button: opens the person's own mail program
        tr("Send by e-mail…"));
    m_mail->setAccessibleName(tr("Send the link by e-mail"));
    m_mailHint->setText(tr("Your own mail program opens with the link in a new letter."));
    m_mail->setAccessibleDescription(m_mailHint->text());
    m_passcodeLabel->setText(tr("Passcode"));
    m_passcode->setAccessibleName(m_passcodeLabel->text());
    m_advice->setText(
        tr("Give the passcode another way than the link: by phone, or when you meet. Note it now: "
           "it is shown only here."));
    m_passcode->setAccessibleDescription(m_advice->text());
    m_pictureLabel->setText(tr("The link as a QR code"));
    m_code->setAccessibleName(tr("QR code of the link: a phone's camera opens it"));
    m_savePicture->setText(
        //: Button: saves the QR code as a picture
        tr("Save picture…"));
    m_savePicture->setAccessibleName(tr("Save the QR code as a picture"));
    fill();
}

void SharedPane::fill()
{
    const bool isLink = m_share.kind == shares::Share::Kind::Outside;
    if (isLink) {
        m_title->setText(tr("Your link is ready"));
        m_sentence->setText(wording::linkSentence(
            {m_share.hasPasscode, m_share.expires, m_share.maxViews}, m_titles.value(0)));
        return;
    }
    QStringList names;
    for (const care::Reference &recipient : std::as_const(m_share.recipients))
        names.append(recipient.display);
    const wording::PracticeAudience audience{names, m_practice, m_share.isMessage};
    //: Title: the document goes with a message
    m_title->setText(m_share.isMessage ? tr("Your message is on its way")
                                       //: Title: others can see the document now
                                       : tr("Shared"));
    m_sentence->setText(m_share.isMessage ? wording::willSeeSentence(audience, m_titles)
                                          : wording::canSeeSentence(audience, m_titles));
}

void SharedPane::sendByMail()
{
    if (m_openUrl(letterWith(m_share, m_titles.value(0))))
        return m_notice->clear();
    m_notice->showNotice(Tone::Attention,
        tr("No mail program opened. Copy the link and paste it into a letter yourself."));
}

void SharedPane::savePicture()
{
    const SaveRequest request{tr("Save the QR code"), tr("QR code") + QStringLiteral(".png"),
        tr("Picture (*.png)"), QStringLiteral("png")};
    m_chooseFile(this, request, [this](const QString &path) {
        const auto saved = saveFile(path, [this](QIODevice &device) -> Result<void> {
            if (!m_code->picture(pictureModule).save(&device, "PNG"))
                return failure(ErrorKind::StorageFailed, QStringLiteral("no picture"));
            return {};
        });
        if (saved)
            m_notice->showNotice(Tone::Good, tr("The picture was saved."));
        else
            m_notice->showNotice(Tone::Attention,
                tr("The picture could not be saved there. Choose another folder, or make room."));
    });
}

} // namespace kinward::ui
