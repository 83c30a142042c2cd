#pragma once

#include "ui/settings/Settings.h"

#include <QWidget>

class QRadioButton;

namespace kinward::ui
{

class Card;
class WrappingLabel;

/// Settings: where video visits open.
class VisitCard final : public QWidget
{
    Q_OBJECT

public:
    VisitCard(Settings &settings, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice {
        QString value; ///< as Settings has it
        QRadioButton *button = nullptr;
        WrappingLabel *explanation = nullptr;
    };

    void addChoice(Choice &choice, const QString &value, const QString &name);
    void showChoice(const QString &value);
    void retranslate();
    static void say(const Choice &choice, const QString &text, const QString &explanation);

    Settings &m_settings;
    Card *m_card = nullptr;
    WrappingLabel *m_question = nullptr;
    Choice m_practice;
    Choice m_program;
    Choice m_browser;
};

} // namespace kinward::ui
