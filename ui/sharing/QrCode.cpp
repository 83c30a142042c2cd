#include "ui/sharing/QrCode.h"

#include <QAccessibleWidget>
#include <QPainter>
#include <qrcodegen.hpp>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int quietZone = 4; ///< modules of white on each side (ISO/IEC 18004, 9.1)
constexpr int mostModule = 4; ///< px at a scale of 1
constexpr int leastModule = 2; ///< below that phones have trouble
constexpr int usualSide = 480; ///< px that a long code may take

class PictureInterface final : public QAccessibleWidget
{
public:
    explicit PictureInterface(QrCode *code)
        : QAccessibleWidget(code, QAccessible::Graphic)
    {
    }
};

/// Asked for the class and then for each of its bases.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(QrCode::staticMetaObject.className()))
        return nullptr;
    return new PictureInterface(static_cast<QrCode *>(object));
}

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(makeInterface); // once: Qt leaves out those it knows
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

bool QrCode::setText(const QString &text)
{
    using Code = qrcodegen::QrCode;
    m_side = 0;
    m_dark.clear();
    if (!text.isEmpty()) {
        try {
            const Code code = Code::encodeText(text.toUtf8().constData(), Code::Ecc::MEDIUM);
            m_side = code.getSize();
            m_dark.resize(m_side * m_side);
            for (int place = 0; place < m_dark.size(); ++place)
                m_dark.setBit(place, code.getModule(place % m_side, place / m_side));
        } catch (const qrcodegen::data_too_long &) {
            m_side = 0; // the library has no other way to say it
        }
    }
    updateGeometry();
    update();
    return m_side > 0;
}

int QrCode::modules() const { return m_side + 2 * quietZone; }

QImage QrCode::picture(int pixelsPerModule) const
{
    if (isEmpty())
        return {};
    QImage image(modules(), modules(), QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int place = 0; place < m_dark.size(); ++place) {
        if (m_dark.testBit(place))
            image.setPixel(place % m_side + quietZone, place / m_side + quietZone, qRgb(0, 0, 0));
    }
    return image.scaled(image.size() * std::max(1, pixelsPerModule));
}

QSize QrCode::sizeHint() const
{
    return QSize(modules(), modules()) * std::clamp(usualSide / modules(), leastModule, mostModule);
}

QSize QrCode::minimumSizeHint() const { return QSize(modules(), modules()) * leastModule; }

void QrCode::paintEvent(QPaintEvent * /*event*/)
{
    if (isEmpty())
        return;
    // Painted in dots of the screen, the same whole number of them for each module; the rest is
    // margin.
    QPainter painter(this);
    const QTransform toDots = painter.deviceTransform();
    const QRectF place = toDots.mapRect(QRectF(rect()));
    const QImage image = picture(int(std::min(place.width(), place.height())) / modules());
    const QPointF corner = place.center() - QPointF(image.width(), image.height()) / 2;
    painter.setWorldTransform(toDots.inverted(), true);
    painter.drawImage(corner.toPoint(), image);
}

} // namespace kinward::ui
