#pragma once

#include "core/models/MemberModel.h"
#include "core/outbox/DraftKeeper.h"
#include "net/session/PatientSession.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/files/FilesChooser.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kinward::ui
{

class AttachmentShelf;
class BodyEdit;
class NoticeBar;
class RecipientEdit;
class ScrollPage;
class Theme;
class WrappingLabel;

/// One message that is being written, in a window of its own. What is typed is a draft on disk less
/// than a second later. Closing the window keeps the draft. Keyboard: Ctrl+Enter sends, Ctrl+W and
/// Esc close.
class ComposePane final : public QWidget
{
    Q_OBJECT

public:
    struct Means {
        net::PatientSession &session;
        models::MemberModel &members;
        const Theme &theme;
    };
    ComposePane(
        const Means &means, const outbox::OutgoingMessage &message, QWidget *parent = nullptr);
    ~ComposePane() override;

    const outbox::OutgoingMessage &message() const { return m_keeper->message(); }
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    void setFilesChooser(FilesChooser chooser) { m_chooseFiles = std::move(chooser); }
    /// Writes down what is on the screen, now. False: it could not be, and the window says so.
    bool saveNow();
    /// Closes without a question; what was not written down before is not kept.
    void abandon();
    /// The first field that is still empty.
    void focusFirstEmpty();

Q_SIGNALS:
    void sent(const QString &messageId); ///< it is in the queue
    void closed(); ///< to be deleted, later

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addParts();
    void addFields();
    QWidget *makeFlow(const QList<QWidget *> &parts);
    QWidget *makeFoot();
    void addShortcuts();
    void connectParts();
    void fill(const outbox::OutgoingMessage &message);
    void retranslate();
    void updateTitle();
    void showAbout();

    outbox::OutgoingMessage written() const; ///< as the fields say
    void takeChange();
    void updateNotice();
    QString limitText() const; ///< what is too much, or is missing once *Send* was asked for
    QString accessText() const;
    void showProblem(const QString &sentence);
    void showRoom();
    void followOutbox(const QStringList &ids);
    void trySend();
    QString recipientProblem() const;
    void focusFieldOf(const outbox::LimitProblem &problem);
    void askToDiscard();
    void discard();
    void chooseFiles();
    void addFiles(const QStringList &paths);
    void chooseDocument();
    bool keepForClosing();
    const care::Practice &practice() const { return m_means.session.link().practice; }
    const outbox::MessageLimits &limits() const { return m_means.session.mailbox().limits(); }

    Means m_means;
    outbox::DraftKeeper *m_keeper = nullptr;
    Asker m_ask;
    FilesChooser m_chooseFiles;
    NoticeBar *m_notice = nullptr;
    ScrollPage *m_page = nullptr;
    WrappingLabel *m_from = nullptr; ///< for whom, and who reads it
    QLabel *m_toLabel = nullptr;
    RecipientEdit *m_to = nullptr;
    QLabel *m_subjectLabel = nullptr;
    QLineEdit *m_subject = nullptr;
    QWidget *m_aboutRow = nullptr;
    WrappingLabel *m_about = nullptr;
    QPushButton *m_dropAbout = nullptr;
    QLabel *m_bodyLabel = nullptr;
    BodyEdit *m_body = nullptr;
    QLabel *m_room = nullptr; ///< how many characters are left, when they are few
    AttachmentShelf *m_shelf = nullptr;
    WrappingLabel *m_emergency = nullptr;
    QLabel *m_saved = nullptr;
    QPushButton *m_addFiles = nullptr;
    QPushButton *m_addDocument = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_send = nullptr;
    care::Reference m_aboutRecord;
    QString m_problem; ///< of something that was tried, until the next try
    bool m_hasTried = false; ///< to send it
    bool m_wasKept = false; ///< it is, or was, in the outbox
    bool m_isOver = false;
    bool m_isFilling = false;
};

} // namespace kinward::ui
