#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace kinward::ui
{

/// Items beside each other from the leading edge on, in as many lines as the width asks for, so
/// that choosers wrap where the text is large. An item is never wider than the layout.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override; ///< takes it
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool apply) const; ///< the height that is needed
    void placeLine(const std::vector<QLayoutItem *> &line, const QRect &rect, int height) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gap = 0;
};

} // namespace kinward::ui
