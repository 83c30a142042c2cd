#include "HostWatch.h"
#include "PdfMaker.h"
#include "preview/frames/Content.h"
#include "preview/frames/Limits.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>
#include <QtEndian>

#include <csignal>

using namespace kinward;
using test::HostWatch;
using Why = preview::Refusal::Why;

namespace
{

QByteArray imageOf(QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setPixelColor(0, 0, Qt::black);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width() / 2, size.height(), QColor(10, 20, 200));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("Qt cannot write %s", format);
    return bytes;
}

/// A fax of pages of one black pixel each.
QByteArray faxOf(int pages)
{
    constexpr qsizetype headerLength = 8;
    constexpr qsizetype pageLength = 104; // 2, 8 entries of 12, 4, and 2 for even lengths
    QByteArray bytes("II*\0\x08\0\0\0", headerLength);
    for (int page = 0; page < pages; ++page) {
        const auto start = quint32(headerLength + page * pageLength);
        const auto append = [&bytes](auto number) {
            char raw[sizeof(number)];
            qToLittleEndian(number, raw);
            bytes.append(raw, sizeof(number));
        };
        const auto entry = [&](quint16 tag, quint16 type, quint32 value) {
            append(tag);
            append(type);
            append(quint32(1));
            append(value);
        };
        append(quint16(8));
        entry(256, 3, 1); // width, height, bits, no compression, zero is black
        entry(257, 3, 1);
        entry(258, 3, 8);
        entry(259, 3, 1);
        entry(262, 3, 1);
        entry(273, 4, start + pageLength - 2); // where its bytes lie, rows, how many
        entry(278, 3, 1);
        entry(279, 4, 1);
        append(page + 1 < pages ? quint32(start + pageLength) : quint32(0));
        append(quint16(0));
    }
    return bytes;
}

} // namespace

/// `kinward-preview` through the class that the pages use, and what becomes of it when it fails.
class TstPreviewProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreDrawn();
    void wordsComeAlong();
    void picturesAreDrawn_data();
    void picturesAreDrawn();
    void otherPictures_data();
    void otherPictures();
    void picturesAreBounded();
    void seeThroughPicturesLieOnPaper();
    void contentIsKnownByItsBytes();
    void manyPages();
    void passwordIsSaid();
    void aNewFileEndsTheOldProcess();
    void aKilledProcessIsStartedAgain();
    void aStuckProcessIsEnded();
    void nothingStarts();
    void liesAreNotBelieved_data();
    void liesAreNotBelieved();
    void nothingIsInherited();
    void framesAreStrict();

private:
    QString makeProgram(const QByteArray &script);
    QTemporaryDir m_folder;
};

void TstPreviewProgram::pagesAreDrawn()
{
    HostWatch watch;
    QVERIFY(watch.open(test::pdfOfPages(3)));
    QCOMPARE(watch.file->pageCount, 3);
    QCOMPARE(watch.file->pageSizes.at(2), QSizeF(612, 792));
    QVERIFY(!watch.file->isPicture);
    QVERIFY(watch.draw(1, 612));
    QCOMPARE(watch.pictures.value(1).size(), QSize(612, 792));
    QVERIFY(test::inkOf(watch.pictures.value(1)) > 500);
    QCOMPARE(watch.pictures.value(1).pixelColor(600, 780), QColor(Qt::white));
}

void TstPreviewProgram::wordsComeAlong()
{
    HostWatch watch;
    QVERIFY(watch.open(test::pdfOf({QStringLiteral("Blood pressure 120 over 80"), QString()})));
    QVERIFY(watch.draw(0));
    QCOMPARE(watch.texts.value(0).trimmed(), QStringLiteral("Blood pressure 120 over 80"));
    QVERIFY(watch.draw(1));
    QCOMPARE(watch.texts.value(1), QString());
}

void TstPreviewProgram::picturesAreDrawn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *format : {"png", "jpeg", "bmp"})
        QTest::newRow(format) << imageOf({400, 300}, format);
    QTest::newRow("gif") << QByteArray::fromBase64(
        "R0lGODdhAgABAIAAAAoUyP///ywAAAAAAgABAAACAkQKADs=");
}

void TstPreviewProgram::picturesAreDrawn()
{
    QFETCH(QByteArray, bytes);
    HostWatch watch;
    QVERIFY(watch.open(bytes));
    QVERIFY(watch.file->isPicture);
    QCOMPARE(watch.file->pageCount, 1);
    const int width = int(watch.file->pageSizes.constFirst().width());
    QVERIFY(watch.draw(0, width));
    const QImage picture = watch.pictures.value(0);
    QCOMPARE(picture.width(), width);
    const QColor left = picture.pixelColor(width / 4, picture.height() / 2);
    QVERIFY2(left.blue() > 180 && left.red() < 40, qPrintable(left.name()));
    QVERIFY(picture.pixelColor(width - 1, picture.height() / 2).red() > 240);
}

/// Decoders that come in a package of their own.
void TstPreviewProgram::otherPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("pages");
    QTest::newRow("webp") << QByteArray::fromBase64(
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")
                          << 1;
    QTest::newRow("tiff") << faxOf(3) << 3;
}

void TstPreviewProgram::otherPictures()
{
    QFETCH(QByteArray, bytes);
    HostWatch watch;
    const bool isThere = QImageReader::supportedImageFormats().contains(QTest::currentDataTag());
    QCOMPARE(watch.open(bytes), isThere);
    if (!isThere)
        QSKIP("Qt's further image formats are not installed");
    QFETCH(int, pages);
    QCOMPARE(watch.file->pageSizes, QList<QSizeF>(pages, QSizeF(1, 1)));
    for (int page = 0; page < pages; ++page)
        QVERIFY(watch.draw(page, 1));
}

void TstPreviewProgram::picturesAreBounded()
{
    HostWatch watch;
    QVERIFY(watch.open(imageOf({7000, 5000}, "png")));
    QVERIFY(watch.draw(0, 1'000'000));
    const QSize size = watch.pictures.value(0).size();
    QVERIFY(size.width() <= preview::limits::pageSide);
    QVERIFY(size.width() * size.height() <= preview::limits::pagePixels);
    QVERIFY(size.width() > 3000);
    QVERIFY(watch.open(test::pdfOfPages(1)));
    QVERIFY(watch.draw(0, 1'000'000));
    const QSize page = watch.pictures.value(0).size();
    QVERIFY(page.width() * page.height() <= preview::limits::pagePixels);
    QVERIFY(page.height() > 3000 && page.height() <= preview::limits::pageSide);
}

void TstPreviewProgram::seeThroughPicturesLieOnPaper()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(image.save(&buffer, "png"));
    HostWatch watch;
    QVERIFY(watch.open(bytes));
    QVERIFY(watch.draw(0, 40));
    QCOMPARE(watch.pictures.value(0).pixelColor(20, 20), QColor(Qt::white));
}

void TstPreviewProgram::contentIsKnownByItsBytes()
{
    using preview::Content;
    QCOMPARE(preview::contentOf(test::pdfOfPages(1)), Content::Pdf);
    QCOMPARE(preview::contentOf("scanned by us\n%PDF-1.4"), Content::Pdf);
    QCOMPARE(preview::contentOf(imageOf({2, 2}, "png")), Content::Png);
    QCOMPARE(preview::contentOf("<svg xmlns='http://www.w3.org/2000/svg'/>"), Content::Unknown);
    QCOMPARE(preview::contentOf("<html>"), Content::Unknown);
    QCOMPARE(preview::contentOf({}), Content::Unknown);
    HostWatch watch;
    QVERIFY(
        !watch.open("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>"));
    QCOMPARE(*watch.refusal, Why::CannotRead);
}

void TstPreviewProgram::manyPages()
{
    HostWatch watch;
    QVERIFY(watch.open(test::pdfOfPages(1000)));
    QCOMPARE(watch.file->pageSizes.size(), 1000);
    QVERIFY(watch.draw(999));
    QCOMPARE(watch.texts.value(999).trimmed(), QStringLiteral("This is page 1000."));
    QVERIFY(watch.open(test::pdfOfPages(preview::limits::pages + 500)));
    QCOMPARE(watch.file->pageCount, preview::limits::pages + 500);
    QCOMPARE(watch.file->pageSizes.size(), preview::limits::pages);
}

void TstPreviewProgram::passwordIsSaid()
{
    // The standard handler, with keys that no password gives.
    test::PdfMaker pdf;
    const int tree = pdf.add("<< /Type /Pages /Count 0 /Kids [] >>");
    QByteArray bytes
        = pdf.file(pdf.add("<< /Type /Catalog /Pages " + test::PdfMaker::ref(tree) + " >>"));
    const QByteArray key(64, '1');
    bytes.replace("/Size",
        "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <" + key + "> /U <" + key
            + "> /P -4 >> /Size");
    HostWatch watch;
    QVERIFY(!watch.open(bytes));
    QCOMPARE(*watch.refusal, Why::Password);
}

void TstPreviewProgram::aNewFileEndsTheOldProcess()
{
    HostWatch watch;
    QVERIFY(watch.open(test::pdfOfPages(1)));
    const qint64 first = watch.host.processId();
    QVERIFY(watch.open(imageOf({20, 20}, "png")));
    const qint64 second = watch.host.processId();
    QVERIFY(first != second);
    const auto isGone = [](qint64 id) { return ::kill(pid_t(id), 0) != 0; };
    QVERIFY(HostWatch::waitFor([&] { return isGone(first); }));
    QVERIFY(!isGone(second));
    watch.host.close();
    QCOMPARE(watch.host.processId(), 0);
    QVERIFY(HostWatch::waitFor([&] { return isGone(second); }));
}

void TstPreviewProgram::aKilledProcessIsStartedAgain()
{
    HostWatch watch;
    QVERIFY(watch.open(test::pdfOfPages(3)));
    const qint64 first = watch.host.processId();
    QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
    QVERIFY(HostWatch::waitFor([&] { return watch.host.processId() == 0; }));
    QVERIFY(watch.draw(2)); // while it was idle
    QVERIFY(watch.host.processId() != first);
    ::kill(pid_t(watch.host.processId()), SIGSTOP);
    watch.host.setWishes({{1, 600}});
    ::kill(pid_t(watch.host.processId()), SIGKILL);
    QVERIFY(HostWatch::waitFor([&] { return watch.pictures.contains(1); })); // while it drew
    QVERIFY(watch.failed.isEmpty());
}

void TstPreviewProgram::aStuckProcessIsEnded()
{
    HostWatch watch(ui::PreviewHost::usualProgram(), std::chrono::milliseconds(1500));
    QVERIFY(watch.open(test::pdfOfPages(2)));
    const qint64 first = watch.host.processId();
    ::kill(pid_t(first), SIGSTOP);
    QVERIFY(!watch.draw(0));
    QCOMPARE(watch.failed, QList<int>{0});
    QVERIFY(HostWatch::waitFor([&] { return ::kill(pid_t(first), 0) != 0; }));
    QVERIFY(watch.draw(1));
}

void TstPreviewProgram::nothingStarts()
{
    HostWatch watch(QStringLiteral("/there/is/no/such/program"));
    QVERIFY(!watch.open(test::pdfOfPages(1)));
    QCOMPARE(*watch.refusal, Why::CannotRead);
    QVERIFY(!watch.open(QByteArray(preview::limits::fileBytes + 1, ' ')));
    QCOMPARE(*watch.refusal, Why::TooLarge);
}

QString TstPreviewProgram::makeProgram(const QByteArray &script)
{
    const QString path = m_folder.filePath(QStringLiteral("helper"));
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0)
        qFatal("no script can be written");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TstPreviewProgram::liesAreNotBelieved_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("opens");
    // Octal: kind 3 is Opened, 4 Rendered. One page of 1.0 × 1.0.
    const QByteArray opened
        = R"(printf '\003\000\000\000\021\000\000\000\000\001\000\000\000\001\077\200\000\000\077\200\000\000')"
          "\n";
    const QByteArray stay = "\nexec cat >/dev/null\n";
    QTest::newRow("silence at once") << QByteArray("exit 0\n") << false;
    QTest::newRow("a crash") << QByteArray("kill -SEGV $$\n") << false;
    QTest::newRow("a flood") << QByteArray("exec yes\n") << false;
    QTest::newRow("a length of four gigabytes")
        << R"(printf '\003\377\377\377\377')" + stay << false;
    QTest::newRow("more sizes than there are")
        << R"(printf '\003\000\000\000\011\000\000\000\007\320\000\000\007\320')" + stay << false;
    QTest::newRow("no pages")
        << R"(printf '\003\000\000\000\011\000\000\000\000\000\000\000\000\000')" + stay << false;
    QTest::newRow("a size that is no number")
        << R"(printf '\003\000\000\000\021\000\000\000\000\001\000\000\000\001\177\300\000\000\077\200\000\000')"
            + stay
        << false;
    QTest::newRow("a page nobody asked for")
        << R"(printf '\004\000\000\000\024\000\000\000\000\000\000\000\001\000\000\000\001\000\000\000\000\000\000\000\000')"
            + stay
        << false;
    QTest::newRow("a picture larger than its bytes") << opened
            + R"(printf '\004\000\000\000\024\000\000\000\000\000\000\020\000\000\000\020\000\000\000\000\000\000\000\000\000')"
            + stay << true;
    QTest::newRow("a picture of another page") << opened
            + R"(printf '\004\000\000\000\024\000\000\000\005\000\000\000\001\000\000\000\001\000\000\000\000\000\000\000\000')"
            + stay << true;
    QTest::newRow("text longer than the answer") << opened
            + R"(printf '\004\000\000\000\024\000\000\000\000\000\000\000\001\000\000\000\001\177\377\377\377\000\000\000\000')"
            + stay << true;
    QTest::newRow("the end after it was asked") << opened << true;
}

void TstPreviewProgram::liesAreNotBelieved()
{
    QFETCH(QByteArray, script);
    QFETCH(bool, opens);
    HostWatch watch(makeProgram(script), std::chrono::milliseconds(3000));
    QCOMPARE(watch.open(test::pdfOfPages(1)), opens);
    if (opens)
        QVERIFY(!watch.draw(0));
    QVERIFY(watch.pictures.isEmpty());
    QVERIFY(!watch.failed.isEmpty() || watch.refusal);
}

void TstPreviewProgram::nothingIsInherited()
{
    qputenv("KINWARD_TEST_SECRET", "not for strangers");
    const QString seen = m_folder.filePath(QStringLiteral("environment"));
    HostWatch watch(makeProgram("exec env >" + seen.toUtf8() + '\n'));
    QVERIFY(!watch.open(test::pdfOfPages(1)));
    qunsetenv("KINWARD_TEST_SECRET");
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList names;
    for (const auto &line : file.readAll().split('\n'))
        names += QString::fromUtf8(line.left(line.indexOf('=')));
    QVERIFY(names.contains(QLatin1String("LC_ALL")));
    for (const char *secret :
        {"KINWARD_TEST_SECRET", "HOME", "USER", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY"})
        QVERIFY2(!names.contains(QLatin1String(secret)), secret);
}

void TstPreviewProgram::framesAreStrict()
{
    preview::FrameReader reader(100);
    const preview::Frame sent = preview::RenderRequest{3, 800}.frame();
    const QByteArray bytes = sent.header() + sent.payload;
    for (const char byte : bytes + bytes) // in the smallest pieces
        reader.append({&byte, 1});
    for (int i = 0; i < 2; ++i) {
        const auto frame = reader.next();
        QVERIFY(frame);
        QCOMPARE(preview::RenderRequest::from(*frame)->width, 800);
        QVERIFY(!preview::OpenedFile::from(*frame));
    }
    QVERIFY(!reader.next());
    reader.append(QByteArray("\x09\0\0\0\0", 5));
    QVERIFY(reader.isBroken());
    reader.append(bytes);
    QVERIFY(!reader.next());
    preview::Frame longer = sent;
    longer.payload += 'x';
    QVERIFY(!preview::RenderRequest::from(longer));
    const auto isTaken = [](double length) {
        return preview::OpenedFile::from(preview::OpenedFile{1, {QSizeF(length, 1)}, false}.frame())
            .has_value();
    };
    QVERIFY(isTaken(1) && isTaken(preview::limits::pageLength));
    QVERIFY(!isTaken(0) && !isTaken(-1) && !isTaken(2 * preview::limits::pageLength));
}

QTEST_GUILESS_MAIN(TstPreviewProgram)

#include "tst_previewprogram.moc"
