#include "core/care/Reference.h"

#include <utility>

namespace kinward::care
{

namespace
{

/// `Type` and `id` of `…/Type/id` or `…/Type/id/_history/version`; both empty for anything else.
std::pair<QStringView, QStringView> split(QStringView reference)
{
    if (const auto history = reference.indexOf(u"/_history/"); history >= 0)
        reference = reference.left(history);
    const auto last = reference.lastIndexOf(u'/');
    if (last < 1 || last + 1 == reference.size())
        return {};
    const auto before = reference.lastIndexOf(u'/', last - 1);
    const auto type = reference.mid(before + 1, last - before - 1);
    // Every FHIR type starts with a capital; a host name or a path of another kind does not.
    if (type.isEmpty() || !type.front().isUpper())
        return {};
    return {type, reference.mid(last + 1)};
}

} // namespace

QString Reference::type() const
{
    const auto type = split(reference).first;
    return type.isEmpty() ? sentType : type.toString();
}

QString Reference::id() const { return split(reference).second.toString(); }

QString Reference::recordId() const
{
    const QLatin1String uuid("urn:uuid:");
    return reference.startsWith(uuid) ? reference.mid(uuid.size()) : id();
}

} // namespace kinward::care
