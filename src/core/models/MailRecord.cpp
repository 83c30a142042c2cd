#include "core/models/MailRecord.h"

#include "core/models/Wording.h"

#include <algorithm>
#include <vector>

namespace kinward::models
{

namespace
{

constexpr qsizetype beginningCharacters = 140;
// Caregiver extension (docs/portal-api.yaml): what the owner of a mailbox did with a message.
const auto readTag = QStringLiteral("https://kinward.org/fhir/mailbox|read");
const auto archivedTag = QStringLiteral("https://kinward.org/fhir/mailbox|archived");
const auto uuidPrefix = QStringLiteral("urn:ietf:rfc:3986|urn:uuid:");

QString idOf(const QStringList &references)
{
    return references.isEmpty() ? QString()
                                : care::Reference{references.constFirst(), {}, {}}.recordId();
}

QString namesOf(const QList<care::Reference> &people, const ReferenceNames &names)
{
    QStringList all;
    for (const auto &person : people)
        all.append(names.of(person));
    all.removeAll(QString());
    all.removeDuplicates();
    return all.join(QStringLiteral(", "));
}

QString outgoingIdOf(const QStringList &identifiers)
{
    for (const QString &identifier : identifiers) {
        if (identifier.startsWith(uuidPrefix))
            return identifier.mid(uuidPrefix.size());
    }
    return {};
}

} // namespace

MailRecord readMail(const care::Communication &message, const ReferenceNames &names)
{
    MailRecord mail;
    mail.id = message.meta.id;
    mail.parent = idOf(message.partOf);
    if (mail.parent.isEmpty())
        mail.parent = idOf(message.inResponseTo);
    mail.outgoingId = outgoingIdOf(message.identifiers);
    mail.topic = message.topic;
    mail.sender = message.sender;
    mail.sender.display = names.of(message.sender);
    for (const auto &recipient : message.recipients)
        mail.recipients.append(recipient.reference);
    mail.recipientNames = namesOf(message.recipients, names);
    mail.sent = message.sent.isKnown() ? message.sent.value : message.meta.lastUpdated.value;
    mail.delivered = message.delivered.value;
    mail.received = message.received.value;
    mail.isRead = message.received.isKnown() || message.meta.tags.contains(readTag);
    mail.isArchived = message.meta.tags.contains(archivedTag);
    mail.hasFiles = !message.attachments.isEmpty();
    mail.hasContent = mail.hasFiles || !message.body.isEmpty();
    const QString text = message.body.join(u'\n');
    mail.beginning = mailBeginning(text);
    QStringList searched{message.topic, mail.sender.display, mail.recipientNames, text};
    for (const auto &file : message.attachments)
        searched.append(file.title);
    mail.searchText = mailSearchText(searched.join(u' '));
    return mail;
}

QString mailBeginning(const QString &text)
{
    // The longest text is not folded for the sake of its first line.
    const QString line = text.left(4 * beginningCharacters).simplified();
    return line.size() > beginningCharacters ? line.left(beginningCharacters) + u'…' : line;
}

QByteArray mailSearchText(const QString &text)
{
    QString folded = wording::searchKey(text);
    for (QChar &character : folded) {
        if (!character.isLetterOrNumber() && !character.isSurrogate())
            character = u' ';
    }
    folded = folded.simplified();
    return folded.isEmpty() ? QByteArray() : ' ' + folded.toUtf8();
}

QByteArray sortedMailWords(const QByteArrayList &searchTexts)
{
    std::vector<QByteArray> words;
    for (const QByteArray &text : searchTexts) {
        const auto parts = text.split(' ');
        words.insert(words.end(), parts.begin(), parts.end());
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    QByteArray sorted;
    for (const QByteArray &word : words) {
        if (!word.isEmpty())
            sorted += ' ' + word;
    }
    return sorted;
}

bool hasMailWord(const QByteArray &sortedWords, const QByteArray &beginning)
{
    qsizetype low = 0;
    qsizetype high = sortedWords.size();
    while (low < high) {
        const qsizetype blank = sortedWords.lastIndexOf(' ', (low + high) / 2);
        qsizetype end = sortedWords.indexOf(' ', blank + 1);
        if (end < 0)
            end = sortedWords.size();
        const auto word = QByteArrayView(sortedWords).sliced(blank + 1, end - blank - 1);
        if (word.startsWith(beginning))
            return true;
        if (word < QByteArrayView(beginning))
            low = end;
        else
            high = blank;
    }
    return false;
}

} // namespace kinward::models
