#pragma once

#include "core/base/Clock.h"
#include "core/models/MailIndex.h"
#include "core/models/RecordFile.h"
#include "net/session/PatientSession.h"
#include "ui/common/ComposeRequest.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/common/ErrorText.h"
#include "ui/files/AttachmentOpener.h"
#include "ui/paper/Paper.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kinward::ui
{

class ConversationPane;
class NoticeBar;
class PageHeader;
class StatePane;
class Theme;
class ThreadPane;
class WrappingLabel;

/// The mailbox of the caregiver at one practice: folders and conversations left, the one that is
/// read right. To open a conversation marks it as read. Keyboard: Ctrl+F finds, Enter
/// goes from the list to the conversation, Esc back; in a conversation Ctrl+Shift+R answers,
/// Ctrl+E archives, Ctrl+U marks as unread.
class MessagesPage final : public QWidget, public Printable
{
    Q_OBJECT
    Q_INTERFACES(kinward::ui::Printable)

public:
    MessagesPage(net::PatientSession &session, const models::MailIndex &index, const Clock &clock,
        const Theme &theme, QWidget *parent = nullptr);
    ~MessagesPage() override;

    /// Opens the conversation of a message of the record or of the outbox, or the one that it
    /// heads; nothing where it is not there.
    void openMessage(const QString &messageId);
    void writeTo(Paper &paper) const override;
    void setAsker(const Asker &asker);
    ConversationPane &conversation() { return *m_conversation; }
    AttachmentOpener &opener() { return *m_opener; }

Q_SIGNALS:
    void composeRequested(const kinward::ui::ComposeRequest &request);
    void signInRequested();
    void recordRequested(kinward::care::Section section, const QString &recordId);
    void fileWanted(const kinward::models::RecordFile &file); ///< to be saved
    void told(kinward::models::Tone tone, const QString &sentence);
    void fetchStarted(const QString &sentence);
    void fetchProgressed(qint64 bytes, qint64 all);
    void fetchEnded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFrame();
    void addShortcuts();
    void connectParts();
    void connectConversation();
    void retranslate();
    void updateState();
    std::optional<ErrorText> trouble() const;
    bool hasOwnWriting() const;
    void updateNotice();
    void updateOutgoing();
    void actOnTrouble();
    void openThread(const QString &threadId);
    void closeThread();
    void markShown();
    void markUnread();
    void archive(bool archived);
    void reply();
    void openAbout(const care::Reference &record);
    void goOnWriting(const QString &messageId);
    void discard(const QString &messageId);
    void tellNotKept();
    void fitColumns();
    void showConversation(bool conversation); ///< in one column
    void openConversation();
    void backToList();

    net::PatientSession &m_session;
    const models::MailIndex &m_index;
    const Clock &m_clock;
    const Theme &m_theme;
    Asker m_ask;
    PageHeader *m_header = nullptr;
    QPushButton *m_compose = nullptr;
    WrappingLabel *m_emergency = nullptr;
    NoticeBar *m_notice = nullptr; ///< connection and access
    NoticeBar *m_outgoing = nullptr; ///< what came back, what waits
    // Each made where it stays: a widget that is moved is styled once more.
    QStackedWidget *m_stack = nullptr;
    StatePane *m_state = nullptr;
    QSplitter *m_splitter = nullptr;
    ThreadPane *m_threads = nullptr;
    ConversationPane *m_conversation = nullptr;
    AttachmentOpener *m_opener = nullptr;
    QString m_keptUnread; ///< a thread that the person marked so, until they open it again
    bool m_isNarrow = false;
};

} // namespace kinward::ui
