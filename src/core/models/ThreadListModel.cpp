#include "core/models/ThreadListModel.h"

#include "core/models/MailWording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using Folder = ThreadListModel::Folder;

bool isIn(Folder folder, const MailThread &thread)
{
    switch (folder) {
    case Folder::Inbox:
        return thread.hasReceived() && !thread.isArchived();
    case Folder::Sent:
        return thread.hasSent();
    case Folder::Archived:
        return thread.isArchived();
    case Folder::Drafts:
    case Folder::Outbox:
        break;
    }
    return false;
}

bool isIn(Folder folder, const MailMessage &message)
{
    return folder == Folder::Drafts ? message.isDraft()
                                    : folder == Folder::Outbox && message.isLeaving();
}

} // namespace

ThreadListModel::ThreadListModel(const MailIndex &index, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(index)
    , m_clock(clock)
{
    connect(&index, &MailIndex::aboutToChange, this, [this] { beginResetModel(); });
    connect(&index, &MailIndex::changed, this, &ThreadListModel::load);
    reload();
}

void ThreadListModel::setFolder(Folder folder)
{
    if (std::exchange(m_folder, folder) != folder)
        reload();
}

void ThreadListModel::setWords(const QString &text)
{
    m_words = mailSearchText(text).split(' ');
    m_words.removeAll(QByteArray());
    reload();
}

int ThreadListModel::countOf(Folder folder) const
{
    if (folder == Folder::Inbox)
        return m_index.unread();
    qsizetype count = 0;
    for (const auto &thread : m_index.threads()) {
        count += isIn(folder, thread);
        count += std::count_if(thread.messages.begin(), thread.messages.end(),
            [folder](const MailMessage &message) { return isIn(folder, message); });
    }
    return int(count);
}

int ThreadListModel::rowOfId(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (data(index(row), IdRole).toString() == id)
            return row;
    }
    return -1;
}

int ThreadListModel::rowOfThread(const QString &threadId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
        [&](const Row &row) { return m_index.threads().at(row.thread).id == threadId; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void ThreadListModel::refreshForTime() { reload(); }

void ThreadListModel::reload()
{
    beginResetModel();
    load();
}

void ThreadListModel::load()
{
    m_rows.clear();
    for (std::size_t thread = 0; thread < m_index.threads().size(); ++thread)
        addRows(thread);
    endResetModel();
    Q_EMIT reloaded();
}

void ThreadListModel::addRows(std::size_t place)
{
    const auto &thread = m_index.threads().at(place);
    const auto add = [this](const Row &row) {
        if (matches(row))
            m_rows.push_back(row);
    };
    if (isIn(m_folder, thread))
        add({place, -1});
    for (qsizetype message = 0; message < thread.messages.size(); ++message) {
        if (isIn(m_folder, thread.messages.at(message)))
            add({place, message});
    }
}

bool ThreadListModel::matches(const Row &row) const
{
    const auto &thread = m_index.threads().at(row.thread);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QByteArray &word) {
        if (row.message < 0)
            return hasMailWord(thread.words, word);
        return thread.searchText.contains(' ' + word)
            || thread.messages.at(row.message).searchText.contains(' ' + word);
    });
}

const MailMessage &ThreadListModel::shownMessage(const Row &row) const
{
    const auto &messages = m_index.threads().at(row.thread).messages;
    if (row.message >= 0)
        return messages.at(row.message);
    // The latest of those that the folder is about.
    const auto suits = [this](const MailMessage &message) {
        return message.isAtPortal() && (m_folder != Folder::Sent || message.isOwn());
    };
    const auto latest = std::find_if(messages.rbegin(), messages.rend(), suits);
    return latest == messages.rend() ? messages.constLast() : *latest;
}

QString ThreadListModel::who(const Row &row) const
{
    const auto &shown = shownMessage(row);
    const auto to = [](const QString &names) {
        //: In a list of messages that the caregiver wrote: %1 is whom they go to
        return names.isEmpty() ? tr("To nobody yet") : tr("To %1").arg(names);
    };
    if (row.message >= 0 || m_folder == Folder::Sent)
        return to(shown.who);
    QStringList names;
    const auto &messages = m_index.threads().at(row.thread).messages;
    std::for_each(messages.crbegin(), messages.crend(), [&names](const MailMessage &message) {
        if (!message.isOwn() && !message.who.isEmpty() && !names.contains(message.who))
            names.append(message.who);
    });
    if (!names.isEmpty())
        return names.join(QStringLiteral(", "));
    //: In a list of messages: the sender is not named
    return shown.isOwn() ? to(shown.who) : tr("The practice");
}

QString ThreadListModel::topic(const Row &row) const
{
    const QString &topic = m_index.threads().at(row.thread).topic;
    return topic.isEmpty() ? wording::noTopic() : topic;
}

Tone ThreadListModel::tone(const Row &row) const
{
    return row.message >= 0 ? wording::deliveryTone(shownMessage(row).delivery) : Tone::Neutral;
}

QString ThreadListModel::status(const Row &row) const
{
    if (row.message >= 0) {
        const auto delivery = shownMessage(row).delivery;
        return delivery == Delivery::Draft ? QString() : wording::deliveryWord(delivery);
    }
    const auto &messages = m_index.threads().at(row.thread).messages;
    const auto unsent = std::find_if(messages.begin(), messages.end(),
        [](const MailMessage &message) { return !message.isAtPortal(); });
    return unsent == messages.end() ? QString() : wording::deliveryWord(unsent->delivery);
}

QString ThreadListModel::spoken(const Row &row) const
{
    const auto &thread = m_index.threads().at(row.thread);
    const auto &shown = shownMessage(row);
    QStringList parts{
        who(row), topic(row), wording::listMoment(shown.when, m_clock.now()), status(row)};
    if (row.message < 0 && thread.unread() > 0)
        //: Said by a screen reader at the beginning of a row in the list of messages
        parts.prepend(tr("Unread"));
    if (row.message < 0 && thread.messages.size() > 1)
        parts.append(tr("%n messages", nullptr, int(thread.messages.size())));
    if (shown.hasFiles)
        //: Said by a screen reader of a message that brings files
        parts.append(tr("with files"));
    parts.append(shown.beginning);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

int ThreadListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ThreadListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(std::size_t(index.row()));
    const auto &thread = m_index.threads().at(row.thread);
    switch (role) {
    case IdRole:
        return row.message < 0 ? thread.id : shownMessage(row).id;
    case ThreadIdRole:
        return thread.id;
    case Qt::DisplayRole:
    case TitleRole:
        return who(row);
    case SubtitleRole:
        return topic(row);
    case BeginningRole:
        return shownMessage(row).beginning;
    case MomentRole:
        return wording::listMoment(shownMessage(row).when, m_clock.now());
    case SortRole:
        return shownMessage(row).when;
    case IsUnreadRole:
        return row.message < 0 && thread.unread() > 0;
    case HasFilesRole:
        return shownMessage(row).hasFiles;
    case CountRole:
        return row.message < 0 ? int(thread.messages.size()) : 1;
    case IsDraftRole:
        return row.message >= 0 && shownMessage(row).isDraft();
    case StatusRole:
        return int(tone(row));
    case StatusTextRole:
        return status(row);
    case Qt::AccessibleTextRole:
        return spoken(row);
    default:
        return {};
    }
}

} // namespace kinward::models
