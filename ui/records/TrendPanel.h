#pragma once

#include "core/models/TrendSeries.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace kinward::models
{
class TrendTableModel;
}

namespace kinward::ui
{

class Theme;
class TrendChart;

/// A chart of one test with the chosen result in words, what was left out, and the same as a table
/// for those who would rather read it. Until it is asked for, only a button that offers it.
class TrendPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendPanel(const Theme &theme, QWidget *parent = nullptr);

    /// Hidden where there are not two results to compare.
    void setSeries(const models::TrendSeries &series);
    /// Without the button; for pages whose first matter is the trend.
    void setAlwaysOpen();
    void open();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addTable();
    void showOpen(bool open);
    void showTable(bool table);
    void retranslate();
    void showReadout();
    void fitTable();

    const Theme &m_theme;
    models::TrendSeries m_series;
    models::TrendTableModel *m_model = nullptr;
    QPushButton *m_offer = nullptr;
    QWidget *m_body = nullptr;
    TrendChart *m_chart = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_readout = nullptr;
    QLabel *m_leftOut = nullptr;
    QPushButton *m_asTable = nullptr;
    QTableView *m_table = nullptr;
    bool m_always = false;
};

} // namespace kinward::ui
