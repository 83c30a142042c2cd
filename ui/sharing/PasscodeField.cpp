#include "ui/sharing/PasscodeField.h"

#include "ui/common/Announce.h"
#include "ui/common/Badge.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/FieldProblem.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

namespace kinward::ui
{

using Strength = shares::PasscodeStrength;

namespace
{

constexpr int longestPasscode = 64; ///< characters
constexpr int shownCharacters = 18; ///< that the field is wide

models::Tone toneOf(Strength strength)
{
    switch (strength) {
    case Strength::Weak:
        return models::Tone::Danger;
    case Strength::Fair:
        return models::Tone::Attention;
    case Strength::Strong:
        break;
    }
    return models::Tone::Good;
}

QString wordFor(Strength strength)
{
    switch (strength) {
    case Strength::Weak:
        //: How hard a passcode is to guess
        return PasscodeField::tr("Easy to guess");
    case Strength::Fair:
        //: How hard a passcode is to guess
        return PasscodeField::tr("Fair");
    case Strength::Strong:
        break;
    }
    //: How hard a passcode is to guess
    return PasscodeField::tr("Hard to guess");
}

} // namespace

PasscodeField::PasscodeField(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox)
    , m_box(new QWidget)
    , m_label(new WrappingLabel)
    , m_edit(new QLineEdit)
    , m_another(new QPushButton)
    , m_strength(new QLabel)
    , m_advice(new WrappingLabel)
    , m_problem(new FieldProblem)
{
    m_on->setObjectName(QStringLiteral("passcodeOn"));
    m_on->setChecked(true);
    m_edit->setObjectName(QStringLiteral("passcodeEdit"));
    m_edit->setMaxLength(longestPasscode);
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_edit->setText(shares::makePasscode());
    m_edit->setMinimumWidth(m_edit->fontMetrics().averageCharWidth() * shownCharacters);
    m_another->setObjectName(QStringLiteral("passcodeAnother"));
    m_another->setIcon(icon(QStringLiteral("refresh"), theme));
    m_strength->setObjectName(QStringLiteral("passcodeStrength"));
    setKind(m_strength, QStringLiteral("badge"));
    setKind(m_label, QStringLiteral("strong"));
    m_label->setBuddy(m_edit);
    setKind(m_advice, QStringLiteral("soft"));
    m_advice->setObjectName(QStringLiteral("passcodeAdvice"));
    m_problem->setObjectName(QStringLiteral("passcodeProblem"));
    m_problem->attach(m_edit, theme);

    layOut(theme);
    connect(m_on, &QCheckBox::toggled, this, [this] {
        update();
        Q_EMIT changed();
    });
    connect(m_edit, &QLineEdit::textChanged, this, &PasscodeField::update);
    connect(m_another, &QPushButton::clicked, this, &PasscodeField::make);
    retranslate();
}

void PasscodeField::layOut(const Theme &theme)
{
    auto *flow = new FlowLayout(theme.grid(1));
    flow->addWidget(m_edit);
    flow->addWidget(m_another);
    flow->addWidget(m_strength);
    auto *lines = new QVBoxLayout(m_box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.grid(0.5));
    lines->addWidget(m_label);
    lines->addLayout(flow);
    lines->addWidget(m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.5));
    column->addWidget(m_on);
    column->addWidget(m_box);
    column->addWidget(m_advice);
}

bool PasscodeField::isOn() const { return m_on->isChecked(); }

QString PasscodeField::passcode() const { return isOn() ? m_edit->text().trimmed() : QString(); }

bool PasscodeField::check()
{
    if (!isOn() || !passcode().isEmpty())
        return true;
    m_problem->showProblem(tr("Type a passcode, or have one made."));
    m_edit->setFocus(Qt::OtherFocusReason);
    return false;
}

void PasscodeField::make()
{
    m_edit->setText(shares::makePasscode());
    announce(m_strength,
        //: Said by a screen reader; %1 is a passcode
        tr("New passcode: %1").arg(m_edit->text()));
}

void PasscodeField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasscodeField::retranslate()
{
    m_on->setText(tr("Ask for a passcode"));
    m_label->setText(tr("Passcode"));
    m_edit->setAccessibleName(tr("Passcode"));
    m_another->setText(
        //: Button: makes another passcode
        tr("Make another"));
    m_another->setAccessibleName(tr("Make another passcode"));
    update();
}

void PasscodeField::update()
{
    m_box->setVisible(isOn());
    const QString typed = m_edit->text().trimmed();
    if (!typed.isEmpty())
        m_problem->clear();
    const Strength strength = shares::strengthOf(typed);
    m_strength->setVisible(!typed.isEmpty());
    m_strength->setText(badgeText(wordFor(strength), toneOf(strength)));
    m_strength->setAccessibleName(wordFor(strength));
    setStyleProperty(m_strength, "tone", toneName(toneOf(strength)));
    QString advice = tr("Whoever opens the link has to type it. A few wrong tries lock the link.");
    if (!isOn())
        advice = tr("Without a passcode, anybody whom the link reaches can open it, even by "
                    "mistake.");
    else if (!typed.isEmpty() && strength == Strength::Weak)
        advice = tr("This one is easy to guess. Make it longer, and leave out names, years and "
                    "dates.");
    m_advice->setText(advice);
    // As the field's description it is read out with the field.
    m_edit->setAccessibleDescription(
        typed.isEmpty() ? advice : wordFor(strength) + QStringLiteral(". ") + advice);
    m_on->setAccessibleDescription(advice);
}

} // namespace kinward::ui
