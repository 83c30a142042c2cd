#pragma once

#include "core/base/Clock.h"
#include "core/models/ShareWording.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace kinward::ui
{

class ExpiryField;
class FieldProblem;
class PasscodeField;
class Theme;
class WrappingLabel;

/// What a link asks for, when it ends, how often it opens, and whom it is for.
class OutsideForm final : public QWidget
{
    Q_OBJECT

public:
    OutsideForm(const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    void setLimits(const shares::ShareLimits &limits);
    models::wording::LinkTerms terms() const; ///< of a link that is made now
    /// Passcode, end, number of views and e-mails; the rest is for the owner to fill in.
    shares::OutsideOrder order() const;
    /// False where something is wrong: that is told, and its field gets the focus.
    bool check();
    void focusFirst();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut(const Theme &theme);
    void retranslate();
    void fillViews();
    std::optional<int> maxViews() const;

    shares::ShareLimits m_limits;
    PasscodeField *m_passcode = nullptr;
    ExpiryField *m_expiry = nullptr;
    QLabel *m_viewsLabel = nullptr;
    QComboBox *m_views = nullptr;
    QLabel *m_emailLabel = nullptr;
    QLineEdit *m_email = nullptr;
    FieldProblem *m_emailProblem = nullptr;
    WrappingLabel *m_emailHint = nullptr;
};

} // namespace kinward::ui
