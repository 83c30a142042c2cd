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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
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
