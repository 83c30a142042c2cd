#pragma once

#include <QBitArray>
#include <QImage>
#include <QWidget>

namespace kinward::ui
{

/// A text as a QR code: black on white with its quiet zone in every theme, because that is what
/// cameras read; each module is the same whole number of the screen's dots, so that it is sharp at
/// any scale. To screen readers it is a picture with the name that `setAccessibleName` gave it.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Error correction M, or more where it costs no larger code. False, and nothing is shown: the
    /// text is longer than a code can hold (about 2,300 bytes).
    bool setText(const QString &text);
    bool isEmpty() const { return m_side == 0; }
    /// The code with its quiet zone, each module so many pixels wide: to be saved or printed. Null
    /// while there is no code.
    QImage picture(int pixelsPerModule) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int modules() const; ///< along a side, with the quiet zone

    QBitArray m_dark; ///< row by row, without the quiet zone
    int m_side = 0; ///< modules along a side, without the quiet zone
};

} // namespace kinward::ui
