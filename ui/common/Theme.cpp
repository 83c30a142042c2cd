#include "ui/common/Theme.h"

#include "core/base/Logging.h"
#include "ui/common/Style.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QHash>
#include <QKeyEvent>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

// In a static library nothing else would keep the resources; and the macro wants the global
// namespace.
static void loadResources() { Q_INIT_RESOURCE(kinward); }

namespace kinward::ui
{

namespace
{

constexpr double bodyPoints = 11;
constexpr double titlePoints = 20;
constexpr double cardTitlePoints = 13;
constexpr double smallPoints = 9.5;

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
}

QPalette paletteOf(const ThemeColors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.surface);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.surfaceRaised);
    palette.setColor(QPalette::AlternateBase, c.surface);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.inkSoft);
    palette.setColor(QPalette::Button, c.surfaceRaised);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Light, c.surfaceRaised);
    palette.setColor(QPalette::Midlight, c.hover());
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.line);
    palette.setColor(QPalette::Shadow, c.line);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentInk);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.ink);
    palette.setColor(QPalette::ToolTipText, c.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabledInk());
    return palette;
}

QString points(double size) { return QString::number(size, 'f', 1) + QStringLiteral("pt"); }

QString pixels(int size) { return QString::number(size) + QStringLiteral("px"); }

} // namespace

QColor ThemeColors::tint(const QColor &color, double strength) const
{
    const auto part = [&](int over, int under) {
        return int(std::lround(over * strength + under * (1 - strength)));
    };
    return {part(color.red(), surfaceRaised.red()), part(color.green(), surfaceRaised.green()),
        part(color.blue(), surfaceRaised.blue())};
}

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_style(new Style)
{
    loadResources();
    readSystem();
    m_application.setStyle(m_style);
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_application.styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        readSystem();
        apply();
    });
#endif
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::setTextPercent(int percent)
{
    percent = std::clamp(percent, 100, 200);
    if (m_textPercent == percent)
        return;
    m_textPercent = percent;
    apply();
}

bool Theme::isDark() const { return m_colors.surface.lightness() < m_colors.ink.lightness(); }

int Theme::grid(double steps) const { return qRound(8 * steps * (100 + m_textPercent) / 200); }

int Theme::scaled(double length) const { return qRound(length * m_textPercent / 100); }

ThemeColors Theme::colorsOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Dark:
        return {0x10181a, 0x1a2427, 0xeaf1f2, 0xa9babf, 0x6b7e84, 0x74cfc7, 0x06272a, 0x7fd39b,
            0xf0b55e, 0xff9a91, 0x9cc2ff};
    case Appearance::HighContrast:
        return {Qt::black, Qt::black, Qt::white, 0xe6e6e6, Qt::white, 0x5cf2e3, Qt::black, 0x6cff9a,
            0xffd24a, 0xffa39b, 0xffe600};
    case Appearance::Light:
    case Appearance::System:
        break;
    }
    return {0xf3f6f6, 0xffffff, 0x14252a, 0x4b5e64, 0x7e9095, 0x0b5f66, 0xffffff, 0x17693a,
        0x8a4b00, 0xb3261e, 0x1b4fd6};
}

QColor Theme::patientColor(const QString &linkKey) const
{
    static constexpr std::array hues{172, 215, 262, 322, 28, 92, 244, 352};
    // FNV-1a: the same stripe on every start, which qHash does not promise.
    quint32 hash = 2166136261U;
    for (const QChar letter : linkKey)
        hash = (hash ^ letter.unicode()) * 16777619U;
    const int hue = hues[hash % hues.size()];
    return isDark() ? QColor::fromHsl(hue, 150, 170) : QColor::fromHsl(hue, 150, 90);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Before Qt 6.5 this event is all that tells of a change between light and dark.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && !m_applying) {
        readSystem();
        if (m_appearance == Appearance::System)
            apply();
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            showMnemonics(event->type() == QEvent::KeyPress);
    } else if (event->type() == QEvent::ApplicationDeactivate) {
        showMnemonics(false); // the release went to another program
    }
    return QObject::eventFilter(watched, event);
}

void Theme::showMnemonics(bool shown)
{
    if (!m_style)
        return;
    m_style->setShowsMnemonics(shown);
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        window->update();
}

Theme::Appearance Theme::effectiveAppearance() const
{
    if (m_appearance != Appearance::System)
        return m_appearance;
    return m_systemIsDark ? Appearance::Dark : Appearance::Light;
}

void Theme::readSystem()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_systemIsDark = m_application.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    m_applying = true;
    QApplication::setPalette(QPalette()); // back to the platform's own, to look at it
    m_applying = false;
    m_systemIsDark = looksDark(QGuiApplication::palette());
#endif
}

void Theme::apply()
{
    m_applying = true;
    m_colors = colorsOf(effectiveAppearance());
    if (m_style)
        m_style->setLook(m_textPercent, m_colors.focus);
    QApplication::setPalette(paletteOf(m_colors));
    QFont font = QApplication::font();
    font.setPointSizeF(bodyPoints * m_textPercent / 100);
    QApplication::setFont(font);
    const QString sheet = styleSheet();
    if (sheet != m_appliedSheet) {
        m_appliedSheet = sheet;
        m_application.setStyleSheet(sheet);
    }
    m_applying = false;
    Q_EMIT changed();
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/kinward/theme/kinward.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcUi) << "the style sheet is missing from the program";
        return {};
    }
    const ThemeColors &c = m_colors;
    const double text = m_textPercent / 100.0;
    const QHash<QString, QString> values{
        {QStringLiteral("surface"), c.surface.name()},
        {QStringLiteral("surface-raised"), c.surfaceRaised.name()},
        {QStringLiteral("ink"), c.ink.name()},
        {QStringLiteral("ink-soft"), c.inkSoft.name()},
        {QStringLiteral("ink-disabled"), c.disabledInk().name()},
        {QStringLiteral("line"), c.line.name()},
        {QStringLiteral("line-disabled"), c.tint(c.line, 0.5).name()},
        {QStringLiteral("accent"), c.accent.name()},
        {QStringLiteral("accent-hover"), c.tint(c.accent, 0.88).name()},
        {QStringLiteral("accent-ink"), c.accentInk.name()},
        {QStringLiteral("selection"), c.selection().name()},
        {QStringLiteral("hover"), c.hover().name()},
        {QStringLiteral("pressed"), c.tint(c.ink, 0.12).name()},
        {QStringLiteral("good"), c.good.name()},
        {QStringLiteral("good-tint"), c.tint(c.good, 0.10).name()},
        {QStringLiteral("attention"), c.attention.name()},
        {QStringLiteral("attention-tint"), c.tint(c.attention, 0.10).name()},
        {QStringLiteral("danger"), c.danger.name()},
        {QStringLiteral("danger-tint"), c.tint(c.danger, 0.08).name()},
        {QStringLiteral("focus"), c.focus.name()},
        {QStringLiteral("size-body"), points(bodyPoints * text)},
        {QStringLiteral("size-title"), points(titlePoints * text)},
        {QStringLiteral("size-card-title"), points(cardTitlePoints * text)},
        {QStringLiteral("size-small"), points(smallPoints * text)},
        {QStringLiteral("size-control"), pixels(scaled(28))},
        {QStringLiteral("size-arrow"), pixels(scaled(16))},
        {QStringLiteral("size-handle"), pixels(scaled(20))},
        {QStringLiteral("grid-half"), pixels(grid(0.5))},
        {QStringLiteral("grid-1"), pixels(grid(1))},
        {QStringLiteral("grid-2"), pixels(grid(2))},
        {QStringLiteral("grid-4"), pixels(grid(4))},
    };

    static const QRegularExpression token(QStringLiteral("@([a-z0-9-]+)"));
    const QString sheet = QString::fromUtf8(file.readAll());
    QString result;
    qsizetype end = 0;
    for (auto matches = token.globalMatch(sheet); matches.hasNext();) {
        const auto match = matches.next();
        if (!values.contains(match.captured(1)))
            qCWarning(lcUi) << "the style sheet names an unknown value" << match.captured(1);
        result.append(QStringView(sheet).mid(end, match.capturedStart() - end));
        result += values.value(match.captured(1));
        end = match.capturedEnd();
    }
    return result.append(QStringView(sheet).mid(end));
}

} // namespace kinward::ui
