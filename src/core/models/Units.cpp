#include "core/models/Units.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kinward::models
{

namespace
{

enum class Kind {
    CellCount,
    Mass,
    MassConcentration,
    Substance,
    Activity,
    Enzyme,
    Length,
    Pressure,
    Temperature,
    Rate,
    Share,
    Equivalents,
    Filtration,
    Sedimentation,
    Volume,
    Duration,
    PerCreatinine
};

/// An amount in the kind's base unit is `factor` × number + `offset`.
struct Unit {
    QStringView name;
    Kind kind;
    double factor;
    double offset = 0;
};

// clang-format off
constexpr std::array units{
    Unit{u"10*9/L", Kind::CellCount, 1}, Unit{u"10^9/L", Kind::CellCount, 1},
    Unit{u"10*3/uL", Kind::CellCount, 1}, Unit{u"10^3/uL", Kind::CellCount, 1},
    Unit{u"10*3/mm3", Kind::CellCount, 1}, Unit{u"K/uL", Kind::CellCount, 1},
    Unit{u"k/uL", Kind::CellCount, 1}, Unit{u"x10E3/uL", Kind::CellCount, 1},
    Unit{u"Thousand/uL", Kind::CellCount, 1}, Unit{u"G/L", Kind::CellCount, 1},
    Unit{u"/uL", Kind::CellCount, 1e-3}, Unit{u"cells/uL", Kind::CellCount, 1e-3},
    Unit{u"/mm3", Kind::CellCount, 1e-3}, Unit{u"10*6/uL", Kind::CellCount, 1e3},
    Unit{u"10^6/uL", Kind::CellCount, 1e3}, Unit{u"M/uL", Kind::CellCount, 1e3},
    Unit{u"x10E6/uL", Kind::CellCount, 1e3}, Unit{u"Million/uL", Kind::CellCount, 1e3},
    Unit{u"10*12/L", Kind::CellCount, 1e3}, Unit{u"10^12/L", Kind::CellCount, 1e3},
    Unit{u"g/L", Kind::MassConcentration, 1}, Unit{u"g/dL", Kind::MassConcentration, 10},
    Unit{u"mg/dL", Kind::MassConcentration, 1e-2}, Unit{u"mg/L", Kind::MassConcentration, 1e-3},
    Unit{u"ug/mL", Kind::MassConcentration, 1e-3}, Unit{u"ug/dL", Kind::MassConcentration, 1e-5},
    Unit{u"ug/L", Kind::MassConcentration, 1e-6}, Unit{u"ng/mL", Kind::MassConcentration, 1e-6},
    Unit{u"ng/dL", Kind::MassConcentration, 1e-8}, Unit{u"ng/L", Kind::MassConcentration, 1e-9},
    Unit{u"pg/mL", Kind::MassConcentration, 1e-9}, Unit{u"mol/L", Kind::Substance, 1},
    Unit{u"mmol/L", Kind::Substance, 1e-3}, Unit{u"umol/L", Kind::Substance, 1e-6},
    Unit{u"nmol/L", Kind::Substance, 1e-9}, Unit{u"pmol/L", Kind::Substance, 1e-12},
    Unit{u"[IU]/mL", Kind::Activity, 1e3}, Unit{u"[IU]/L", Kind::Activity, 1},
    Unit{u"IU/L", Kind::Activity, 1}, Unit{u"m[IU]/L", Kind::Activity, 1e-3},
    Unit{u"mIU/L", Kind::Activity, 1e-3}, Unit{u"u[IU]/mL", Kind::Activity, 1e-3},
    Unit{u"uIU/mL", Kind::Activity, 1e-3}, Unit{u"m[IU]/mL", Kind::Activity, 1},
    Unit{u"mIU/mL", Kind::Activity, 1}, Unit{u"U/L", Kind::Enzyme, 1},
    Unit{u"U/mL", Kind::Enzyme, 1e3}, Unit{u"mU/L", Kind::Enzyme, 1e-3},
    Unit{u"uU/mL", Kind::Enzyme, 1e-3}, Unit{u"m", Kind::Length, 1},
    Unit{u"cm", Kind::Length, 1e-2}, Unit{u"mm", Kind::Length, 1e-3},
    Unit{u"[in_i]", Kind::Length, 0.0254}, Unit{u"in", Kind::Length, 0.0254},
    Unit{u"[ft_i]", Kind::Length, 0.3048}, Unit{u"kg", Kind::Mass, 1},
    Unit{u"g", Kind::Mass, 1e-3}, Unit{u"[lb_av]", Kind::Mass, 0.45359237},
    Unit{u"lb", Kind::Mass, 0.45359237}, Unit{u"lbs", Kind::Mass, 0.45359237},
    Unit{u"[oz_av]", Kind::Mass, 0.028349523125}, Unit{u"mm[Hg]", Kind::Pressure, 1},
    Unit{u"mmHg", Kind::Pressure, 1}, Unit{u"mm Hg", Kind::Pressure, 1},
    Unit{u"kPa", Kind::Pressure, 7.50061683}, Unit{u"Cel", Kind::Temperature, 1},
    Unit{u"°C", Kind::Temperature, 1}, Unit{u"C", Kind::Temperature, 1},
    Unit{u"[degF]", Kind::Temperature, 5.0 / 9, -160.0 / 9},
    Unit{u"°F", Kind::Temperature, 5.0 / 9, -160.0 / 9},
    Unit{u"F", Kind::Temperature, 5.0 / 9, -160.0 / 9}, Unit{u"/min", Kind::Rate, 1},
    Unit{u"bpm", Kind::Rate, 1}, Unit{u"beats/min", Kind::Rate, 1},
    Unit{u"breaths/min", Kind::Rate, 1}, Unit{u"%", Kind::Share, 1},
    Unit{u"percent", Kind::Share, 1}, Unit{u"mg/mL", Kind::MassConcentration, 1},
    Unit{u"meq/L", Kind::Equivalents, 1}, Unit{u"mEq/L", Kind::Equivalents, 1},
    // What stands in braces was taken out: mL/min/{1.73_m2}.
    Unit{u"mL/min/", Kind::Filtration, 1}, Unit{u"mL/min/1.73m2", Kind::Filtration, 1},
    Unit{u"mL/min/1.73 m2", Kind::Filtration, 1}, Unit{u"mL/min/1.73", Kind::Filtration, 1},
    Unit{u"mm/h", Kind::Sedimentation, 1}, Unit{u"mm/hr", Kind::Sedimentation, 1},
    Unit{u"L", Kind::Volume, 1}, Unit{u"dL", Kind::Volume, 1e-1},
    Unit{u"mL", Kind::Volume, 1e-3}, Unit{u"h", Kind::Duration, 3600},
    Unit{u"min", Kind::Duration, 60}, Unit{u"s", Kind::Duration, 1},
    Unit{u"sec", Kind::Duration, 1}, Unit{u"ms", Kind::Duration, 1e-3},
    Unit{u"mg", Kind::Mass, 1e-6}, Unit{u"ug", Kind::Mass, 1e-9},
    Unit{u"pg", Kind::Mass, 1e-15}, Unit{u"mg/g", Kind::PerCreatinine, 1},
    Unit{u"ug/mg", Kind::PerCreatinine, 1}, Unit{u"g/g", Kind::PerCreatinine, 1e3},
};
// clang-format on

const Unit *findUnit(const QString &name)
{
    const auto found = std::find_if(
        units.begin(), units.end(), [&name](const Unit &unit) { return unit.name == name; });
    return found == units.end() ? nullptr : &*found;
}

} // namespace

QString unitKey(const care::Quantity &amount)
{
    static const QRegularExpression braces(QStringLiteral("\\{[^}]*\\}"));
    static const QRegularExpression micro(QStringLiteral("[µμ]|\\bmc(?=[gLl])"));
    // UCUM writes the litre as l, too.
    static const QRegularExpression litre(QStringLiteral("\\b([dmunf]?)l\\b"));
    const QString sent = amount.code.isEmpty() ? amount.unit : amount.code;
    QString key = QString(sent)
                      .remove(braces)
                      .replace(micro, QStringLiteral("u"))
                      .replace(litre, QStringLiteral("\\1L"))
                      .trimmed();
    return key == QLatin1String("1") ? QString() : key;
}

std::optional<double> valueIn(const care::Quantity &amount, const QString &wanted)
{
    if (!amount.value)
        return std::nullopt;
    const QString own = unitKey(amount);
    if (own == wanted)
        return amount.value;
    const Unit *from = findUnit(own);
    const Unit *to = findUnit(wanted);
    if (!from || !to || from->kind != to->kind)
        return std::nullopt;
    return (*amount.value * from->factor + from->offset - to->offset) / to->factor;
}

} // namespace kinward::models
