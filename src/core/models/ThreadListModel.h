#pragma once

#include "core/base/Clock.h"
#include "core/models/MailIndex.h"
#include "core/models/MailRoles.h"

#include <QAbstractListModel>
#include <QByteArrayList>

#include <array>
#include <vector>

namespace kinward::models
{

/// A folder of the mailbox as a list: threads, or in Drafts and Outbox one message a row. Every
/// change resets the model: find a row again with rowOfId().
class ThreadListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Folder { Inbox, Sent, Drafts, Outbox, Archived };
    Q_ENUM(Folder)
    static constexpr std::array allFolders{
        Folder::Inbox, Folder::Sent, Folder::Drafts, Folder::Outbox, Folder::Archived};

    ThreadListModel(const MailIndex &index, const Clock &clock, QObject *parent = nullptr);

    Folder folder() const { return m_folder; }
    void setFolder(Folder folder);
    /// Rows hold a word that begins with each of these, whatever its case and accents; threads in
    /// any of their messages.
    void setWords(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }
    /// Unread messages in Inbox, else rows; whatever is searched for.
    int countOf(Folder folder) const;
    int rowOfId(const QString &id) const; ///< -1 where there is none
    int rowOfThread(const QString &threadId) const; ///< the first; -1 where there is none
    void refreshForTime(); ///< moments are said by what day it is

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void reloaded();

private:
    struct Row {
        std::size_t thread = 0;
        qsizetype message = -1; ///< the one it stands for; -1: the whole thread
    };

    void reload();
    void load();
    void addRows(std::size_t thread);
    bool matches(const Row &row) const;
    QString who(const Row &row) const;
    QString topic(const Row &row) const;
    const MailMessage &shownMessage(const Row &row) const;
    Tone tone(const Row &row) const;
    QString status(const Row &row) const;
    QString spoken(const Row &row) const;

    const MailIndex &m_index;
    const Clock &m_clock;
    Folder m_folder = Folder::Inbox;
    QByteArrayList m_words;
    std::vector<Row> m_rows;
};

} // namespace kinward::models
