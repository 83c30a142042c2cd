#pragma once

#include "core/base/Clock.h"
#include "core/models/ConversationModel.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/paper/Paper.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace kinward::ui
{

class MessageCard;
class StatePane;
class Theme;
class WrappingLabel;

/// One conversation: its subject, what can be done with it, its messages from the oldest to the
/// latest. Links are followed after a question only.
class ConversationPane final : public QWidget
{
    Q_OBJECT

public:
    ConversationPane(const models::MailIndex &index, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

    const models::ConversationModel &conversation() const { return *m_model; }
    QString threadId() const { return m_model->threadId(); }
    void setThread(const QString &threadId); ///< empty: asks to choose one
    void setCanWrite(bool canWrite);
    void setNarrow(bool narrow); ///< with a way back to the list
    void focusMessages(); ///< the first unread message, else the latest
    void retranslate();
    void writeTo(Paper &paper) const;
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    void setUrlOpener(std::function<bool(const QUrl &)> opener) { m_openUrl = std::move(opener); }

Q_SIGNALS:
    void changed(); ///< other messages, or other states of them
    void backRequested();
    void replyRequested();
    void archiveRequested(bool archived);
    void markUnreadRequested();
    void aboutRequested(const kinward::care::Reference &record);
    void openWanted(const kinward::models::RecordFile &file);
    void saveWanted(const kinward::models::RecordFile &file);
    void documentWanted(const QString &documentId);
    void writingWanted(const QString &messageId);
    void discardWanted(const QString &messageId);

private:
    void buildHead();
    void takeMessages();
    void place(MessageCard *card, int index);
    void updateHead();
    MessageCard *makeCard();
    MessageCard *cardToRead() const;
    void scrollToRead();
    void followLink(const QString &address);

    const Clock &m_clock;
    const Theme &m_theme;
    models::ConversationModel *m_model = nullptr;
    Asker m_ask;
    std::function<bool(const QUrl &)> m_openUrl;
    QPushButton *m_back = nullptr;
    WrappingLabel *m_topic = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_reply = nullptr;
    QPushButton *m_archive = nullptr;
    QPushButton *m_unread = nullptr;
    QPushButton *m_about = nullptr;
    QPushButton *m_earlier = nullptr;
    QScrollArea *m_page = nullptr;
    QVBoxLayout *m_column = nullptr; ///< of the cards
    StatePane *m_nothing = nullptr;
    QList<MessageCard *> m_cards;
    QString m_shownThread;
    int m_most = 0; ///< messages shown
    bool m_canWrite = true;
};

} // namespace kinward::ui
