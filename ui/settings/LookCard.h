#pragma once

#include "ui/settings/Settings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace kinward::ui
{

class Card;
class WrappingLabel;

/// Settings: language, appearance and text size. Everything takes effect at once.
class LookCard final : public QWidget
{
    Q_OBJECT

public:
    LookCard(Settings &settings, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addFields();
    void retranslate();
    void showSettings();
    void showTextSize(int percent);

    Settings &m_settings;
    Card *m_card = nullptr;
    QLabel *m_languageLabel = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_appearanceLabel = nullptr;
    QComboBox *m_appearance = nullptr;
    QLabel *m_textSizeLabel = nullptr;
    QSlider *m_textSize = nullptr;
    QLabel *m_textSizeValue = nullptr;
    WrappingLabel *m_sample = nullptr;
};

} // namespace kinward::ui
