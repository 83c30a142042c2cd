#pragma once

#include "core/models/LabModel.h"

#include <QTableView>

namespace kinward::ui
{

class Theme;

/// The results of one panel: as high as its rows, so that the page around it scrolls and not the
/// table. Flags are told by shape, word and colour.
class LabResultTable final : public QTableView
{
    Q_OBJECT

public:
    explicit LabResultTable(const Theme &theme, QWidget *parent = nullptr);

    void setResults(const QList<care::Observation> &results);
    /// What the row could be followed by over time.
    std::optional<models::TrendTest> testAt(int row) const { return m_model->testAt(row); }
    int rows() const { return m_model->rowCount(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);
    void rowOpened(int row); ///< by Enter

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitColumns();
    bool isEmptyColumn(int column) const;
    int headerWidth(int column) const;
    int neededWidth(int column) const; ///< for one line a row
    int leastWidth(int column) const; ///< where long texts wrap

    const Theme &m_theme;
    models::LabResultModel *m_model = nullptr;
};

} // namespace kinward::ui
