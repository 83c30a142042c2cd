#include "ui/records/DetailContent.h"

namespace kinward::ui
{

using Kind = DetailBlock::Kind;

DetailContent &DetailContent::title(const QString &text, const QString &badge, models::Tone tone)
{
    m_blocks.append({.kind = Kind::Title, .text = text, .note = badge, .tone = tone, .level = 1});
    return *this;
}

DetailContent &DetailContent::heading(const QString &text, int level)
{
    if (!text.isEmpty())
        m_blocks.append({.kind = Kind::Heading, .text = text, .level = level});
    return *this;
}

DetailContent &DetailContent::row(const QString &label, const QString &text, const QString &note)
{
    if (!text.isEmpty())
        m_blocks.append({.kind = Kind::Row, .label = label, .text = text, .note = note});
    return *this;
}

DetailContent &DetailContent::question(const QString &label, const QString &text, int level)
{
    m_blocks.append({.kind = Kind::Question, .label = label, .text = text, .level = level});
    return *this;
}

DetailContent &DetailContent::paragraph(const QString &text)
{
    if (!text.isEmpty())
        m_blocks.append({.kind = Kind::Paragraph, .text = text});
    return *this;
}

DetailContent &DetailContent::amount(const QString &label, const QString &text, const QString &note)
{
    if (!text.isEmpty())
        m_blocks.append({.kind = Kind::Amount, .label = label, .text = text, .note = note});
    return *this;
}

DetailContent &DetailContent::total(const QString &label, const QString &text, const QString &note)
{
    if (!text.isEmpty())
        m_blocks.append({.kind = Kind::Total, .label = label, .text = text, .note = note});
    return *this;
}

DetailContent &DetailContent::embed(QWidget *widget)
{
    m_blocks.append({.kind = Kind::Embedded, .widget = widget});
    return *this;
}

DetailContent &DetailContent::footer(const QString &text)
{
    if (!text.isEmpty())
        m_blocks.append({.kind = Kind::Footer, .text = text});
    return *this;
}

} // namespace kinward::ui
