#include "ui/records/TrendPanel.h"

#include "core/models/TrendTableModel.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/records/TrendChart.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace kinward::ui
{

TrendPanel::TrendPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new models::TrendTableModel(this))
    , m_offer(new QPushButton(this))
    , m_body(new QWidget(this))
    , m_chart(new TrendChart(theme, m_body))
    , m_title(new WrappingLabel(QString(), m_body))
    , m_readout(new WrappingLabel(QString(), m_body))
    , m_leftOut(new WrappingLabel(QString(), m_body))
    , m_asTable(new QPushButton(m_body))
    , m_table(new QTableView(m_body))
{
    m_offer->setObjectName(QStringLiteral("trendButton"));
    m_offer->setCheckable(true);
    m_asTable->setObjectName(QStringLiteral("trendAsTable"));
    m_asTable->setCheckable(true);
    m_readout->setObjectName(QStringLiteral("trendReadout"));
    m_leftOut->setObjectName(QStringLiteral("trendLeftOut"));
    for (QLabel *label : {m_title, m_readout, m_leftOut})
        label->setTextFormat(Qt::PlainText);
    setKind(m_title, QStringLiteral("partTitle"));
    setKind(m_leftOut, QStringLiteral("soft"));
    addTable();
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : QList<QWidget *>{m_title, m_chart, m_readout, m_leftOut})
        rows->addWidget(part);
    rows->addWidget(m_asTable, 0, Qt::AlignLeading);
    rows->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_offer, 0, Qt::AlignLeading);
    column->addWidget(m_body);
    connect(m_offer, &QPushButton::toggled, this, &TrendPanel::showOpen);
    connect(m_asTable, &QPushButton::toggled, this, &TrendPanel::showTable);
    connect(m_chart, &TrendChart::currentChanged, this, &TrendPanel::showReadout);
    m_body->hide();
    m_table->hide();
    retranslate();
}

void TrendPanel::addTable()
{
    m_table->setObjectName(QStringLiteral("trendTable"));
    m_table->setModel(m_model);
    setKind(m_table, QStringLiteral("framed"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void TrendPanel::setSeries(const models::TrendSeries &series)
{
    m_series = series;
    setVisible(series.isTrend());
    m_chart->setSeries(series);
    m_model->setSeries(series);
    retranslate();
    fitTable();
}

void TrendPanel::setAlwaysOpen()
{
    m_always = true;
    m_offer->hide();
    m_body->show();
}

void TrendPanel::open()
{
    m_offer->setChecked(true);
    m_chart->setFocus(Qt::OtherFocusReason);
}

void TrendPanel::showOpen(bool open)
{
    m_body->setVisible(open || m_always);
    retranslate();
}

void TrendPanel::showTable(bool table)
{
    m_table->setVisible(table);
    m_chart->setVisible(!table);
    m_readout->setVisible(!table);
    fitTable();
    retranslate();
}

void TrendPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitTable();
}

void TrendPanel::retranslate()
{
    //: Button: shows a chart of all results of a test; %1 is the test
    m_offer->setText(
        m_offer->isChecked() ? tr("Hide the trend") : tr("Trend of %1").arg(m_series.title));
    m_offer->setAccessibleName(m_offer->text());
    m_title->setText(m_series.title);
    m_asTable->setText(m_asTable->isChecked() ? tr("Show as chart") : tr("Show as table"));
    m_asTable->setAccessibleName(m_asTable->text());
    m_table->setAccessibleName(tr("Results of %1 over time").arg(m_series.title));
    m_leftOut->setVisible(m_series.otherUnit > 0);
    m_leftOut->setText(
        tr("%n result(s) in another unit are not in this chart.", nullptr, m_series.otherUnit));
    showReadout();
}

void TrendPanel::showReadout()
{
    const QString said = m_chart->readout();
    m_readout->setText(
        said.isEmpty() ? tr("Point at a mark, or use the arrow keys, to read a result.") : said);
}

void TrendPanel::fitTable()
{
    constexpr int mostRows = 12; // more of them scroll
    const int rows = std::min(mostRows, m_model->rowCount());
    m_table->resizeRowsToContents();
    const int row = m_table->verticalHeader()->sectionSize(0);
    const int frame = 2 * m_table->frameWidth() + m_theme.grid(1);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * row + frame);
}

} // namespace kinward::ui
