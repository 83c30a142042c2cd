#include "ui/records/InsurancePage.h"

#include "core/models/CareWording.h"
#include "core/models/CodeWords.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

#include <array>

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

using wording::CodeWord;
constexpr auto context = "kinward::ui::InsurancePage";

/// HL7 coverage-class: what stands on an insurance card.
constexpr std::array classWords{
    CodeWord{QLatin1String("group"), QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Group")},
    CodeWord{
        QLatin1String("subgroup"), QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Subgroup")},
    CodeWord{QLatin1String("plan"), QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Plan")},
    CodeWord{QLatin1String("subplan"), QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Subplan")},
    CodeWord{QLatin1String("class"), QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Class")},
    CodeWord{
        QLatin1String("subclass"), QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Subclass")},
    CodeWord{QLatin1String("rxbin"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Pharmacy: RX BIN")},
    CodeWord{QLatin1String("rxpcn"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Pharmacy: RX PCN")},
    CodeWord{
        QLatin1String("rxid"), QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Pharmacy: RX ID")},
    CodeWord{QLatin1String("rxgroup"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Pharmacy: RX group")},
};

/// HL7 subscriber-relationship.
constexpr std::array relationWords{
    CodeWord{QLatin1String("self"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "The insured person")},
    CodeWord{QLatin1String("child"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Child of the insured person")},
    CodeWord{QLatin1String("parent"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Parent of the insured person")},
    CodeWord{QLatin1String("spouse"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Husband or wife of the insured person")},
    CodeWord{QLatin1String("common"),
        QT_TRANSLATE_NOOP("kinward::ui::InsurancePage", "Partner of the insured person")},
};

/// In plain words where the code is HL7's, else as it was sent.
template <std::size_t N>
QString wordOf(const care::CodeableConcept &entry, const std::array<CodeWord, N> &words)
{
    for (const care::Coding &coding : entry.codings) {
        const QString word = wording::wordFor(context, coding.code, words);
        if (word != coding.code)
            return word;
    }
    return entry.label();
}

QString classText(const care::CoverageClass &entry)
{
    if (entry.name.isEmpty() || entry.value.isEmpty() || entry.name == entry.value)
        return entry.name.isEmpty() ? entry.value : entry.name;
    //: What stands on an insurance card: a name, and the number that belongs to it
    return InsurancePage::tr("%1 (%2)").arg(entry.name, entry.value);
}

} // namespace

InsurancePage::InsurancePage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Insurance, session, clock, theme, parent)
    , m_model(new models::CoverageModel(session.records(), clock, this))
{
    setContent(m_model);
}

QList<SortChoice> InsurancePage::sortChoices() const
{
    return {{tr("In force first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder},
        {tr("Newest first"), models::SortRole, Qt::DescendingOrder}};
}

DetailContent InsurancePage::detailOf(int sourceRow)
{
    const models::CoverageRow &row = m_model->at(sourceRow);
    const care::Coverage &coverage = row.coverage;
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content
        .title(index.data(models::TitleRole).toString(), row.status(),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("Member ID"), coverage.subscriberId)
        .row(tr("Kind of insurance"), coverage.type.label())
        .row(tr("Valid"), wording::period(coverage.period));
    for (const care::CoverageClass &entry : coverage.classes)
        content.row(wordOf(entry.type, classWords), classText(entry));
    content
        .row(tr("Insured person"), row.subscriber)
        //: Label: what the patient is to the person who has the insurance
        .row(tr("The patient is"), wordOf(coverage.relationship, relationWords))
        .row(tr("Policy holder"), row.policyHolder)
        //: Label: the number of a family member on an insurance card
        .row(tr("Dependent number"), coverage.dependent)
        .row(tr("Network"), coverage.network);
    if (!coverage.costs.isEmpty())
        content.heading(tr("What the patient pays"));
    for (const care::CoverageCost &cost : coverage.costs)
        content.row(
            cost.type, cost.quantity.isEmpty() ? wording::money(cost.amount) : cost.quantity);
    for (const models::MemberFacts &payer : row.payers) {
        if (payer.phones.isEmpty())
            continue;
        content.heading(tr("Questions about the insurance"))
            .row(payer.name, payer.phones.join(QLatin1Char('\n')));
    }
    content.paragraph(tr("What the insurer paid is under Billing."));
    return content.footer(sourceText(coverage.meta));
}

QString InsurancePage::emptyExplanation() const
{
    return tr("When the practice has an insurance on file, it appears here with its numbers.");
}

} // namespace kinward::ui
