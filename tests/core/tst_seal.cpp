#include "core/seal/KeyedHash.h"
#include "core/seal/Sealer.h"

#include <QSet>
#include <QTest>

using namespace kinward::seal;

namespace
{

QByteArray hex(const char *digits) { return QByteArray::fromHex(digits); }

SecretKey keyOf(const QByteArray &bytes) { return SecretKey::fromBytes(bytes); }

} // namespace

/// The sealing room against values that others published.
class TestSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsealsKnownAnswers_data();
    void unsealsKnownAnswers();
    void sealsAndUnseals();
    void neverSealsTheSameTwice();
    void noticesEveryChangedBit();
    void hashesAsPublished_data();
    void hashesAsPublished();
    void hashesPieceByPiece();
    void derivesAsPublished_data();
    void derivesAsPublished();
    void keepsPurposesApart();
    void wipesKeys();
    void doesNothingWithoutAKey();
};

// D. McGrew, J. Viega: The Galois/Counter Mode of Operation (GCM), appendix B, cases 13 to 16.
void TestSeal::unsealsKnownAnswers_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("tag");
    const auto zero = QByteArray(32, '\0');
    const auto key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const auto nonce = hex("cafebabefacedbaddecaf888");
    const auto plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                           "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
    const auto cipher = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                            "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad");
    QTest::newRow("13") << zero << zero.left(12) << QByteArray() << QByteArray() << QByteArray()
                        << hex("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("14") << zero << zero.left(12) << zero.left(16) << QByteArray()
                        << hex("cea7403d4d606b6e074ec5d3baf39d18")
                        << hex("d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("15") << key << nonce << plain << QByteArray() << cipher
                        << hex("b094dac5d93471bdec1a502270e3cc6c");
    QTest::newRow("16") << key << nonce << plain.left(60)
                        << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2") << cipher.left(60)
                        << hex("76fc6ece0f4e1768cddf8853bb2d551b");
}

void TestSeal::unsealsKnownAnswers()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, tag);
    Sealer sealer(keyOf(key));
    const auto found = sealer.unseal(nonce + cipher + tag, context);
    QVERIFY(found);
    QCOMPARE(*found, plain);
    QVERIFY(!sealer.unseal(nonce + cipher + tag, context + '\0'));
}

void TestSeal::sealsAndUnseals()
{
    const auto key = SecretKey::generate();
    Sealer sealer(key);
    Sealer later(key);
    for (const qsizetype size : {0, 1, 15, 16, 17, 2000, 1000000}) {
        const QByteArray plain(size, 'x');
        const auto sealed = sealer.seal(plain, "row");
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), size + Sealer::nonceBytes + Sealer::tagBytes);
        QCOMPARE(later.unseal(*sealed, "row"), std::optional(plain));
        QVERIFY(!later.unseal(*sealed, "another row"));
        QVERIFY(!Sealer(SecretKey::generate()).unseal(*sealed, "row"));
    }
}

void TestSeal::neverSealsTheSameTwice()
{
    Sealer sealer(SecretKey::generate());
    QSet<QByteArray> nonces;
    constexpr int times = 2000;
    for (int i = 0; i < times; ++i)
        nonces.insert(sealer.seal("the same", "row")->left(Sealer::nonceBytes));
    QCOMPARE(nonces.size(), times);
}

void TestSeal::noticesEveryChangedBit()
{
    Sealer sealer(SecretKey::generate());
    const auto sealed = *sealer.seal("Take one tablet by mouth every morning", "row");
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        auto changed = sealed;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(!sealer.unseal(changed, "row"));
    }
    for (qsizetype length = 0; length < sealed.size(); ++length)
        QVERIFY(!sealer.unseal(sealed.left(length), "row"));
    QVERIFY(sealer.unseal(sealed, "row")); // after so many wrong ones
}

// RFC 4231, test cases whose key has up to 32 bytes: HMAC fills it up with zeros, as is done here.
void TestSeal::hashesAsPublished_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                       << hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                       << hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                       << hex("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    QTest::newRow("4") << hex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                       << QByteArray(50, '\xcd')
                       << hex("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
}

void TestSeal::hashesAsPublished()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, hash);
    KeyedHash keyed(keyOf(key.leftJustified(qsizetype(SecretKey::size), '\0')));
    QCOMPARE(keyed.of(bytes), hash);
    QCOMPARE(keyed.of(bytes), hash); // it begins anew
}

void TestSeal::hashesPieceByPiece()
{
    const auto key = SecretKey::generate();
    KeyedHash keyed(key);
    keyed.add("Obs");
    keyed.add({});
    keyed.add("ervation");
    QCOMPARE(keyed.result(), KeyedHash(key).of("Observation"));
    QVERIFY(keyed.of("Observation") != KeyedHash(SecretKey::generate()).of("Observation"));
    QVERIFY(keyed.of("Observation") != keyed.of("observation"));
}

// RFC 5869, appendix A: SHA-256, the first 32 bytes of the output.
void TestSeal::derivesAsPublished_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("output");
    const auto counted = [](int from, int to) {
        QByteArray bytes;
        for (int byte = from; byte <= to; ++byte)
            bytes.append(char(byte));
        return bytes;
    };
    QTest::newRow("1") << QByteArray(22, '\x0b') << counted(0x00, 0x0c) << counted(0xf0, 0xf9)
                       << hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    QTest::newRow("2") << counted(0x00, 0x4f) << counted(0x60, 0xaf) << counted(0xb0, 0xff)
                       << hex("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c");
    QTest::newRow("3") << QByteArray(22, '\x0b') << QByteArray() << QByteArray()
                       << hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
}

void TestSeal::derivesAsPublished()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, output);
    QCOMPARE(hkdfSha256(input, salt, info).bytes().toByteArray(), output);
}

void TestSeal::keepsPurposesApart()
{
    const auto key = SecretKey::generate();
    const auto names = key.derived("names");
    QCOMPARE(names.bytes().toByteArray(), key.derived("names").bytes().toByteArray());
    QVERIFY(names.bytes().toByteArray() != key.derived("contents").bytes().toByteArray());
    QVERIFY(names.bytes().toByteArray() != key.bytes().toByteArray());
    QVERIFY(SecretKey::generate().bytes().toByteArray() != key.bytes().toByteArray());
}

void TestSeal::wipesKeys()
{
    // The key's own memory is looked at after its end, so it must not be given back before.
    alignas(SecretKey) std::array<std::byte, sizeof(SecretKey)> room{};
    auto *key = new (room.data()) SecretKey(keyOf(QByteArray(32, 'k')));
    const QByteArrayView memory(reinterpret_cast<const char *>(room.data()), 32);
    QVERIFY(memory.contains('k'));
    key->~SecretKey();
    QVERIFY(!memory.contains('k'));
    auto wiped = SecretKey::generate();
    wiped.wipe();
    QVERIFY(wiped.isEmpty());
    QVERIFY(wiped.bytes().isEmpty());
}

void TestSeal::doesNothingWithoutAKey()
{
    const SecretKey none;
    QVERIFY(none.isEmpty());
    QVERIFY(none.derived("names").isEmpty());
    QVERIFY(keyOf(QByteArray(31, 'x')).isEmpty());
    QVERIFY(keyOf(QByteArray(33, 'x')).isEmpty());
    QVERIFY(!Sealer(none).seal("x", {}));
    QVERIFY(!Sealer(none).unseal(QByteArray(100, 'x'), {}));
    QVERIFY(KeyedHash(none).of("x").isEmpty());
}

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
