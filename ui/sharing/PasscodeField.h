#pragma once

#include "core/shares/Passcode.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kinward::ui
{

class FieldProblem;
class Theme;
class WrappingLabel;

/// The passcode of a link: one is made, and another can be made or typed; how hard it is to guess
/// stands beside it. Shown as it is, because it is to be passed on. Can be turned off.
class PasscodeField final : public QWidget
{
    Q_OBJECT

public:
    explicit PasscodeField(const Theme &theme, QWidget *parent = nullptr);

    bool isOn() const;
    QString passcode() const; ///< empty: none is asked for
    /// False where one is asked for and none is typed: that is told, and the field gets the focus.
    bool check();

Q_SIGNALS:
    void changed(); ///< turned on or off

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut(const Theme &theme);
    void retranslate();
    void update();
    void make();

    QCheckBox *m_on = nullptr;
    QWidget *m_box = nullptr; ///< all that is hidden where none is asked for
    QLabel *m_label = nullptr;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_another = nullptr;
    QLabel *m_strength = nullptr;
    WrappingLabel *m_advice = nullptr;
    FieldProblem *m_problem = nullptr;
};

} // namespace kinward::ui
