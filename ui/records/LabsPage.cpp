#include "ui/records/LabsPage.h"

#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/LabResultTable.h"
#include "ui/records/RecordListPane.h"
#include "ui/records/TrendPanel.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

QString performersText(const QList<care::Reference> &performers)
{
    QStringList names;
    for (const care::Reference &performer : performers)
        names.append(performer.display);
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(QLatin1Char('\n'));
}

/// What the laboratory says of how sure it is; a final result needs no remark.
QString statusText(const QString &status)
{
    if (status == QLatin1String("preliminary") || status == QLatin1String("partial")
        || status == QLatin1String("registered"))
        return LabsPage::tr("%1. The results may still change.").arg(wording::reportStatus(status));
    return wording::reportStatus(status);
}

QString attachmentsText(const QList<care::Attachment> &attachments)
{
    QStringList titles;
    for (const care::Attachment &attachment : attachments)
        titles.append(attachment.title);
    titles.removeAll(QString());
    return titles.join(QLatin1Char('\n'));
}

void addNotes(DetailContent &content, const QList<care::Observation> &results)
{
    for (const care::Observation &result : results)
        content.row(result.code.label(), result.notes.join(QLatin1Char('\n')));
}

bool hasNotes(const QList<care::Observation> &results)
{
    return std::any_of(results.begin(), results.end(),
        [](const care::Observation &result) { return !result.notes.isEmpty(); });
}

} // namespace

LabsPage::LabsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Labs, session, clock, theme, parent)
    , m_model(new models::LabModel(session.records(), this))
    , m_table(new LabResultTable(theme, detailView()))
    , m_trend(new TrendPanel(theme, detailView()))
{
    m_table->hide();
    m_trend->hide();
    connect(m_table, &LabResultTable::rowChosen, this, [this](int row) {
        if (const models::TrendSeries trend = trendAt(row); trend.isTrend())
            m_trend->setSeries(trend);
    });
    connect(m_table, &LabResultTable::rowOpened, this, [this](int row) {
        if (trendAt(row).isTrend())
            m_trend->open();
    });
    setContent(m_model);
}

QList<SortChoice> LabsPage::sortChoices() const
{
    return {{tr("Newest first")}, {tr("Oldest first"), models::SortRole, Qt::AscendingOrder},
        {tr("By name"), models::TitleRole, Qt::AscendingOrder}};
}

models::TrendSeries LabsPage::trendAt(int row) const
{
    const auto test = m_table->testAt(row);
    if (!test)
        return {};
    QList<care::Observation> results;
    for (int lab = 0; lab < m_model->rowCount(); ++lab)
        results += m_model->at(lab).results;
    return models::trendOf(results, *test);
}

bool LabsPage::offerTrend()
{
    models::TrendSeries trend;
    for (int row = 0; row < m_table->rows() && !trend.isTrend(); ++row)
        trend = trendAt(row);
    m_trend->setSeries(trend);
    return trend.isTrend();
}

DetailContent LabsPage::detailOf(int sourceRow)
{
    const models::LabRow &lab = m_model->at(sourceRow);
    const bool isPanel = !lab.report.meta.id.isEmpty();
    const care::Observation single = isPanel ? care::Observation() : lab.results.value(0);
    const QString status = isPanel ? lab.report.status : single.status;
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content
        .title(lab.title(), index.data(models::StatusTextRole).toString(),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("Date"), wording::longDate(lab.when()))
        //: Label: the laboratory or the person that did the test
        .row(tr("Done by"), performersText(isPanel ? lab.report.performers : single.performers))
        .row(tr("Status"), statusText(status));
    if (lab.results.isEmpty()) {
        content.paragraph(tr("The practice sent no single values with this report."));
    } else {
        m_table->setResults(lab.results);
        content.embed(m_table);
        if (offerTrend())
            content.embed(m_trend);
    }
    if (!lab.report.conclusion.isEmpty())
        content.heading(tr("Conclusion")).paragraph(lab.report.conclusion);
    if (hasNotes(lab.results))
        content.heading(tr("Notes"));
    addNotes(content, lab.results);
    content.row(tr("Attached"), attachmentsText(lab.report.presentedForm))
        .footer(sourceText(isPanel ? lab.report.meta : single.meta));
    return content;
}

QString LabsPage::emptyExplanation() const
{
    return tr("When a laboratory reports results, they appear here.");
}

} // namespace kinward::ui
