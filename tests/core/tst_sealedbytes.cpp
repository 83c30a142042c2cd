#include "SealedShelf.h"
#include "SharedData.h"
#include "core/fhir/BundleReader.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>

#include <unordered_set>

using namespace kinward;
using namespace kinward::test;
using store::SealedDatabase;
using store::StoreFault;

namespace
{

constexpr qsizetype windowBytes = 5;
constexpr int pageBytes = 16 * 1024;

quint64 window(QByteArrayView bytes)
{
    quint64 number = 0;
    for (const char byte : bytes.first(windowBytes))
        number = number << 8 | uchar(byte);
    return number;
}

/// Finds words in many bytes: those whose first five bytes are there somewhere are looked for.
class Haystack
{
public:
    explicit Haystack(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        for (qsizetype i = 0; i + windowBytes <= m_bytes.size(); ++i)
            m_windows.insert(window(QByteArrayView(m_bytes).sliced(i)));
    }
    bool contains(const QByteArray &word) const
    {
        return m_windows.count(window(word)) > 0 && m_bytes.contains(word);
    }
    qsizetype size() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    std::unordered_set<quint64> m_windows;
};

void collectWords(const QJsonValue &value, QSet<QString> &words)
{
    if (value.isString() && value.toString().toUtf8().size() >= windowBytes)
        words.insert(value.toString());
    const auto entries = value.toArray();
    for (const auto &entry : entries)
        collectWords(entry, words);
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collectWords(it.value(), words);
}

/// Whatever the resources say in words, names, drugs, ids and types among them.
QSet<QString> wordsOf(const QList<fhir::RawResource> &resources)
{
    QSet<QString> words;
    for (const auto &resource : resources) {
        words << resource.type << resource.id;
        collectWords(QJsonDocument::fromJson(resource.json).object(), words);
    }
    words.removeIf([](const QString &word) { return word.toUtf8().size() < windowBytes; });
    return words;
}

QByteArray bytesBelow(const QString &folder)
{
    QByteArray bytes;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file cannot be read");
        bytes += QFileInfo(file).fileName().toUtf8() + file.readAll();
    }
    return bytes;
}

int hits(const Haystack &haystack, const QSet<QString> &words)
{
    int count = 0;
    for (const QString &word : words) {
        const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
        count += int(haystack.contains(word.toUtf8()) || haystack.contains(wide));
    }
    return count;
}

/// A sealed file with its digest, whose bytes can be changed and put back.
class Specimen
{
public:
    explicit Specimen(const SealedShelf &shelf)
        : m_shelf(shelf)
        , m_file(shelf.path())
        , m_seal(shelf.path() + QStringLiteral("-seal"))
    {
        if (!m_file.open(QIODevice::ReadOnly) || !m_seal.open(QIODevice::ReadOnly))
            qFatal("there is no file with a digest");
        m_bytes = m_file.readAll();
        m_digest = m_seal.readAll();
        m_file.close();
        m_seal.close();
    }
    qint64 size() const { return m_bytes.size(); }
    const QByteArray &bytes() const { return m_bytes; }

    /// Whether opening it, or looking at all of it, tells that something is wrong.
    bool detects(const QByteArray &bytes, const QByteArray &digest) const
    {
        QFile::remove(m_shelf.path() + QStringLiteral("-wal"));
        QFile::remove(m_shelf.path() + QStringLiteral("-shm"));
        write(m_file.fileName(), bytes);
        write(m_seal.fileName(), digest);
        auto opened = m_shelf.open();
        if (!opened)
            return true;
        const QSignalSpy checked(opened->get(), &SealedDatabase::checked);
        (*opened)->check();
        if (!QTest::qWaitFor([&checked] { return checked.size() == 1; }, 30000))
            qFatal("never checked");
        return !checked.first().first().toBool();
    }
    bool detects(const QByteArray &bytes) const { return detects(bytes, m_digest); }
    bool detectsFlip(qint64 offset, int bit) const
    {
        auto changed = m_bytes;
        changed[offset] = char(changed.at(offset) ^ (1 << bit));
        return detects(changed);
    }
    const QByteArray &digest() const { return m_digest; }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file cannot be written");
    }

    const SealedShelf &m_shelf;
    QFile m_file;
    QFile m_seal;
    QByteArray m_bytes;
    QByteArray m_digest;
};

} // namespace

/// What is on the disk, byte by byte.
class TestSealedBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesNothingOnDisk();
    void detectsAnyFlippedByte();
    void detectsOtherChanges();
    void withoutADigestRowsAreLookedAt();
};

/// Real bundles, in the file, its log, its index of the log and temporary files; while it is used,
/// after records were replaced and removed, and after it was closed.
void TestSealedBytes::namesNothingOnDisk()
{
    QList<fhir::RawResource> resources;
    for (const auto *start : {"Elsy_", "Versie_", "uscore_bundle_patient_85", "pdex_bundle"}) {
        const auto sample = sharedSample(QString::fromLatin1(start));
        const auto page = fhir::readBundle(sample.json);
        if (page)
            resources += page->resources;
    }
    if (resources.isEmpty())
        QSKIP("The shared records are not here");
    const QTemporaryDir temporary; // where SQLite would put its own
    qputenv("SQLITE_TMPDIR", temporary.path().toLocal8Bit());
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    auto words = wordsOf(resources);
    {
        // SQLite's own words ("index") are in a file without any record too.
        const SealedShelf empty;
        empty.records();
        const Haystack nothing(bytesBelow(empty.folder.path()));
        words.removeIf([&nothing](const QString &word) { return nothing.contains(word.toUtf8()); });
    }
    QVERIFY(words.size() > 2000);
    for (const auto &resource : std::as_const(resources))
        QVERIFY(words.contains(resource.type) || resource.type.size() < windowBytes);

    const SealedShelf shelf;
    const auto found = [&] {
        return hits(
            Haystack(bytesBelow(shelf.folder.path()) + bytesBelow(temporary.path())), words);
    };
    {
        auto store = shelf.records();
        for (qsizetype i = 0; i < resources.size(); i += 100)
            QVERIFY(store->put(resources.mid(i, 100)));
        QVERIFY(store->setSyncedAt(QStringLiteral("prescriptions"), QDateTime::currentDateTime()));
        QVERIFY(store->setProgress(
            QStringLiteral("MedicationRequest"), "{\"next\":\"MedicationRequest\"}"));
        QVERIFY(QFileInfo(shelf.path() + QStringLiteral("-wal")).size() > 100000);
        QCOMPARE(found(), 0);
        QVERIFY(store->retainOnly(QStringLiteral("Observation"), {}));
        QVERIFY(store->all(QStringLiteral("MedicationRequest")).size() > 5);
        QCOMPARE(found(), 0);
    }
    QVERIFY(!QFile::exists(shelf.path() + QStringLiteral("-wal")));
    QVERIFY(QFile::exists(shelf.path() + QStringLiteral("-seal")));
    QVERIFY(QFileInfo(shelf.path()).size() > 300000);
    QCOMPARE(found(), 0);
    // And were it there, it would be found.
    QFile plain(shelf.folder.filePath(QStringLiteral("plain")));
    QVERIFY(plain.open(QIODevice::WriteOnly));
    plain.write(resources.first().json);
    plain.close();
    QVERIFY(found() > 5);
}

void TestSealedBytes::detectsAnyFlippedByte()
{
    const SealedShelf shelf;
    {
        auto store = shelf.records();
        QList<fhir::RawResource> resources;
        for (int i = 0; i < 60; ++i)
            resources.append(observation(QString::number(i), QByteArray(900 + i * 13, 'x')));
        QVERIFY(store->take({observationType(), resources, QByteArray("p")}));
        QVERIFY(store->retainOnly(observationType(), [&] {
            QSet<QString> kept;
            for (int i = 0; i < 40; ++i)
                kept.insert(QString::number(i));
            return kept;
        }())); // leaves free pages behind
    }
    const Specimen specimen(shelf);
    QVERIFY(!specimen.detects(specimen.bytes()));
    QVERIFY(specimen.size() >= 4 * pageBytes);
    QList<qint64> offsets;
    for (qint64 byte = 0; byte < 100; ++byte) // the file's own header
        offsets.append(byte);
    for (qint64 page = 0; page < specimen.size(); page += pageBytes) {
        for (qint64 byte = 0; byte < 16; ++byte)
            offsets.append(page + (page == 0 ? 100 : 0) + byte);
    }
    QRandomGenerator random(20261126);
    constexpr int samples = 1200;
    for (int i = 0; i < samples; ++i)
        offsets.append(random.bounded(specimen.size()));
    for (const qint64 offset : std::as_const(offsets)) {
        const int bit = random.bounded(8);
        QVERIFY2(specimen.detectsFlip(offset, bit),
            qPrintable(QStringLiteral("byte %1 bit %2").arg(offset).arg(bit)));
    }
    qInfo("%lld flips in a file of %lld bytes, each detected", qlonglong(offsets.size()),
        qlonglong(specimen.size()));
}

void TestSealedBytes::detectsOtherChanges()
{
    const SealedShelf shelf;
    QVERIFY(shelf.records()->put({observation(QStringLiteral("1"), QByteArray(40000, 'x')),
        observation(QStringLiteral("2"), QByteArray(40000, 'y'))}));
    const Specimen specimen(shelf);
    const auto &bytes = specimen.bytes();
    QVERIFY(!specimen.detects(bytes));
    QVERIFY(specimen.detects(bytes.chopped(1)));
    QVERIFY(specimen.detects(bytes.chopped(pageBytes)));
    QVERIFY(specimen.detects(bytes + '\0'));
    QVERIFY(specimen.detects(bytes + QByteArray(pageBytes, '\0')));
    QVERIFY(specimen.detects({}, specimen.digest()));
    QVERIFY(specimen.detects(QByteArray(bytes.size(), 'x')));
    for (qsizetype i = 0; i < specimen.digest().size(); ++i) {
        auto digest = specimen.digest();
        digest[i] = char(digest.at(i) ^ 4);
        QVERIFY(specimen.detects(bytes, digest));
    }
    QVERIFY(!specimen.detects(bytes));
}

/// After a crash there is no digest. What is in the rows, and that none is missing, is still
/// looked at; in what is between them a change does no harm.
void TestSealedBytes::withoutADigestRowsAreLookedAt()
{
    const SealedShelf shelf;
    QHash<QString, QByteArray> written;
    {
        auto store = shelf.records();
        QList<fhir::RawResource> resources;
        for (int i = 0; i < 120; ++i) { // four fill a page
            resources.append(observation(QString::number(i), QByteArray(3850, char('a' + i % 26))));
            written.insert(resources.last().id, resources.last().json);
        }
        QVERIFY(store->put(resources));
    }
    const Specimen specimen(shelf);
    QRandomGenerator random(20261127);
    int detected = 0;
    constexpr int samples = 200;
    for (int i = 0; i < samples; ++i) {
        auto changed = specimen.bytes();
        const auto offset = random.bounded(changed.size());
        changed[offset] = char(changed.at(offset) ^ (1 << random.bounded(8)));
        if (specimen.detects(changed, {})) {
            ++detected;
            continue;
        }
        const auto store = shelf.records();
        const auto all = store->all(observationType());
        QCOMPARE(all.size(), written.size());
        for (const auto &resource : all)
            QCOMPARE(resource.json, written.value(resource.id));
    }
    QVERIFY2(detected > samples * 3 / 4, qPrintable(QString::number(detected)));
}

QTEST_GUILESS_MAIN(TestSealedBytes)
#include "tst_sealedbytes.moc"
