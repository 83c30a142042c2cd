#include "core/models/ConversationModel.h"

#include "core/fhir/RecordReader.h"
#include "core/models/MailWording.h"

#include <QLocale>

#include <algorithm>

namespace kinward::models
{

namespace
{

QString communicationType() { return fhir::resourceTypeOf<care::Communication>(); }

QString joined(const QList<care::Reference> &people)
{
    return namesOf(people).join(QStringLiteral(", "));
}

ConversationEntry entryOf(const MailMessage &message)
{
    ConversationEntry entry;
    entry.id = message.id;
    entry.isRecord = message.isRecord;
    entry.delivery = message.delivery;
    entry.isUnread = message.isUnread;
    entry.when = message.when;
    entry.stateSince = message.delivery == Delivery::Read ? message.read
        : message.delivery == Delivery::Delivered         ? message.delivered
                                                          : QDateTime();
    return entry;
}

/// A document of the record that a message only names.
QString documentOf(const QString &url)
{
    const care::Reference reference{url, {}, {}};
    return reference.type() == fhir::resourceTypeOf<care::DocumentReference>() ? reference.id()
                                                                               : QString();
}

} // namespace

ConversationModel::ConversationModel(const MailIndex &index, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(index)
{
    connect(&index, &MailIndex::changed, this, [this](const QSet<QString> &threadIds) {
        if (threadIds.contains(m_threadId))
            load();
    });
}

void ConversationModel::setThread(const QString &threadId)
{
    m_threadId = threadId;
    load();
}

QString ConversationModel::draft() const
{
    const auto last
        = std::find_if(m_entries.rbegin(), m_entries.rend(), [](const ConversationEntry &entry) {
              return entry.delivery == Delivery::Draft || entry.delivery == Delivery::CameBack;
          });
    return last == m_entries.rend() ? QString() : last->id;
}

void ConversationModel::load()
{
    beginResetModel();
    m_entries.clear();
    m_about.clear();
    m_answerTo.clear();
    m_answers.clear();
    if (const MailThread *present = shown()) {
        const ReferenceNames names(m_index.records());
        for (const auto &message : present->messages)
            m_entries.append(
                message.isRecord ? recordEntry(message, names) : outgoingEntry(message));
    }
    endResetModel();
    Q_EMIT reloaded();
}

ConversationEntry ConversationModel::recordEntry(
    const MailMessage &message, const ReferenceNames &names)
{
    auto entry = entryOf(message);
    const auto found = m_index.records().find(communicationType(), message.id);
    const auto read = found ? fhir::readRecord<care::Communication>(found->json)
                            : Result<care::Communication>(care::Communication());
    if (!read)
        return entry; // it is another now, and is read again with the next change
    auto mail = *read;
    names.fill(mail.recipients);
    names.fill(mail.sender);
    entry.from = message.isOwn() ? QString() : mail.sender.display;
    entry.to = joined(mail.recipients);
    entry.body = mail.body.join(QStringLiteral("\n\n"));
    for (int i = 0; i < mail.attachments.size(); ++i) {
        const auto &attachment = mail.attachments.at(i);
        const QString title = attachment.title.isEmpty()
            //: Stands for the name of a file that came with a message and has none
            ? tr("File %1").arg(i + 1)
            : attachment.title;
        entry.files.append({recordFile(communicationType(), message.id, i, attachment, title),
            documentOf(attachment.url), {}});
    }
    for (const auto &record : std::as_const(mail.about)) {
        const auto isSame
            = [&](const care::Reference &known) { return known.reference == record.reference; };
        if (std::none_of(m_about.begin(), m_about.end(), isSame))
            m_about.append(record);
    }
    if (!message.isOwn()) {
        m_answerTo = {mail.sender};
        m_answers = message.id;
    } else if (m_answers.isEmpty()) {
        m_answerTo = mail.recipients;
    }
    return entry;
}

ConversationEntry ConversationModel::outgoingEntry(const MailMessage &message)
{
    auto entry = entryOf(message);
    const auto outgoing = m_index.outgoing().find(message.id);
    if (!outgoing)
        return entry;
    entry.to = joined(outgoing->recipients);
    entry.body = outgoing->body;
    entry.reason = outgoing->refusal ? outgoing->refusal->reason : QString();
    entry.canBeTakenBack = m_index.outgoing().canBeTakenBack(message.id);
    for (const auto &attachment : outgoing->attachments) {
        MessageFile file;
        file.file.title = attachment.name;
        file.file.name = attachment.name;
        file.file.contentType = attachment.contentType;
        file.file.size = attachment.reference.isEmpty() ? attachment.size : -1;
        file.document = documentOf(attachment.reference);
        file.outgoingId = attachment.id;
        entry.files.append(file);
    }
    if (!outgoing->about.reference.isEmpty() && m_about.isEmpty())
        m_about.append(outgoing->about);
    if (m_answerTo.isEmpty())
        m_answerTo = outgoing->recipients;
    return entry;
}

QString ConversationModel::spoken(const ConversationEntry &entry) const
{
    QString who = entry.from;
    if (entry.isOwn())
        //: Who wrote a message: the person in front of the screen
        who = tr("You");
    else if (who.isEmpty())
        who = tr("The practice");
    QStringList parts{who,
        entry.when.isValid() ? QLocale().toString(entry.when.toLocalTime()) : QString(),
        wording::deliveryText(entry.delivery), entry.body};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConversationEntry &entry = m_entries.at(index.row());
    switch (role) {
    case IdRole:
        return entry.id;
    case SenderRole:
        return entry.from;
    case Qt::DisplayRole:
    case BodyRole:
        return entry.body;
    case StateRole:
        return wording::deliveryText(entry.delivery);
    case Qt::AccessibleTextRole:
        return spoken(entry);
    default:
        return {};
    }
}

} // namespace kinward::models
