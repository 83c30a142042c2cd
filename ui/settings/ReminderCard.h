#pragma once

#include "ui/settings/Settings.h"

#include <QHash>
#include <QWidget>

class QCheckBox;

namespace kinward::ui
{

class Card;
class WrappingLabel;

/// Settings: how long before an appointment a reminder comes.
class ReminderCard final : public QWidget
{
    Q_OBJECT

public:
    ReminderCard(Settings &settings, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addBox(int minutes);
    void showSettings();
    void retranslate();

    Settings &m_settings;
    Card *m_card = nullptr;
    QHash<int, QCheckBox *> m_boxes; ///< by minutes
    WrappingLabel *m_explanation = nullptr;
};

} // namespace kinward::ui
