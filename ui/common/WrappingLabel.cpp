#include "ui/common/WrappingLabel.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QFontMetrics>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace kinward::ui
{

namespace
{

class LabelInterface final : public QAccessibleWidget
{
public:
    explicit LabelInterface(WrappingLabel *label)
        : QAccessibleWidget(label, QAccessible::StaticText)
    {
    }

    QAccessible::Role role() const override
    {
        const QString kind = widget()->property("kind").toString();
        const bool heading = kind == QLatin1String("title") || kind == QLatin1String("cardTitle")
            || kind == QLatin1String("partTitle");
        return heading ? QAccessible::Heading : QAccessible::StaticText;
    }

    QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Name && widget()->accessibleName().isEmpty())
            return static_cast<WrappingLabel *>(widget())->text();
        return QAccessibleWidget::text(what);
    }
};

/// Asked for the class and then for each of its bases.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(WrappingLabel::staticMetaObject.className()))
        return nullptr;
    return new LabelInterface(static_cast<WrappingLabel *>(object));
}

} // namespace

WrappingLabel::WrappingLabel(QWidget *parent)
    : WrappingLabel(QString(), parent)
{
}

WrappingLabel::WrappingLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    QAccessible::installFactory(makeInterface); // once: Qt leaves out those it knows
    setTextFormat(Qt::PlainText); // of portals and devices, too: nothing in it is markup
    setWordWrap(true);
    // QLabel's own policy with word wrap lets boxes squeeze it below the height of its text.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappingLabel::setCharactersPerLine(int characters)
{
    m_charactersPerLine = characters;
    keepLinesShort();
    updateGeometry();
}

QSize WrappingLabel::sizeHint() const
{
    ensurePolished();
    const int oneLine = heightOfText(QWIDGETSIZE_MAX / 2);
    const int natural = std::min(longestLine(), widthOnOneLine());
    return {natural, std::max(oneLine, heightForWidth(natural))};
}

QSize WrappingLabel::minimumSizeHint() const
{
    // As narrow as 16 characters; the height follows the width through heightForWidth.
    ensurePolished();
    const int narrow = std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 16);
    return {narrow, fontMetrics().height()};
}

int WrappingLabel::heightForWidth(int width) const
{
    return heightOfText(std::min(width, longestLine()));
}

int WrappingLabel::heightOfText(int width) const
{
    const bool isSame = m_measured.text == text() && m_measured.font == font()
        && m_measured.format == textFormat() && m_measured.interaction == textInteractionFlags();
    if (!isSame)
        m_measured = {text(), font(), textFormat(), textInteractionFlags(), {}};
    const auto known = m_measured.heights.constFind(width);
    if (known != m_measured.heights.constEnd())
        return *known;
    const int height = QLabel::heightForWidth(width + sideMargins());
    m_measured.heights.insert(width, height);
    return height;
}

void WrappingLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_measured.heights.clear(); // a look has room around the text, too
    keepLinesShort();
}

void WrappingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    keepLinesShort();
}

int WrappingLabel::longestLine() const
{
    return fontMetrics().averageCharWidth() * m_charactersPerLine;
}

int WrappingLabel::widthOnOneLine() const
{
    if (textFormat() != Qt::RichText)
        return fontMetrics().size(0, text()).width() + 2;
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font());
    document.setHtml(text());
    return int(std::ceil(document.idealWidth())) + 2;
}

int WrappingLabel::sideMargins() const
{
    return contentsMargins().left() + contentsMargins().right();
}

/// By margins rather than a maximum width, which would make layouts centre the label.
void WrappingLabel::keepLinesShort()
{
    const int spare = std::max(0, width() - longestLine());
    const auto where = QStyle::visualAlignment(layoutDirection(), alignment());
    int left = 0;
    if (where & Qt::AlignHCenter)
        left = spare / 2;
    else if (where & Qt::AlignRight)
        left = spare;
    setContentsMargins(left, 0, spare - left, 0);
}

} // namespace kinward::ui
