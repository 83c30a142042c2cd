#include "ui/forms/FieldProblem.h"

#include "ui/common/Announce.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>

namespace kinward::ui
{

FieldProblem::FieldProblem(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(new WrappingLabel(this))
{
    setKind(m_text, QStringLiteral("problem"));
    m_row->setContentsMargins({});
    m_row->setSpacing(8);
    m_row->addWidget(m_text, 1);
    hide();
}

void FieldProblem::attach(QWidget *field, const Theme &theme)
{
    m_field = field;
    m_row->insertWidget(0, new IconLabel(QStringLiteral("danger"), 20, theme, &ThemeColors::danger),
        0, Qt::AlignTop);
}

void FieldProblem::showProblem(const QString &text)
{
    if (isHidden() && m_field)
        m_ordinaryDescription = m_field->accessibleDescription();
    m_text->setText(text);
    show();
    markField(text);
    announce(this, text);
}

void FieldProblem::clear()
{
    if (isHidden())
        return;
    hide();
    m_text->clear();
    markField(m_ordinaryDescription);
}

QString FieldProblem::text() const { return m_text->text(); }

void FieldProblem::markField(const QString &description)
{
    if (!m_field)
        return;
    m_field->setAccessibleDescription(description);
    setStyleProperty(m_field, "invalid", !isHidden());
}

} // namespace kinward::ui
