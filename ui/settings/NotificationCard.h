#pragma once

#include "ui/settings/Settings.h"

#include <QWidget>

class QCheckBox;

namespace kinward::ui
{

class Card;
class WrappingLabel;

/// Settings: what a notification says of a message.
class NotificationCard final : public QWidget
{
    Q_OBJECT

public:
    NotificationCard(Settings &settings, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Card *m_card = nullptr;
    QCheckBox *m_previews = nullptr;
    WrappingLabel *m_explanation = nullptr;
};

} // namespace kinward::ui
