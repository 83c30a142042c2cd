#pragma once

#include <QLabel>

namespace kinward::ui {

/// A label that wraps, asks for the height it needs, and keeps its lines to about 72 characters.
class WrappingLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappingLabel(QWidget *parent = nullptr);
    explicit WrappingLabel(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
};

} // namespace kinward::ui
