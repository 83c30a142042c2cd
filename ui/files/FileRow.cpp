#include "ui/files/FileRow.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace kinward::ui
{

FileRow::FileRow(const QString &title, const QString &facts, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setKind(this, QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    const int margin = theme.grid(1.5);
    column->setContentsMargins(margin, theme.grid(1), margin, theme.grid(1));
    column->setSpacing(theme.grid(0.5));
    addLine(title, QStringLiteral("strong"));
    if (!facts.isEmpty())
        addSentence(facts);
}

WrappingLabel *FileRow::addLine(const QString &text, const QString &kind)
{
    auto *label = new WrappingLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    setKind(label, kind);
    layout()->addWidget(label);
    return label;
}

void FileRow::addSentence(const QString &sentence) { addLine(sentence, QStringLiteral("small")); }

QPushButton *FileRow::addAction(
    const QString &name, const QString &iconName, const QString &text, const QString &spoken)
{
    if (!m_actions) {
        m_actions = new FlowLayout(m_theme.grid(1));
        static_cast<QBoxLayout *>(layout())->addLayout(m_actions);
    }
    auto *button = new QPushButton(icon(iconName, m_theme), text, this);
    button->setObjectName(name);
    button->setAccessibleName(spoken);
    m_actions->addWidget(button);
    return button;
}

} // namespace kinward::ui
