#include "ui/records/VitalsPage.h"

#include "core/models/ReferenceNames.h"
#include "core/models/VitalWording.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"
#include "ui/records/TrendPanel.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

const care::PartialDateTime &whenOf(const care::Observation &result)
{
    return result.effective.isKnown() ? result.effective : result.issued;
}

QString rangesText(const care::Observation &result)
{
    QStringList labels;
    for (const care::ReferenceRange &range : result.ranges)
        labels.append(range.type.isEmpty()
                ? range.label()
                : range.label() + QStringLiteral(" (") + range.type + u')');
    labels.removeAll(QString());
    return labels.join(QLatin1Char('\n'));
}

/// What the practice calls it where that is not the plain name.
QString ownName(const models::VitalRow &vital)
{
    const care::CodeableConcept &code = vital.latest().code;
    const QString name = code.asWritten();
    const bool isPlain = name.compare(vital.title, Qt::CaseInsensitive) == 0;
    return isPlain || code.hasCode(name) ? QString() : name; // a bare code says nothing
}

/// A measurement on its own, with its flag and who did it.
QString measurementText(const care::Observation &result)
{
    QStringList parts{wording::vitalValue(result), wording::flagText(result.gravest())};
    parts += models::namesOf(result.performers);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// What the chart and its table cannot show: values that are no numbers, or of another unit.
void addUncharted(
    DetailContent &content, const models::VitalRow &vital, const models::TrendSeries &trend)
{
    if (!trend.isTrend() && vital.measured.size() < 2)
        return;
    QSet<QString> charted;
    for (const models::TrendPoint &point : trend.points)
        charted.insert(point.recordId);
    DetailContent rest;
    for (const care::Observation &result : vital.measured) {
        if (!trend.isTrend() || !charted.contains(result.meta.id))
            rest.row(wording::shortDate(whenOf(result)), measurementText(result));
    }
    if (rest.blocks().isEmpty())
        return;
    content.heading(
        trend.isTrend() ? VitalsPage::tr("Not in the chart") : VitalsPage::tr("All measurements"));
    for (const DetailBlock &line : rest.blocks())
        content.row(line.label, line.text);
}

} // namespace

VitalsPage::VitalsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Vitals, session, clock, theme, parent)
    , m_model(new models::VitalModel(session.records(), this))
    , m_trend(new TrendPanel(theme, detailView()))
{
    m_trend->setAlwaysOpen();
    m_trend->hide();
    setContent(m_model);
}

QList<SortChoice> VitalsPage::sortChoices() const
{
    return {{tr("By kind")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder},
        {tr("Last measured first"), models::SortRole, Qt::DescendingOrder}};
}

DetailContent VitalsPage::detailOf(int sourceRow)
{
    const models::VitalRow &vital = m_model->at(sourceRow);
    const care::Observation &latest = vital.latest();
    const QModelIndex index = m_model->index(sourceRow, 0);
    const models::TrendSeries trend = vital.trend();
    DetailContent content;
    content
        .title(vital.title, index.data(models::StatusTextRole).toString(),
            models::Tone(index.data(models::StatusRole).toInt()))
        //: Label: the newest value of a vital sign
        .row(tr("Latest"), wording::vitalValue(latest))
        .row(tr("Measured"), wording::longDate(whenOf(latest)))
        .row(tr("Measured by"), models::namesOf(latest.performers).join(QLatin1Char('\n')))
        .row(tr("Usual range"), rangesText(latest))
        .row(tr("In the practice's words"), ownName(vital))
        .row(tr("Note"), latest.notes.join(QLatin1Char('\n')));
    m_trend->setSeries(trend);
    if (trend.isTrend())
        content.embed(m_trend);
    addUncharted(content, vital, trend);
    content.footer(sourceText(latest.meta));
    return content;
}

QString VitalsPage::emptyExplanation() const
{
    return tr("When the practice measures blood pressure, weight or another vital sign, it appears "
              "here.");
}

} // namespace kinward::ui
