#include "core/exports/LabCsv.h"

#include "core/models/Wording.h"

#include <QCoreApplication>

namespace kinward::exports
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabCsv)
};

bool isFormula(const QString &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return !isNumber && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.at(0));
}

QString field(QString text)
{
    if (isFormula(text))
        text.prepend(QLatin1Char('\''));
    const bool plain = std::none_of(text.cbegin(), text.cend(),
        [](QChar character) { return QStringLiteral(",\"\r\n").contains(character); });
    return plain ? text
                 : QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\""))
            + QLatin1Char('"');
}

QByteArray line(const QStringList &texts)
{
    QStringList fields;
    for (const QString &text : texts)
        fields.append(field(text));
    return fields.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QString loincOf(const care::CodeableConcept &code)
{
    for (const care::Coding &coding : code.codings) {
        if (coding.system == QLatin1String("http://loinc.org"))
            return coding.code;
    }
    return {};
}

/// The number and its unit in columns of their own, so that a spreadsheet can draw it; a value of
/// another kind stands in the first.
QStringList valueFields(const std::optional<care::Quantity> &quantity, const QString &value)
{
    if (!quantity || quantity->asSent.isEmpty())
        return {value, {}};
    return {quantity->comparator + quantity->asSent,
        quantity->unit.isEmpty() ? quantity->code : quantity->unit};
}

QByteArray linesOf(const models::LabRow &row, const care::Observation &result)
{
    const auto &when = result.effective.isKnown() ? result.effective : row.when();
    QStringList ranges;
    for (const care::ReferenceRange &range : result.ranges)
        ranges.append(range.label());
    const QStringList before{when.asSent, row.title()};
    const QStringList after{models::wording::reportStatus(result.status)};
    QByteArray lines;
    if (!result.value.isEmpty() || result.components.isEmpty())
        lines += line(before + QStringList{result.code.label(), loincOf(result.code)}
            + valueFields(
                result.quantity, result.value.isEmpty() ? result.absentReason : result.value)
            + QStringList{ranges.join(QStringLiteral("; ")), models::wording::flagWord(result.flag)}
            + after);
    for (const care::ObservationComponent &part : result.components)
        lines += line(before + QStringList{part.code.label(), loincOf(part.code)}
            + valueFields(part.quantity, part.value.isEmpty() ? part.absentReason : part.value)
            + QStringList{{}, models::wording::flagWord(part.flag)} + after);
    return lines;
}

} // namespace

QByteArray labCsv(const QList<models::LabRow> &rows)
{
    QByteArray out("\xEF\xBB\xBF");
    //: Heading of a column in a spreadsheet, as are those that follow
    out += line({Words::tr("Date"), Words::tr("Report"), Words::tr("Test"), Words::tr("LOINC code"),
        Words::tr("Value"), Words::tr("Unit"), Words::tr("Usual range"), Words::tr("Flag"),
        Words::tr("Status")});
    for (const models::LabRow &row : rows) {
        for (const care::Observation &result : row.results)
            out += linesOf(row, result);
    }
    return out;
}

} // namespace kinward::exports
