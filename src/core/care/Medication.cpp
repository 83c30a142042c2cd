#include "core/care/Medication.h"

#include <QStringList>

namespace kinward::care
{

QString Medication::label() const
{
    QString named = code.label();
    if (!named.isEmpty())
        return named;
    QStringList parts;
    for (const MedicationIngredient &ingredient : ingredients)
        parts.append(ingredient.item);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace kinward::care
