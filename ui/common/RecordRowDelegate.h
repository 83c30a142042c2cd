#pragma once

#include <QStyledItemDelegate>

#include <memory>

namespace kinward::ui
{

class Theme;

/// Paints a record as a row of a list: title, second line, badge with word and shape; above the
/// first row of a group its heading. Knows roles (models::RecordRole), no model. Rows are as high
/// as the view's width and the text size ask for, whatever they say, so that long lists stay quick;
/// what does not fit is elided and told in full by the tool tip.
class RecordRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RecordRowDelegate(const Theme &theme, QObject *parent = nullptr);
    ~RecordRowDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    struct Fonts;
    struct Layout;
    Fonts &fontsOf(const QFont &font) const;
    Layout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBackground(
        QPainter *painter, const QStyleOptionViewItem &option, const Layout &layout) const;
    void paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const Layout &layout,
        const QModelIndex &index) const;

    const Theme &m_theme;
    mutable std::unique_ptr<Fonts> m_fonts;
};

} // namespace kinward::ui
