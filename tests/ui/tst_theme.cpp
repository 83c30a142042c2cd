#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace kinward::ui;

Q_DECLARE_METATYPE(kinward::ui::Theme::Appearance)

namespace
{

/// WCAG 2.2, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

bool showsColor(const QImage &picture, const QColor &color)
{
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("style sheet|icon")));
    }

    void contrastIsEnough_data()
    {
        QTest::addColumn<Theme::Appearance>("appearance");
        QTest::newRow("light") << Theme::Appearance::Light;
        QTest::newRow("dark") << Theme::Appearance::Dark;
        QTest::newRow("high contrast") << Theme::Appearance::HighContrast;
    }
    void contrastIsEnough()
    {
        QFETCH(Theme::Appearance, appearance);
        const ThemeColors c = Theme::colorsOf(appearance);
        for (const QColor &ground : {c.surface, c.surfaceRaised}) {
            QVERIFY(contrast(c.ink, ground) >= 7);
            QVERIFY(contrast(c.line, ground) >= 3);
            for (const QColor &text : {c.inkSoft, c.accent, c.good, c.attention, c.danger, c.focus})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name()));
        }
        QVERIFY(contrast(c.accentInk, c.accent) >= 4.5);
        QVERIFY(contrast(c.ink, c.selection()) >= 7);
        QVERIFY(contrast(c.inkSoft, c.selection()) >= 4.5);
        QVERIFY(contrast(c.ink, c.hover()) >= 7);
        for (const QColor &tone : {c.inkSoft, c.good, c.attention, c.danger})
            QVERIFY2(contrast(tone, c.tint(tone, 0.12)) >= 4.5, qPrintable(tone.name()));
        if (appearance == Theme::Appearance::HighContrast)
            QVERIFY(contrast(c.inkSoft, c.surface) >= 7);
    }

    void stripesAreLegibleAndStay_data() { contrastIsEnough_data(); }
    void stripesAreLegibleAndStay()
    {
        QFETCH(Theme::Appearance, appearance);
        Theme theme(*qApp);
        theme.setAppearance(appearance);
        QSet<QRgb> stripes;
        for (int number = 0; number < 64; ++number) {
            const QColor stripe = theme.patientColor(QString::number(number * 7919));
            QVERIFY(contrast(stripe, theme.colors().surfaceRaised) >= 3);
            stripes << stripe.rgb();
        }
        QCOMPARE(stripes.size(), 8);
        QCOMPARE(theme.patientColor(QStringLiteral("b")), theme.patientColor(QStringLiteral("b")));
    }

    void sheetLeavesNothingOpen_data() { contrastIsEnough_data(); }
    void sheetLeavesNothingOpen()
    {
        QFETCH(Theme::Appearance, appearance);
        Theme theme(*qApp);
        theme.setAppearance(appearance);
        theme.setTextPercent(150);
        QVERIFY(qApp->styleSheet().contains(theme.colors().focus.name()));
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
    }

    void textGrows()
    {
        Theme theme(*qApp);
        QLabel body(QStringLiteral("x"));
        QLabel title(QStringLiteral("x"));
        QLabel small(QStringLiteral("x"));
        setKind(&title, QStringLiteral("title"));
        setKind(&small, QStringLiteral("small"));
        const auto points = [](QLabel &label) {
            label.ensurePolished();
            return label.font().pointSizeF();
        };
        QCOMPARE(points(body), 11.0);
        QCOMPARE(points(title), 20.0);
        QCOMPARE(points(small), 9.5);
        theme.setTextPercent(200);
        QCOMPARE(points(body), 22.0);
        QCOMPARE(points(title), 40.0);
        QCOMPARE(points(small), 19.0);
        theme.setTextPercent(1000);
        QCOMPARE(theme.textPercent(), 200);
        theme.setTextPercent(10);
        QCOMPARE(theme.textPercent(), 100);
    }

    void targetsAreLargeEnough()
    {
        Theme theme(*qApp);
        QPushButton push(QStringLiteral("x"));
        QPushButton link(QStringLiteral("x"));
        setKind(&link, QStringLiteral("link"));
        QToolButton tool;
        QLineEdit line;
        QComboBox combo;
        QCheckBox check;
        QRadioButton radio;
        for (const int percent : {100, 200}) {
            theme.setTextPercent(percent);
            for (QWidget *control : {static_cast<QWidget *>(&push), static_cast<QWidget *>(&link),
                     static_cast<QWidget *>(&tool), static_cast<QWidget *>(&line),
                     static_cast<QWidget *>(&combo), static_cast<QWidget *>(&check),
                     static_cast<QWidget *>(&radio)}) {
                control->ensurePolished();
                QVERIFY2(control->sizeHint().height() >= 32,
                    qPrintable(QStringLiteral("%1: %2")
                                   .arg(QLatin1String(control->metaObject()->className()))
                                   .arg(control->sizeHint().height())));
            }
        }
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<QWidget *>("control");
        const auto add = [](const char *name, QWidget *control, const char *kind = "") {
            control->setParent(nullptr);
            setKind(control, QLatin1String(kind));
            QTest::newRow(name) << control;
        };
        add("button", new QPushButton(QStringLiteral("x")));
        add("primary", new QPushButton(QStringLiteral("x")), "primary");
        add("quiet", new QPushButton(QStringLiteral("x")), "quiet");
        add("danger", new QPushButton(QStringLiteral("x")), "danger");
        add("link", new QPushButton(QStringLiteral("x")), "link");
        add("nav", new QPushButton(QStringLiteral("x")), "nav");
        add("tool button", new QToolButton);
        add("line edit", new QLineEdit);
        add("combo box", new QComboBox);
        add("check box", new QCheckBox(QStringLiteral("x")));
        add("radio button", new QRadioButton(QStringLiteral("x")));
    }
    void focusIsSeen()
    {
        QFETCH(QWidget *, control);
        Theme theme(*qApp);
        theme.setAppearance(Theme::Appearance::Light);
        QWidget window;
        QVBoxLayout column(&window);
        control->setFocusPolicy(Qt::StrongFocus);
        auto *other = new QLineEdit;
        column.addWidget(other);
        column.addWidget(control);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        QVERIFY(!showsColor(control->grab().toImage(), theme.colors().focus));
        const QSize before = control->size();
        control->setFocus();
        QVERIFY(showsColor(control->grab().toImage(), theme.colors().focus));
        QCOMPARE(control->size(), before);
    }

    void lettersForAltAreUnderlinedWhileItIsHeld()
    {
        Theme theme(*qApp);
        QPushButton button(QStringLiteral("&Refresh"));
        button.show();
        QVERIFY(QTest::qWaitForWindowActive(&button));
        const QImage plain = button.grab().toImage();
        QTest::keyPress(&button, Qt::Key_Alt);
        QVERIFY(button.grab().toImage() != plain);
        QTest::keyRelease(&button, Qt::Key_Alt);
        QCOMPARE(button.grab().toImage(), plain);
    }

    void iconsAreDrawnInTheThemesInk()
    {
        Theme theme(*qApp);
        int count = 0;
        for (QDirIterator files(QStringLiteral(":/kinward/icons")); files.hasNext(); ++count) {
            files.next();
            const QIcon shown = icon(files.fileInfo().completeBaseName(), theme);
            for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
                theme.setAppearance(appearance);
                const QImage picture = shown.pixmap(QSize(96, 96), 1.0).toImage();
                const QColor expected = files.fileName() == QLatin1String("kinward.svg")
                    ? QColor(0x0b5f66)
                    : theme.colors().ink;
                QVERIFY2(showsColor(picture, expected), qPrintable(files.fileName()));
            }
        }
        QVERIFY(count >= 40);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
