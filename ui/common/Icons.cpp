#include "ui/common/Icons.h"

#include "core/base/Logging.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

#include <functional>

namespace kinward::ui
{

namespace
{

bool pointsForward(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("back"), QStringLiteral("forward"),
        QStringLiteral("external-link"), QStringLiteral("sign-out")};
    return names.contains(name);
}

QPixmap render(const QString &name, const QColor &color, const QSize &size)
{
    const bool mirrored
        = pointsForward(name) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QString key = QStringLiteral("kinward-icon/%1/%2/%3x%4/%5")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(int(mirrored));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/kinward/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcUi) << "there is no icon" << name;
        return pixmap;
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    if (mirrored) {
        painter.translate(size.width(), 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for its colours when it paints, so that a new theme needs no new icons.
class Engine final : public QIconEngine
{
public:
    using Colors = std::function<QColor(QIcon::Mode)>;

    Engine(QString name, Colors colors)
        : m_name(std::move(name))
        , m_colors(std::move(colors))
    {
    }

    void paint(
        QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = render(m_name, m_colors(mode), rect.size() * ratio);
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return render(m_name, m_colors(mode), size);
    }

    bool isNull() override { return false; }
    QString key() const override { return QStringLiteral("kinward"); }
    QIconEngine *clone() const override { return new Engine(*this); }

private:
    QString m_name;
    Colors m_colors;
};

} // namespace

QIcon icon(const QString &name, const Theme &theme, ColorRole role)
{
    return QIcon(new Engine(name, [look = QPointer(&theme), role](QIcon::Mode mode) {
        if (!look)
            return QColor(Qt::gray);
        return mode == QIcon::Disabled ? look->colors().disabledInk() : look->colors().*role;
    }));
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new Engine(name, [color](QIcon::Mode) { return color; }));
}

QIcon icon(const QString &name)
{
    return QIcon(new Engine(name, [](QIcon::Mode mode) {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return QGuiApplication::palette().color(group, QPalette::ButtonText);
    }));
}

IconLabel::IconLabel(
    const QString &name, int size, const Theme &theme, ColorRole role, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon(name, theme, role))
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void IconLabel::setIcon(const QString &name, ColorRole role)
{
    m_icon = icon(name, m_theme, role);
    update();
}

QSize IconLabel::sizeHint() const { return {m_theme.scaled(m_size), m_theme.scaled(m_size)}; }

void IconLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace kinward::ui
