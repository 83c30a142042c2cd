#include "core/models/MemberModel.h"

#include "core/models/MemberDirectory.h"
#include "core/models/Wording.h"

#include <QCollator>

#include <algorithm>

namespace kinward::models
{

namespace
{

using Status = MessageMember::Status;

Status statusOf(const QString &code)
{
    if (code == QLatin1String("away"))
        return Status::Away;
    return code == QLatin1String("not-accepting") ? Status::NotAccepting : Status::Accepting;
}

/// "Dr.", "MD", "PharmD": what stands around a name.
bool isTitle(const QString &word)
{
    return word.endsWith(u'.') || (word.size() > 1 && word.back().isUpper());
}

QString statusText(const MessageMember &member)
{
    switch (member.status) {
    case Status::Accepting:
        return {};
    case Status::Away:
        //: State of a member of the practice who answers later than usual
        return MemberModel::tr("Away");
    case Status::NotAccepting:
        break;
    }
    //: State of a member of the practice to whom no message can be addressed
    return MemberModel::tr("Not taking messages");
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// All of it in one sentence, for screen readers.
QString spoken(const MessageMember &member)
{
    return joined({member.name, member.role, member.practice, statusText(member), member.note},
        QStringLiteral(", "));
}

MessageMember memberFor(const care::PractitionerRole &role, const MemberDirectory &directory)
{
    const QString reference
        = fhir::resourceTypeOf<care::PractitionerRole>() + QLatin1Char('/') + role.meta.id;
    const MemberFacts facts = directory.factsOf({reference, {}, {}});
    MessageMember member;
    member.reference = {reference, facts.name, {}};
    member.practitioner = role.practitioner.reference;
    member.name = facts.name;
    member.role = facts.roles.join(QStringLiteral(", "));
    member.practice = facts.organization;
    member.status = statusOf(role.messaging);
    member.note = role.messagingNote;
    return member;
}

} // namespace

QString MessageMember::initials() const
{
    const QStringList all = name.split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    std::copy_if(all.begin(), all.end(), std::back_inserter(words),
        [](const QString &word) { return !isTitle(word); });
    if (words.isEmpty())
        words = all;
    if (words.isEmpty())
        return {};
    const QString letters = words.size() == 1
        ? words.first().left(1)
        : QString(words.first().left(1) + words.last().left(1));
    return letters.toUpper();
}

MemberModel::MemberModel(store::RecordStore &store, QString practice, QObject *parent)
    : RecordListModelBase(store, MemberDirectory::types(), parent)
    , m_practice(std::move(practice))
{
    load();
}

LeftOut MemberModel::loadRows()
{
    const auto read = fhir::readRecords<care::PractitionerRole>(
        store().all(fhir::resourceTypeOf<care::PractitionerRole>()));
    const MemberDirectory directory(store());
    m_members.clear();
    for (const care::PractitionerRole &role : read.values) {
        const QString practice = role.organization.recordId();
        if (!m_practice.isEmpty() && !practice.isEmpty() && practice != m_practice)
            continue;
        // Without a name nobody could be chosen.
        if (const auto member = memberFor(role, directory); !member.name.isEmpty())
            m_members.append(member);
    }
    const QCollator collator;
    std::stable_sort(m_members.begin(), m_members.end(),
        [&collator](const MessageMember &a, const MessageMember &b) {
            const bool aTakesNone = a.status == Status::NotAccepting;
            const bool bTakesNone = b.status == Status::NotAccepting;
            return aTakesNone != bTakesNone ? bTakesNone : collator.compare(a.name, b.name) < 0;
        });
    LeftOut leftOut;
    leftOut.note(read);
    return leftOut;
}

std::optional<MessageMember> MemberModel::memberOf(const care::Reference &reference) const
{
    const auto isMeant = [&reference](const MessageMember &member) {
        return (!member.practitioner.isEmpty() && member.practitioner == reference.reference)
            || (reference.type() == member.reference.type()
                && reference.recordId() == member.reference.recordId());
    };
    const auto found = std::find_if(m_members.begin(), m_members.end(), isMeant);
    return found == m_members.end() ? std::nullopt : std::optional(*found);
}

QString MemberModel::columnTitle(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Role:
        return tr("Role");
    case Practice:
        return tr("Practice");
    default:
        return tr("Messages");
    }
}

QVariant MemberModel::cell(int row, int column, int role) const
{
    const MessageMember &member = m_members.at(row);
    switch (role) {
    case IdRole:
        return member.reference.recordId();
    case SortRole:
    case TitleRole:
        return member.name;
    case SubtitleRole:
        return joined({member.role, member.practice, member.note}, QStringLiteral(" · "));
    case StatusRole:
        return int(member.status == Status::Accepting ? Tone::Neutral : Tone::Attention);
    case StatusTextRole:
        return statusText(member);
    case SearchTextRole:
        return joined({member.name, member.role, member.practice}, QStringLiteral(" "));
    case InitialsRole:
        return member.initials();
    case AcceptsRole:
        return member.status != Status::NotAccepting;
    case Qt::AccessibleTextRole:
        return column == Name ? spoken(member) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Name:
        return member.name;
    case Role:
        return member.role;
    case Practice:
        return member.practice;
    default:
        return statusText(member);
    }
}

} // namespace kinward::models
