#pragma once

#include "core/models/ShareWording.h"
#include "ui/paper/SaveFile.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kinward::ui
{

class CopyButton;
class NoticeBar;
class QrCode;
class Theme;
class WrappingLabel;

/// What was made: the link with its QR code and the passcode, or that the practice sees it now.
class SharedPane final : public QWidget
{
    Q_OBJECT

public:
    using UrlOpener = std::function<bool(const QUrl &)>;

    explicit SharedPane(const Theme &theme, QWidget *parent = nullptr);

    void setUrlOpener(UrlOpener opener) { m_openUrl = std::move(opener); }
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    /// `passcode`: of the link, empty where none is asked for. `practice`: its name.
    void showShare(const shares::Share &share, const QString &passcode, const QStringList &titles,
        const QString &practice);
    /// To what is wanted first; false where there is nothing to do.
    bool focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLinkBox();
    QWidget *makePasscodeBox();
    QWidget *makePictureBox();
    void retranslate();
    void fill();
    void sendByMail();
    void savePicture();

    const Theme &m_theme;
    UrlOpener m_openUrl;
    FileChooser m_chooseFile;
    shares::Share m_share;
    QString m_passcodeText;
    QStringList m_titles;
    QString m_practice;
    NoticeBar *m_notice = nullptr;
    WrappingLabel *m_title = nullptr;
    WrappingLabel *m_sentence = nullptr;
    QWidget *m_linkBox = nullptr;
    QLabel *m_linkLabel = nullptr;
    QLineEdit *m_link = nullptr;
    CopyButton *m_copyLink = nullptr;
    QPushButton *m_mail = nullptr;
    WrappingLabel *m_mailHint = nullptr;
    QWidget *m_passcodeBox = nullptr;
    QLabel *m_passcodeLabel = nullptr;
    QLineEdit *m_passcode = nullptr;
    CopyButton *m_copyPasscode = nullptr;
    WrappingLabel *m_advice = nullptr;
    QWidget *m_pictureBox = nullptr;
    QLabel *m_pictureLabel = nullptr;
    QrCode *m_code = nullptr;
    QPushButton *m_savePicture = nullptr;
};

} // namespace kinward::ui
