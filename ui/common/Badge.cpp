#include "ui/common/Badge.h"

namespace kinward::ui
{

QString badgeText(const QString &word, models::Tone tone)
{
    if (word.isEmpty() || !word.front().isLetter())
        return word;
    switch (tone) {
    case models::Tone::Good:
        return QStringLiteral("✓ ") + word;
    case models::Tone::Attention:
        return QStringLiteral("● ") + word;
    case models::Tone::Danger:
        return QStringLiteral("‼ ") + word;
    case models::Tone::Neutral:
        break;
    }
    return word;
}

QString toneName(models::Tone tone)
{
    switch (tone) {
    case models::Tone::Good:
        return QStringLiteral("good");
    case models::Tone::Attention:
        return QStringLiteral("attention");
    case models::Tone::Danger:
        return QStringLiteral("danger");
    case models::Tone::Neutral:
        break;
    }
    return QStringLiteral("neutral");
}

QColor toneColor(const ThemeColors &colors, models::Tone tone, ColorRole neutral)
{
    switch (tone) {
    case models::Tone::Good:
        return colors.good;
    case models::Tone::Attention:
        return colors.attention;
    case models::Tone::Danger:
        return colors.danger;
    case models::Tone::Neutral:
        break;
    }
    return colors.*neutral;
}

} // namespace kinward::ui
