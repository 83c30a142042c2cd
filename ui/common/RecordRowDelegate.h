#pragma once

#include <QStyledItemDelegate>

namespace kinward::ui {

class Theme;

/// Paints a record as a row of a list: title, second line, badge with word and shape. Knows roles (models::RecordRole), no model.
class RecordRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RecordRowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace kinward::ui
