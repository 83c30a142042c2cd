#pragma once

#include "core/models/ConversationModel.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace kinward::ui
{

class FlowLayout;
class MessageFiles;
class NoticeBar;
class Theme;
class WrappingLabel;

/// One message of a conversation: who, for whom, when, its text, its files, and how far it has
/// come. Tab reaches it, and a screen reader reads all of it.
class MessageCard final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageCard(const Theme &theme, QWidget *parent = nullptr);

    const models::ConversationEntry &entry() const { return m_entry; }
    void setEntry(const models::ConversationEntry &entry, const QDate &today);

Q_SIGNALS:
    void linkFollowed(const QString &address);
    void openWanted(const kinward::models::RecordFile &file);
    void saveWanted(const kinward::models::RecordFile &file);
    void documentWanted(const QString &documentId);
    void writingWanted(const QString &messageId); ///< go on with a draft; or take back, then that
    void discardWanted(const QString &messageId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHead();
    void showWords(const QDate &today);
    void showBody();
    void showActions();
    QString who() const;
    QString stateText(const QDate &today) const;

    const Theme &m_theme;
    models::ConversationEntry m_entry;
    WrappingLabel *m_who = nullptr;
    WrappingLabel *m_facts = nullptr; ///< to whom and when
    NoticeBar *m_reason = nullptr; ///< why it came back
    WrappingLabel *m_body = nullptr;
    MessageFiles *m_files = nullptr;
    WrappingLabel *m_state = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace kinward::ui
