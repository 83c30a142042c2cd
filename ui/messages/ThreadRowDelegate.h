#pragma once

#include <QStyledItemDelegate>

#include <memory>

namespace kinward::ui
{

class Theme;

/// Paints a row of a list of threads: who and when, what about, how it begins. Unread is a dot and
/// heavier letters. Knows roles (models::MailRole), no model. All rows are of one height.
class ThreadRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ThreadRowDelegate(const Theme &theme, QObject *parent = nullptr);
    ~ThreadRowDelegate() override;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    struct Fonts;
    struct Row;
    Fonts &fontsOf(const QFont &font) const;
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintWho(const Row &row, const QModelIndex &index, bool isUnread) const;
    void paintTopic(const Row &row, const QModelIndex &index, bool isUnread) const;

    const Theme &m_theme;
    mutable std::unique_ptr<Fonts> m_fonts; ///< made once, not for each row
};

} // namespace kinward::ui
