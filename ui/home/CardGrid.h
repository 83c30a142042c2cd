#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace kinward::ui
{

class Theme;

/// Cards in three, two or one columns, as many as there is room for at the present text size.
class CardGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(const Theme &theme, QWidget *parent = nullptr);

    void addCard(QWidget *card); ///< owned by the grid; keyboard order is the order of adding
    int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);

    QGridLayout *m_layout = nullptr;
    QList<QWidget *> m_cards;
    int m_columns = 0;
};

} // namespace kinward::ui
