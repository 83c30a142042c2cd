#pragma once

#include "core/care/Communication.h"
#include "core/models/ReferenceNames.h"

#include <QByteArray>
#include <QDateTime>

namespace kinward::models
{

/// A Communication as far as lists of messages need it.
struct MailRecord {
    QString id;
    QString parent; ///< id of what it is part of, else of what it answers; empty: it heads a thread
    QString outgoingId; ///< the UUID under which it was sent from here; else empty
    QString topic;
    care::Reference sender; ///< with its name where that is known
    QStringList recipients; ///< references as sent
    QString recipientNames;
    QDateTime sent; ///< or when the portal last changed it, where it does not say
    QDateTime delivered; ///< invalid where the portal does not tell
    QDateTime received; ///< when its recipient opened it
    bool isRead = false; ///< as the portal says
    bool isArchived = false;
    bool hasContent = false; ///< not just the header of a thread
    bool hasFiles = false;
    QString beginning; ///< of its text, on one line
    QByteArray searchText; ///< see mailSearchText()
};

MailRecord readMail(const care::Communication &message, const ReferenceNames &names);

/// The first words of a text, on one line.
QString mailBeginning(const QString &text);
/// Folded words in UTF-8, each after a blank: a word is found by its beginning, whatever its case
/// and accents.
QByteArray mailSearchText(const QString &text);
/// Each word of these search texts once, in order, after a blank: a beginning is found in a few
/// steps, however long the texts are.
QByteArray sortedMailWords(const QByteArrayList &searchTexts);
bool hasMailWord(const QByteArray &sortedWords, const QByteArray &beginning);

} // namespace kinward::models
