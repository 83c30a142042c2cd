#include "ui/common/Theme.h"
#include "ui/sharing/QrCode.h"

#include <QAccessible>
#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace kinward::ui;

namespace
{

/// As long as the links that the program makes.
QString longLink()
{
    return QStringLiteral("https://127.0.0.1:8443/shl/viewer#shlink:/")
        + QString::fromLatin1(QByteArray(420, 'x').toBase64(QByteArray::Base64UrlEncoding));
}

/// What a program that we did not write reads in a picture; empty where it finds no code.
QString decoded(const QImage &picture)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("code.png"));
    if (!picture.save(path))
        return {};
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), path});
    if (!reader.waitForFinished(30000))
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadByAnotherProgram_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("textPercent");
        QTest::addColumn<Theme::Appearance>("appearance");
        const QString brief = QStringLiteral("shlink:/abc");
        QTest::newRow("100 %") << longLink() << 100 << Theme::Appearance::Light;
        QTest::newRow("200 %") << longLink() << 200 << Theme::Appearance::Light;
        QTest::newRow("dark") << longLink() << 100 << Theme::Appearance::Dark;
        QTest::newRow("high contrast") << brief << 200 << Theme::Appearance::HighContrast;
        QTest::newRow("other letters")
            << QStringLiteral("Señora Ångström") << 100 << Theme::Appearance::Light;
    }
    void isReadByAnotherProgram()
    {
        QFETCH(QString, text);
        QFETCH(int, textPercent);
        QFETCH(Theme::Appearance, appearance);
        Theme theme(*qApp);
        theme.setAppearance(appearance);
        theme.setTextPercent(textPercent);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *code = new QrCode;
        column->addWidget(code);
        QVERIFY(code->setText(text));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(decoded(window.grab().toImage()), text);
        QCOMPARE(decoded(code->picture(8)), text);
    }

    void standsSharpAtEveryScale_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("125 %") << 1.25;
        QTest::newRow("200 %") << 2.0;
    }
    /// Nothing between black and white: no module is smeared over two dots of the screen.
    void standsSharpAtEveryScale()
    {
        QFETCH(qreal, ratio);
        QrCode code;
        QVERIFY(code.setText(longLink()));
        code.resize(401, 413);
        QImage screen(code.size() * ratio, QImage::Format_RGB32);
        screen.setDevicePixelRatio(ratio);
        screen.fill(Qt::white);
        code.render(&screen, {}, {}, QWidget::RenderFlags()); // alone, without what is below it
        bool hasBlack = false;
        for (int y = 0; y < screen.height(); ++y) {
            for (int x = 0; x < screen.width(); ++x) {
                const QRgb dot = screen.pixel(x, y);
                QVERIFY2(dot == qRgb(0, 0, 0) || dot == qRgb(255, 255, 255),
                    qPrintable(QStringLiteral("%1, %2: %3").arg(x).arg(y).arg(dot, 8, 16)));
                hasBlack = hasBlack || dot == qRgb(0, 0, 0);
            }
        }
        QVERIFY(hasBlack);
        QCOMPARE(decoded(screen), longLink());
    }

    void keepsItsQuietZone()
    {
        QrCode code;
        QVERIFY(code.setText(QStringLiteral("shlink:/abc")));
        const QImage picture = code.picture(3);
        for (int along = 0; along < picture.width(); ++along) {
            for (int depth = 0; depth < 4 * 3; ++depth) {
                const int far = picture.width() - 1 - depth;
                for (const QPoint &dot : {QPoint(along, depth), QPoint(depth, along),
                         QPoint(along, far), QPoint(far, along)})
                    QCOMPARE(picture.pixel(dot), qRgb(255, 255, 255));
            }
        }
        QCOMPARE(picture.pixel(4 * 3, 4 * 3), qRgb(0, 0, 0)); // the corner mark begins there
    }

    void saysSoWhereTheTextIsTooLong()
    {
        QrCode code;
        QVERIFY(code.setText(QStringLiteral("a")));
        QVERIFY(!code.setText(QString(3000, u'a')));
        QVERIFY(code.isEmpty());
        QVERIFY(code.picture(4).isNull());
        QVERIFY(!code.setText({}));
    }

    void isAPictureToScreenReaders()
    {
        QrCode code;
        code.setAccessibleName(QStringLiteral("QR code of the link"));
        auto *accessible = QAccessible::queryAccessibleInterface(&code);
        QCOMPARE(accessible->role(), QAccessible::Graphic);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("QR code of the link"));
    }
};

QTEST_MAIN(TestQrCode)
#include "tst_qrcode.moc"
