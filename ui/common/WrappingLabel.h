#pragma once

#include <QFont>
#include <QHash>
#include <QLabel>

namespace kinward::ui
{

/// A label that wraps, asks for the height it needs, and keeps its lines short. Plain text unless
/// told. With the look (Kinds.h) of a title it is a heading to screen readers.
class WrappingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappingLabel(QWidget *parent = nullptr);
    explicit WrappingLabel(const QString &text, QWidget *parent = nullptr);

    /// For lines that stand alone and are not read as a column. 72 unless told.
    void setCharactersPerLine(int characters);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int longestLine() const; ///< px of so many average characters
    int widthOnOneLine() const;
    int sideMargins() const;
    void keepLinesShort();
    int heightOfText(int width) const;

    /// Layouts ask for the same heights over and over, and each means laying the text out.
    struct Measured {
        QString text;
        QFont font;
        Qt::TextFormat format = Qt::AutoText;
        Qt::TextInteractionFlags interaction = Qt::NoTextInteraction;
        QHash<int, int> heights; ///< px, by the width that the text has
    };
    mutable Measured m_measured;
    int m_charactersPerLine = 72;
};

} // namespace kinward::ui
