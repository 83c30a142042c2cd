#include "ui/common/HeadingLabel.h"

#include "ui/common/Kinds.h"

#include <QAccessibleWidget>

namespace kinward::ui
{

namespace
{

QString kindOfLevel(int level)
{
    if (level == 1)
        return QStringLiteral("title");
    return level == 2 ? QStringLiteral("cardTitle") : QStringLiteral("strong");
}

class HeadingInterface final : public QAccessibleWidget
{
public:
    explicit HeadingInterface(HeadingLabel *label)
        : QAccessibleWidget(label, QAccessible::Heading)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && widget()->accessibleName().isEmpty())
            return static_cast<QLabel *>(widget())->text();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeHeadingInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(HeadingLabel::staticMetaObject.className()))
        return nullptr;
    return new HeadingInterface(static_cast<HeadingLabel *>(object));
}

} // namespace

HeadingLabel::HeadingLabel(int level, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_level(level)
{
    // Installing the same factory again changes nothing.
    QAccessible::installFactory(makeHeadingInterface);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setKind(this, kindOfLevel(level));
}

} // namespace kinward::ui
