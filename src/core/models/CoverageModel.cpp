#include "core/models/CoverageModel.h"

#include "core/models/CareWording.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using State = CoverageRow::State;

State stateOf(const care::Coverage &coverage, const QDate &today)
{
    if (coverage.status == QLatin1String("cancelled") || wording::isOver(coverage.period, today))
        return State::Ended;
    const bool begun
        = !coverage.period.start.isKnown() || coverage.period.start.localDate() <= today;
    return begun && coverage.status != QLatin1String("draft") ? State::Active : State::ToCome;
}

QString titleOf(const CoverageRow &row)
{
    const QString payer = row.payer();
    if (!payer.isEmpty())
        return payer;
    return row.plan().isEmpty() ? CoverageModel::tr("Insurance") : row.plan();
}

QString subtitleOf(const CoverageRow &row)
{
    QStringList parts{row.plan()};
    if (!row.coverage.subscriberId.isEmpty())
        //: %1 is the number by which an insurer knows somebody
        parts.append(CoverageModel::tr("member ID %1").arg(row.coverage.subscriberId));
    parts.append(wording::period(row.coverage.period));
    parts.removeAll(QString());
    parts.removeAll(titleOf(row));
    return parts.join(QStringLiteral(" · "));
}

QString groupOf(State state)
{
    switch (state) {
    case State::Active:
        //: Insurances that can be used now
        return CoverageModel::tr("In force");
    case State::ToCome:
        //: Insurances that will begin
        return CoverageModel::tr("To come");
    case State::Ended:
        break;
    }
    //: Insurances that ended
    return CoverageModel::tr("Ended");
}

QString searchTextOf(const CoverageRow &row)
{
    QStringList texts{titleOf(row), subtitleOf(row), row.status(), row.subscriber,
        row.coverage.type.label(), row.coverage.network};
    for (const care::CoverageClass &entry : row.coverage.classes)
        texts << entry.name << entry.value;
    return texts.join(u' ');
}

} // namespace

QString CoverageRow::payer() const
{
    QStringList names;
    for (const MemberFacts &facts : payers)
        names.append(facts.name);
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

QString CoverageRow::plan() const
{
    for (const care::CoverageClass &entry : coverage.classes) {
        if (entry.type.hasCode(u"plan"))
            return entry.name.isEmpty() ? entry.value : entry.name;
    }
    return coverage.type.label();
}

QString CoverageRow::status() const
{
    switch (state) {
    case State::Active:
        //: Badge of an insurance that can be used now
        return CoverageModel::tr("Active");
    case State::ToCome:
        //: Badge of an insurance that has not begun
        return CoverageModel::tr("Not begun");
    case State::Ended:
        break;
    }
    return coverage.status == QLatin1String("cancelled") ? CoverageModel::tr("Canceled")
                                                         //: Badge of an insurance that is over
                                                         : CoverageModel::tr("Ended");
}

CoverageModel::CoverageModel(store::RecordStore &store, const Clock &clock, QObject *parent)
    : RecordListModelBase(
        store, MemberDirectory::types() << fhir::resourceTypeOf<care::Coverage>(), parent)
    , m_clock(clock)
{
    load();
}

LeftOut CoverageModel::loadRows()
{
    auto read
        = fhir::readRecords<care::Coverage>(store().all(fhir::resourceTypeOf<care::Coverage>()));
    const MemberDirectory directory(store());
    m_rows.clear();
    for (care::Coverage &coverage : read.values) {
        CoverageRow row;
        row.state = stateOf(coverage, m_clock.now().date());
        for (const care::Reference &payer : std::as_const(coverage.payors))
            row.payers.append(directory.factsOf(payer));
        row.subscriber = directory.nameOf(coverage.subscriber);
        row.policyHolder = directory.nameOf(coverage.policyHolder);
        row.coverage = std::move(coverage);
        m_rows.append(std::move(row));
    }
    std::sort(m_rows.begin(), m_rows.end(), [](const CoverageRow &a, const CoverageRow &b) {
        if (a.state != b.state)
            return a.state < b.state;
        return std::pair(b.coverage.period.start.order(), a.coverage.meta.id)
            < std::pair(a.coverage.period.start.order(), b.coverage.meta.id);
    });
    LeftOut leftOut;
    leftOut.note(read);
    return leftOut;
}

QString CoverageModel::columnTitle(int column) const
{
    switch (column) {
    case Insurer:
        return tr("Insurer");
    case Plan:
        return tr("Plan");
    case MemberId:
        return tr("Member ID");
    case Period:
        return tr("Valid");
    default:
        return tr("Status");
    }
}

QVariant CoverageModel::cell(int row, int column, int role) const
{
    const CoverageRow &insurance = m_rows.at(row);
    switch (role) {
    case IdRole:
        return insurance.coverage.meta.id;
    case SortRole:
        return insurance.coverage.period.start.value;
    case TitleRole:
        return titleOf(insurance);
    case SubtitleRole:
        return subtitleOf(insurance);
    case StatusRole:
        return int(insurance.state == State::Active ? Tone::Good : Tone::Neutral);
    case StatusTextRole:
        return insurance.status();
    case GroupRole:
        return groupOf(insurance.state);
    case SearchTextRole:
        return searchTextOf(insurance);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Insurer:
        return insurance.payer();
    case Plan:
        return insurance.plan();
    case MemberId:
        return insurance.coverage.subscriberId;
    case Period:
        return wording::period(insurance.coverage.period);
    default:
        return insurance.status();
    }
}

} // namespace kinward::models
