#include "core/care/Quantity.h"

#include <QStringList>

namespace kinward::care
{

namespace
{

QString comparatorSign(const QString &comparator)
{
    if (comparator == QLatin1String("<="))
        return QStringLiteral("≤");
    if (comparator == QLatin1String(">="))
        return QStringLiteral("≥");
    return comparator;
}

/// UCUM codes that mean "no unit", or only say in braces what is counted, are not units people
/// read.
QString readableUnit(const Quantity &quantity)
{
    if (!quantity.unit.isEmpty())
        return quantity.unit;
    if (quantity.code == QLatin1String("1"))
        return {};
    if (quantity.code.startsWith(u'{') && quantity.code.endsWith(u'}'))
        return quantity.code.mid(1, quantity.code.size() - 2);
    return quantity.code;
}

} // namespace

QString Quantity::label() const
{
    if (asSent.isEmpty())
        return {};
    QStringList parts{comparatorSign(comparator), asSent, readableUnit(*this)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace kinward::care
