#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QString>

class QApplication;

namespace kinward::ui
{

class Style;

/// The named colours of one appearance (LOOK.md, Colour). Contrast is tested: ink ≥ 7:1, inkSoft
/// ≥ 4.5:1, line ≥ 3:1 on surface.
struct ThemeColors {
    QColor surface;
    QColor surfaceRaised;
    QColor ink;
    QColor inkSoft;
    QColor line;
    QColor accent;
    QColor accentInk; ///< text on accent
    QColor good;
    QColor attention;
    QColor danger;
    QColor focus;

    /// A wash of the color over the raised surface: hover 6 %, selection and badges 12 %.
    QColor tint(const QColor &color, double strength) const;
    QColor hover() const { return tint(ink, 0.06); }
    QColor selection() const { return tint(accent, surfaceRaised == Qt::black ? 0.3 : 0.12); }
    QColor disabledInk() const { return tint(ink, 0.45); }
};

/// How the program looks: one set of colours, one text size, the platform's font. Applies itself to
/// the application as a palette, a font and the one style sheet made from
/// resources/theme/kinward.qss. Owned by the application; widgets that paint take a reference.
/// GUI thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark, HighContrast };
    Q_ENUM(Appearance)

    explicit Theme(QApplication &application);

    void setAppearance(Appearance appearance);
    void setTextPercent(int percent); ///< 100 … 200
    Appearance appearance() const { return m_appearance; }
    int textPercent() const { return m_textPercent; }
    const ThemeColors &colors() const { return m_colors; }
    bool isDark() const;

    /// A length of the 8 px grid at the present text size. Space grows half as fast as text does,
    /// so that large text keeps its room.
    int grid(double steps) const;
    /// A length that must grow as text does: icons, strokes of badges.
    int scaled(double pixels) const;
    static ThemeColors colorsOf(Appearance appearance); ///< not System
    /// The stripe of a patient: one of eight hues by the link's key, legible on the surface.
    QColor patientColor(const QString &linkKey) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Appearance effectiveAppearance() const;
    void showMnemonics(bool shown);
    void readSystem();
    void apply();
    QString styleSheet() const;

    QApplication &m_application;
    QPointer<Style> m_style; ///< owned by the application
    Appearance m_appearance = Appearance::System;
    int m_textPercent = 100;
    bool m_systemIsDark = false;
    bool m_applying = false;
    ThemeColors m_colors;
    QString m_appliedSheet;
};

} // namespace kinward::ui
