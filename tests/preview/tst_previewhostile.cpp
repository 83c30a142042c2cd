#include "Bombs.h"
#include "HostWatch.h"
#include "preview/frames/Limits.h"
#include "preview/guard/Sanitized.h"
#include "tests/ui/Stage.h"
#include "ui/preview/PagesView.h"
#include "ui/preview/PreviewPane.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>

#include <unistd.h>

using namespace kinward;
using test::HostWatch;

namespace
{

constexpr std::chrono::milliseconds patience{4000};

QByteArray pictureFile(const char *format)
{
    QImage image(200, 150, QImage::Format_RGB32);
    image.fill(QColor(200, 30, 30));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// Of this process, in bytes.
qint64 memoryOf(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace

/// Files that were made to harm: every one ends in a page or in a sentence, soon, and the next file
/// is shown.
class TstPreviewHostile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harmNobody_data();
    void harmNobody();
    void whatIsCutOffHarmsNobody_data();
    void whatIsCutOffHarmsNobody();
    void whatIsChangedHarmsNobody();
    void actionsDoNothing();
    void manyFilesLeaveNothingBehind();
    void theLargestFile();
    void strangePagesAreShown_data();
    void strangePagesAreShown();

private:
    static constexpr const char *marker = "/tmp/kinward-launched";
};

void TstPreviewHostile::harmNobody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>(
        "sentence"); // empty: a page is shown, or its sentence is on the paper
    const QString pdf = QStringLiteral("application/pdf");
    const QString png = QStringLiteral("image/png");
    const QString cannot = QStringLiteral("This file cannot be shown here.");
    const QString large = QStringLiteral("This file is too large to be shown here.");
    const QString any;
    QTest::newRow("content of a gigabyte") << test::inflatingPdf() << pdf << any;
    QTest::newRow("forms in forms") << test::laughingPdf() << pdf << any;
    QTest::newRow("a picture of gigapixels") << test::hugePicturePdf() << pdf << any;
    QTest::newRow("a deep page tree") << test::deepPdf(20'000, false) << pdf << cannot;
    QTest::newRow("pages in circles") << test::deepPdf(3, true) << pdf << any;
    QTest::newRow("brackets in brackets")
        << test::pdfAround({}, QByteArray(4'000'000, '[')) << pdf << any;
    QTest::newRow("dictionaries in dictionaries")
        << ("%PDF-1.7\n1 0 obj\n" + QByteArray("<</A").repeated(500'000)) << pdf << cannot;
    QTest::newRow("a PNG of 60,000 × 60,000") << test::pngOf(60'000, 60'000, "x") << png << large;
    QTest::newRow("a PNG that inflates")
        << test::pngOf(8000, 8000, test::deflatedBlanks(200'000'000)) << png << any;
    QTest::newRow("a PNG of no size") << test::pngOf(0, 0, "x") << png << cannot;
    QTest::newRow("a PNG of two thousand million")
        << test::pngOf(0x7fffffff, 0x7fffffff, "x") << png << cannot;
    QTest::newRow("a GIF with a large screen")
        << test::gifOf(65'535, 2) << QStringLiteral("image/gif") << cannot;
    QTest::newRow("a GIF with a large frame")
        << test::gifOf(2, 65'535) << QStringLiteral("image/gif") << any;
    QTest::newRow("a web page called PDF")
        << QByteArray("<html><script>alert(1)</script></html>") << pdf << cannot;
    QTest::newRow("a web page called PNG") << QByteArray("<html>") << png << cannot;
    QTest::newRow("a drawing that is a program")
        << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
        << QStringLiteral("image/svg+xml") << cannot;
    QTest::newRow("nothing but its name") << QByteArray("%PDF-") << pdf << cannot;
    QByteArray noise(300'000, Qt::Uninitialized);
    QRandomGenerator random(5);
    random.generate(noise.begin(), noise.end());
    QTest::newRow("noise") << noise << pdf << cannot;
    QTest::newRow("noise called text") << noise << QStringLiteral("text/plain") << cannot;
    QTest::newRow("noise after a beginning") << "%PDF-1.7\n" + noise << pdf << cannot;
    QTest::newRow("noise as a picture") << "\xff\xd8\xff\xe0" + noise << pdf << cannot;
}

void TstPreviewHostile::harmNobody()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    QFETCH(QString, sentence);
    test::Stage stage;
    auto *pane = new ui::PreviewPane(stage.theme(), ui::PreviewHost::usualProgram(), patience);
    stage.show(pane);
    forgetPeak();
    const qint64 before = memoryOf("VmRSS:");
    QElapsedTimer clock;
    clock.start();
    pane->show(bytes, type, QStringLiteral("A letter"));
    const auto isDrawn = [&] {
        return stage.isShown("previewPages")
            && !stage.get<ui::PagesView>("previewPages")->isWaiting(0);
    };
    const auto isOver = [&] { return stage.isShown("stateTitle") || isDrawn(); };
    QVERIFY(HostWatch::waitFor(isOver));
    // Opening and drawing once each, drawing once more after a crash.
    QVERIFY2(clock.elapsed() < 3 * patience.count() + 2000,
        qPrintable(QString::number(clock.elapsed())));
    if (!sentence.isEmpty()) {
        QCOMPARE(stage.text("stateTitle"), sentence);
        QCOMPARE(stage.text("stateExplanation"),
            QStringLiteral("Save it to open it with another program."));
    }
    constexpr qint64 most
        = 220LL * 1024 * 1024; // an answer and its picture, of 64 MiB each, and its copy
    QVERIFY2(preview::isSanitized || memoryOf("VmHWM:") - before < most,
        qPrintable(QString::number(memoryOf("VmHWM:") - before)));
    pane->show(test::pdfOfPages(2), QStringLiteral("application/pdf"), QStringLiteral("A letter"));
    QVERIFY(HostWatch::waitFor(isDrawn));
    QCOMPARE(stage.text("previewPage"), QStringLiteral("Page 1 of 2"));
}

void TstPreviewHostile::whatIsCutOffHarmsNobody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("pdf") << test::pdfOfPages(5);
    QTest::newRow("png") << pictureFile("png");
    QTest::newRow("jpeg") << pictureFile("jpeg");
    QTest::newRow("bmp") << pictureFile("bmp");
    QTest::newRow("gif") << test::gifOf(20, 20);
}

void TstPreviewHostile::whatIsCutOffHarmsNobody()
{
    QFETCH(QByteArray, bytes);
    HostWatch watch;
    for (const double part : {0.02, 0.2, 0.5, 0.8, 0.95, 0.999}) {
        if (watch.open(bytes.first(qsizetype(double(bytes.size()) * part))))
            watch.draw(0);
        QVERIFY(!watch.pictures.isEmpty() || !watch.failed.isEmpty() || watch.refusal);
    }
    QVERIFY(watch.open(bytes));
}

void TstPreviewHostile::whatIsChangedHarmsNobody()
{
    HostWatch watch;
    QRandomGenerator random(7);
    const QList<QByteArray> files{test::pdfOfPages(2), pictureFile("png"), pictureFile("jpeg")};
    for (int round = 0; round < 90; ++round) {
        QByteArray bytes = files.at(round % files.size());
        for (int change = 0; change < 12; ++change)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (watch.open(bytes))
            watch.draw(0);
        QVERIFY(!watch.pictures.isEmpty() || !watch.failed.isEmpty() || watch.refusal);
    }
}

void TstPreviewHostile::actionsDoNothing()
{
    QFile::remove(QLatin1String(marker));
    const QByteArray actions = "/OpenAction << /S /JavaScript /JS "
                               "(app.launchURL\\('https://127.0.0.1:9/'\\); while\\(1\\){}) /Next "
                               "<< /S /Launch /F (/bin/touch) /Unix << /F (/bin/touch) /P ("
        + QByteArray(marker) + ") >> /Next << /S /URI /URI (https://127.0.0.1:9/) >> >> >>"
        + " /AA << /WC << /S /JavaScript /JS (while\\(1\\){}) >> >>";
    HostWatch watch(ui::PreviewHost::usualProgram(), patience);
    QVERIFY(watch.open(test::pdfOf({QStringLiteral("Good day")}, {612, 792}, actions)));
    QVERIFY(watch.draw(0));
    QCOMPARE(watch.texts.value(0).trimmed(), QStringLiteral("Good day"));
    QVERIFY(!QFile::exists(QLatin1String(marker)));
}

void TstPreviewHostile::manyFilesLeaveNothingBehind()
{
    const QByteArray good = test::pdfOfPages(2);
    const QByteArray bad = good.first(good.size() / 3);
    const auto openFiles = [] {
        return QDir(QStringLiteral("/proc/self/fd"))
            .entryList(QDir::NoDotAndDotDot | QDir::AllEntries)
            .size();
    };
    const auto children = [] {
        QFile file(QStringLiteral("/proc/self/task/%1/children").arg(getpid()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray("?");
    };
    HostWatch watch;
    QVERIFY(watch.open(good) && watch.draw(0));
    watch.host.close();
    QVERIFY(HostWatch::waitFor([&] { return children().isEmpty(); }));
    const auto before = openFiles();
    const qint64 memory = memoryOf("VmRSS:");
    for (int round = 0; round < 40; ++round) {
        QVERIFY(watch.open(good) && watch.draw(1));
        watch.open(bad);
    }
    watch.host.close();
    QVERIFY(HostWatch::waitFor([&] { return children().isEmpty(); }));
    QVERIFY(HostWatch::waitFor([&] { return openFiles() <= before; }));
    constexpr qint64 grown = 24LL * 1024 * 1024;
    QVERIFY2(preview::isSanitized || memoryOf("VmRSS:") - memory < grown,
        qPrintable(QString::number(memoryOf("VmRSS:") - memory)));
}

void TstPreviewHostile::theLargestFile()
{
    test::PdfMaker pdf;
    pdf.addStream({}, QByteArray(preview::limits::fileBytes - 4096, 'x'));
    const QByteArray bytes = test::pdfAround(pdf, "0 0 600 700 re f");
    QVERIFY(bytes.size() <= preview::limits::fileBytes);
    HostWatch watch;
    QVERIFY(watch.open(bytes));
    QVERIFY(watch.draw(0, preview::limits::pageSide));
    QVERIFY(test::inkOf(watch.pictures.value(0)) > 1'000'000);
}

void TstPreviewHostile::strangePagesAreShown_data()
{
    QTest::addColumn<QByteArray>("mediaBox");
    QTest::newRow("miles wide") << QByteArray("[0 0 99999999 99999999]");
    QTest::newRow("a hall wide") << QByteArray("[0 0 500000 400000]");
    QTest::newRow("a hair") << QByteArray("[0 0 0.001 9000]");
    QTest::newRow("nothing") << QByteArray("[0 0 0 0]");
    QTest::newRow("inside out") << QByteArray("[612 792 0 0]");
    QTest::newRow("no numbers") << QByteArray("[/A (b) null true]");
    QTest::newRow("numbers beyond numbers") << "[0 0 " + QByteArray(400, '9') + " -1e999]";
}

void TstPreviewHostile::strangePagesAreShown()
{
    QFETCH(QByteArray, mediaBox);
    HostWatch watch(ui::PreviewHost::usualProgram(), patience);
    QVERIFY(watch.open(test::pdfAround({}, "0 0 600 700 re f", {}, {}, mediaBox)));
    const QSizeF size = watch.file->pageSizes.constFirst();
    QVERIFY(size.width() >= 1 && size.height() >= 1);
    QVERIFY(std::max(size.width(), size.height()) <= preview::limits::pageLength);
    QVERIFY(std::max(size.width(), size.height()) <= 100 * std::min(size.width(), size.height()));
    QVERIFY(watch.draw(0));
}

QTEST_MAIN(TstPreviewHostile)

#include "tst_previewhostile.moc"
