#include "core/uploads/JpegPlace.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace kinward::uploads;

namespace
{

const QByteArray begin("\xff\xd8");
const QByteArray end("\xff\xd9");

QByteArray segment(int marker, const QByteArray &payload)
{
    const auto length = payload.size() + 2;
    return QByteArray("\xff") + char(marker) + char(length >> 8) + char(length & 0xff) + payload;
}

/// An Exif whose first directory has this orientation (0: none) beside a place.
QByteArray exif(int orientation, bool isLittle = false)
{
    const auto number = [isLittle](quint32 value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out += char(value >> (8 * (isLittle ? i : bytes - 1 - i)) & 0xff);
        return out;
    };
    const auto entry = [&](quint32 tag, quint32 value) {
        return number(tag, 2) + number(3, 2) + number(1, 4) + number(value, 2) + number(0, 2);
    };
    QByteArray tiff(isLittle ? "II" : "MM");
    tiff += number(42, 2) + number(8, 4) + number(orientation > 0 ? 2 : 1, 2);
    tiff += entry(0x0110, 7); // the camera
    if (orientation > 0)
        tiff += entry(0x0112, quint32(orientation));
    return segment(0xe1, QByteArray("Exif\0\0", 6) + tiff + number(0, 4) + "GPS 40.7128 N");
}

const auto jfif = segment(0xe0, QByteArray("JFIF\0\1\2\0\0\1\0\1\0\0", 14));
const auto icc = segment(0xe2, QByteArray("ICC_PROFILE\0", 12) + "colours");
const auto adobe = segment(0xee, "Adobe\0d\0\0\0\0\1");
const auto tables = segment(0xdb, QByteArray(65, '\1'));
const auto frame = segment(0xc0, QByteArray(15, '\2'));
const auto scan
    = segment(0xda, QByteArray(10, '\3')) + QByteArray("coded\xff\0more\xff\xd0still\xff\0", 21);

std::optional<QByteArray> strip(const QByteArray &file)
{
    auto bytes = file;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    const auto parts = partsWithoutPlace(device);
    if (!parts)
        return std::nullopt;
    const auto sent = readParts(device, *parts, 0, sizeOf(*parts));
    return sent.size() == sizeOf(*parts) ? std::optional(sent) : std::nullopt;
}

} // namespace

/// Photos lose their place and keep their picture.
class TestJpeg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndLeavesOut_data();
    void keepsAndLeavesOut();
    void orientation_data();
    void orientation();
    void isNone_data();
    void isNone();
    void hostile_data();
    void hostile();
    void anyBytes();
    void manySegments();
    void readsInPieces();
};

void TestJpeg::keepsAndLeavesOut_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("sent");
    const auto picture = tables + frame + scan;
    QTest::newRow("nothing to leave out")
        << begin + jfif + picture + end << begin + jfif + picture + end;
    QTest::newRow("Exif") << begin + exif(0) + picture + end << begin + picture + end;
    QTest::newRow("XMP, IPTC, a comment")
        << begin + jfif + segment(0xe1, "http://ns.adobe.com/xap/1.0/ GPS")
            + segment(0xed, "Photoshop 3.0 City") + segment(0xfe, "at home") + picture + end
        << begin + jfif + picture + end;
    QTest::newRow("colours stay") << begin + jfif + exif(1) + icc + adobe + picture + end
                                  << begin + jfif + icc + adobe + picture + end;
    QTest::newRow("further pictures")
        << begin + segment(0xe2, "MPF offsets") + picture + end + begin + exif(0) + picture + end
        << begin + picture + end;
    QTest::newRow("what makers add")
        << begin + segment(0xe5, "Samsung") + segment(0xeb, "JUMBF where") + picture + end
        << begin + picture + end;
    QTest::newRow("after the end") << begin + picture + end + "GPS 40 N" << begin + picture + end;
    QTest::newRow("between two scans") << begin + tables + frame + scan + segment(0xfe, "GPS")
            + segment(0xc4, "table") + scan
            + end << begin + tables + frame + scan + segment(0xc4, "table") + scan + end;
    QTest::newRow("between segments")
        << begin + "GPS" + tables + frame + scan + end << begin + tables + frame + scan + end;
    QTest::newRow("without an end") << begin + exif(0) + picture << begin + picture;
}

void TestJpeg::keepsAndLeavesOut()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, sent);
    QCOMPARE(strip(file).value_or("none"), sent);
    QCOMPARE(strip(sent).value_or("none"), sent); // there is nothing more
}

void TestJpeg::orientation_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<bool>("isLittle");
    for (int orientation = 0; orientation <= 9; ++orientation) {
        QTest::addRow("%d, Motorola", orientation) << orientation << false;
        QTest::addRow("%d, Intel", orientation) << orientation << true;
    }
}

void TestJpeg::orientation()
{
    QFETCH(const int, orientation);
    QFETCH(const bool, isLittle);
    const auto picture = tables + frame + scan + end;
    const auto sent = strip(begin + jfif + exif(orientation, isLittle) + picture).value_or("");
    QVERIFY(!sent.contains("GPS"));
    const bool isTurned = orientation > 1 && orientation <= 8;
    QCOMPARE(sent.contains("Exif"), isTurned);
    QVERIFY(sent.startsWith(begin + jfif));
    QVERIFY(sent.endsWith(picture));
    if (!isTurned)
        return;
    // What is there says the same to whoever reads it next, and nothing but that.
    const auto kept = sent.mid((begin + jfif).size(), 36);
    QCOMPARE(sent.size(), (begin + jfif + picture).size() + kept.size());
    QCOMPARE(kept.mid(18, 12), QByteArray("\0\1\1\x12\0\3\0\0\0\1\0", 11) + char(orientation));
    QCOMPARE(strip(sent).value_or("none"), sent);
}

void TestJpeg::isNone_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("\xff");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7 a photo of a JPEG \xff\xd8");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n");
}

void TestJpeg::isNone()
{
    QFETCH(const QByteArray, file);
    QVERIFY(!strip(file));
}

void TestJpeg::hostile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("only the beginning") << begin;
    QTest::newRow("a length of none") << begin + QByteArray("\xff\xe1\0\0GPS", 7);
    QTest::newRow("a length beyond the end") << begin + QByteArray("\xff\xe1\xff\xff") + "GPS";
    QTest::newRow("half a length") << begin + QByteArray("\xff\xe1\xff");
    QTest::newRow("fill bytes") << begin + QByteArray(300000, '\xff');
    QTest::newRow("a directory far away")
        << begin + segment(0xe1, QByteArray("Exif\0\0MM\0\x2a\xff\xff\xff\xff", 14)) + tables;
    QTest::newRow("a directory of itself")
        << begin + segment(0xe1, QByteArray("Exif\0\0MM\0\x2a\0\0\0\0\xff\xff", 16)) + tables;
    QTest::newRow("half an Exif") << begin + segment(0xe1, QByteArray("Exif\0\0II\x2a\0", 10));
}

void TestJpeg::hostile()
{
    QFETCH(const QByteArray, file);
    const auto sent = strip(file);
    QVERIFY(sent.has_value());
    QVERIFY(sent->startsWith(begin));
    QVERIFY(!sent->contains("GPS"));
    QVERIFY(sent->size() <= file.size());
}

/// Bytes changed at random: it ends, reads nothing beyond the file, and does not make it longer.
void TestJpeg::anyBytes()
{
    QRandomGenerator random(20261127);
    const auto good = begin + jfif + exif(6) + icc + tables + frame + scan + scan + end;
    for (int round = 0; round < 20000; ++round) {
        auto file = good;
        for (int i = random.bounded(8); i >= 0; --i)
            file[random.bounded(int(file.size() - 2)) + 2] = char(random.bounded(256));
        file.truncate(2 + random.bounded(int(file.size() - 1)));
        const auto sent = strip(file);
        QVERIFY(sent.has_value());
        QVERIFY(sent->size() <= file.size() + 36);
    }
}

void TestJpeg::manySegments()
{
    QByteArray file = begin;
    for (int i = 0; i < 100000; ++i)
        file += segment(0xfe, "x") + segment(0xdb, "y");
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    const auto parts = partsWithoutPlace(device);
    QVERIFY(parts.has_value());
    QVERIFY(parts->size() <= 5000);
}

/// Chunk by chunk it is the same as at once, wherever a chunk begins.
void TestJpeg::readsInPieces()
{
    auto file = begin + jfif + exif(6) + icc + segment(0xfe, "no") + tables + frame + scan + end;
    const auto whole = strip(file).value_or("");
    QVERIFY(!whole.isEmpty());
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    const auto parts = *partsWithoutPlace(device);
    for (int size = 1; size < whole.size() + 2; ++size) {
        QByteArray pieces;
        for (qint64 from = 0; from < whole.size(); from += size)
            pieces += readParts(device, parts, from, size);
        QCOMPARE(pieces, whole);
    }
    QVERIFY(readParts(device, parts, whole.size(), 10).isEmpty());
}

QTEST_GUILESS_MAIN(TestJpeg)
#include "tst_jpeg.moc"
