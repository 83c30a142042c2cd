#include "core/models/MessageModel.h"

#include "core/models/MailRecord.h"
#include "core/models/MailWording.h"
#include "core/models/ReferenceNames.h"
#include "core/models/Wording.h"

#include <QHash>

#include <algorithm>

namespace kinward::models
{

MessageModel::MessageModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, ReferenceNames::types(), parent)
{
    load();
}

QList<care::Communication> MessageModel::arrange(QList<care::Communication> values)
{
    QHash<QString, QString> topics;
    for (const auto &message : std::as_const(values))
        topics.insert(message.meta.id, message.topic);
    const ReferenceNames names(store());
    QList<care::Communication> messages;
    for (auto &message : values) {
        if (message.body.isEmpty() && message.attachments.isEmpty())
            continue;
        for (const QString &thread : std::as_const(message.partOf)) {
            if (message.topic.isEmpty())
                message.topic = topics.value(care::Reference{thread, {}, {}}.recordId());
        }
        names.fill(message.sender);
        names.fill(message.recipients);
        messages.append(std::move(message));
    }
    std::stable_sort(messages.begin(), messages.end(),
        [](const care::Communication &a, const care::Communication &b) {
            return b.sent.order() < a.sent.order();
        });
    return messages;
}

QString MessageModel::columnTitle(int /*column*/) const
{
    //: Heading of a column
    return tr("Message");
}

QString MessageModel::title(const care::Communication &message) const
{
    const QString sender = message.sender.type();
    const bool isOwn = sender == fhir::resourceTypeOf<care::RelatedPerson>()
        || sender == fhir::resourceTypeOf<care::Patient>();
    const QString to = namesOf(message.recipients).join(QStringLiteral(", "));
    if (isOwn && !to.isEmpty())
        //: %1 is whom it went to
        return tr("Message to %1").arg(to);
    if (!isOwn && !message.sender.display.isEmpty())
        //: %1 is who wrote it
        return tr("Message from %1").arg(message.sender.display);
    return tr("Message");
}

QVariant MessageModel::cell(int row, int /*column*/, int role) const
{
    const auto &message = at(row);
    const QString topic = message.topic.isEmpty() ? wording::noTopic() : message.topic;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return title(message);
    case SubtitleRole:
        return QStringList{wording::shortDate(message.sent), topic}.join(QStringLiteral(" · "));
    case IdRole:
        return message.meta.id;
    case SortRole:
        return message.sent.value;
    case SearchTextRole: // folded by the base class
        return QStringList{title(message), topic, message.body.join(u' ')}.join(u' ');
    default:
        return {};
    }
}

} // namespace kinward::models
