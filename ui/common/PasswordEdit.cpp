#include "ui/common/PasswordEdit.h"

#include "ui/common/Icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace kinward::ui
{

PasswordEdit::PasswordEdit(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QLineEdit)
    , m_reveal(new QToolButton)
{
    m_line->setObjectName(QStringLiteral("password"));
    m_reveal->setObjectName(QStringLiteral("revealPassword"));
    m_reveal->setCheckable(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_line, 1);
    row->addWidget(m_reveal);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_reveal, &QToolButton::toggled, this, &PasswordEdit::showText);
    connect(m_line, &QLineEdit::textChanged, this, &PasswordEdit::textChanged);
    connect(m_line, &QLineEdit::returnPressed, this, &PasswordEdit::returnPressed);
    showText(false);
}

QString PasswordEdit::text() const { return m_line->text(); }

void PasswordEdit::setText(const QString &text) { m_line->setText(text); }

void PasswordEdit::clear()
{
    m_line->clear();
    m_reveal->setChecked(false);
}

void PasswordEdit::setFieldName(const QString &name) { m_line->setAccessibleName(name); }

void PasswordEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showText(m_reveal->isChecked());
}

void PasswordEdit::showText(bool shown)
{
    m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye"), m_theme));
    const QString label = shown ? tr("Hide password") : tr("Show password");
    m_reveal->setAccessibleName(label);
    m_reveal->setToolTip(label);
}

} // namespace kinward::ui
