#include "ui/sharing/OutsideForm.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/FieldProblem.h"
#include "ui/sharing/ExpiryField.h"
#include "ui/sharing/PasscodeField.h"
#include "ui/sharing/ShareWords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>

namespace kinward::ui
{

namespace
{
constexpr std::array offeredViews{1, 3, 5, 10, 25};
} // namespace

OutsideForm::OutsideForm(const Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_passcode(new PasscodeField(theme))
    , m_expiry(new ExpiryField(clock, theme))
    , m_viewsLabel(new WrappingLabel)
    , m_views(new QComboBox)
    , m_emailLabel(new WrappingLabel)
    , m_email(new QLineEdit)
    , m_emailProblem(new FieldProblem)
    , m_emailHint(new WrappingLabel)
{
    m_views->setObjectName(QStringLiteral("viewLimit"));
    m_email->setObjectName(QStringLiteral("emailEdit"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailProblem->setObjectName(QStringLiteral("emailProblem"));
    m_emailProblem->attach(m_email, theme);
    m_viewsLabel->setBuddy(m_views);
    m_emailLabel->setBuddy(m_email);
    for (QLabel *label : {m_viewsLabel, m_emailLabel})
        setKind(label, QStringLiteral("strong"));
    setKind(m_emailHint, QStringLiteral("soft"));
    m_emailHint->setObjectName(QStringLiteral("emailHint"));
    layOut(theme);
    connect(m_passcode, &PasscodeField::changed, this, &OutsideForm::changed);
    connect(m_expiry, &ExpiryField::changed, this, &OutsideForm::changed);
    connect(m_views, &QComboBox::currentIndexChanged, this, &OutsideForm::changed);
    connect(m_email, &QLineEdit::textChanged, this, [this] {
        if (firstWrongEmail(emailsIn(m_email->text())).isEmpty())
            m_emailProblem->clear();
        Q_EMIT changed();
    });
    retranslate();
}

void OutsideForm::layOut(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.5));
    const int between = theme.grid(1);
    column->addWidget(m_expiry);
    column->addSpacing(between);
    column->addWidget(m_passcode);
    column->addSpacing(between);
    column->addWidget(m_viewsLabel);
    column->addWidget(m_views, 0, Qt::AlignLeading);
    column->addSpacing(between);
    column->addWidget(m_emailLabel);
    column->addWidget(m_email);
    column->addWidget(m_emailProblem);
    column->addWidget(m_emailHint);
}

void OutsideForm::setLimits(const shares::ShareLimits &limits)
{
    m_limits = limits;
    m_expiry->setLongest(limits.longest);
    fillViews();
}

std::optional<int> OutsideForm::maxViews() const
{
    const int most = m_views->currentData().toInt();
    return most > 0 ? std::optional(most) : std::nullopt;
}

models::wording::LinkTerms OutsideForm::terms() const
{
    return {m_passcode->isOn(), m_expiry->end(), maxViews()};
}

shares::OutsideOrder OutsideForm::order() const
{
    shares::OutsideOrder order;
    order.passcode = m_passcode->passcode();
    order.expires = m_expiry->end();
    order.maxViews = maxViews();
    order.emails = emailsIn(m_email->text());
    return order;
}

bool OutsideForm::check()
{
    // From the top, so that the first one gets the focus.
    if (!m_expiry->check() || !m_passcode->check())
        return false;
    const QString wrong = firstWrongEmail(emailsIn(m_email->text()));
    if (wrong.isEmpty())
        return true;
    //: %1 is what was typed
    m_emailProblem->showProblem(tr("“%1” is no e-mail address. Check it.").arg(wrong));
    m_email->setFocus(Qt::OtherFocusReason);
    return false;
}

void OutsideForm::focusFirst()
{
    m_expiry->findChild<QComboBox *>()->setFocus(Qt::OtherFocusReason);
}

void OutsideForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OutsideForm::retranslate()
{
    //: Field: how often a link opens
    m_viewsLabel->setText(tr("How often it opens"));
    m_views->setAccessibleName(m_viewsLabel->text());
    //: Field: whom a link is for
    m_emailLabel->setText(tr("E-mail of whoever gets it (if you like)"));
    m_email->setAccessibleName(m_emailLabel->text());
    m_email->setPlaceholderText(tr("name@example.org"));
    m_emailHint->setText(
        tr("Your own mail program sends the link. The portal never learns the key in it, so it "
           "cannot read the document."));
    m_email->setAccessibleDescription(m_emailHint->text());
    fillViews();
}

void OutsideForm::fillViews()
{
    const int before = m_views->currentData().toInt();
    {
        const QSignalBlocker blocker(m_views);
        m_views->clear();
        //: How often a link opens
        m_views->addItem(tr("As often as needed"), 0);
        for (const int most : offeredViews) {
            if (m_limits.maxViews && most <= *m_limits.maxViews)
                //: How often a link opens
                m_views->addItem(most == 1 ? tr("Once")
                                           //: How often a link opens; two or more times
                                           : tr("%n times", nullptr, most),
                    most);
        }
        m_views->setCurrentIndex(std::max(0, m_views->findData(before)));
    }
    const bool isOffered = m_views->count() > 1; // a portal without a limit says none
    m_views->setVisible(isOffered);
    m_viewsLabel->setVisible(isOffered);
    Q_EMIT changed();
}

} // namespace kinward::ui
