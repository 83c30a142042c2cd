#include "core/fhir/AttachmentReader.h"
#include "core/fhir/BundleReader.h"
#include "core/fhir/RecordReader.h"
#include "core/seal/Sealer.h"
#include "core/shl/HealthLink.h"
#include "core/shl/Jwe.h"
#include "core/shl/SharedBundle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kinward;
using seal::SecretKey;

namespace
{

/// The bytes 0, 1, 2 … 31.
SecretKey countingKey()
{
    QByteArray bytes;
    for (char i = 0; i < char(SecretKey::size); ++i)
        bytes += i;
    return SecretKey::fromBytes(bytes);
}

QByteArray fromBase64Url(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

/// What RFC 7516 §5.2 does, with AES-GCM alone: nothing where the tag does not fit.
std::optional<QByteArray> opened(const QByteArray &jwe, const SecretKey &key)
{
    const auto parts = jwe.split('.');
    if (parts.size() != 5 || !parts.at(1).isEmpty())
        return std::nullopt;
    return seal::Sealer(key).unseal(
        fromBase64Url(parts.at(2)) + fromBase64Url(parts.at(3)) + fromBase64Url(parts.at(4)),
        parts.at(0));
}

care::DocumentReference letter()
{
    const auto read = fhir::readRecord<care::DocumentReference>(
        R"({)"
        R"("resourceType": "DocumentReference", "id": "portal-id", "status": "current",)"
        R"("identifier": [{"system": "urn:x", "value": "portal-identifier"}],)"
        R"("type": {"coding": [{"system": "http://loinc.org", "code": "34133-9", "display": "Summary of episode note"}]},)"
        R"("subject": {"reference": "Patient/eleanor-hartwell", "display": "Eleanor Hartwell"},)"
        R"("author": [{"display": "Amara Okafor, MD"}], "date": "2026-03-02T15:20:00-05:00",)"
        R"("description": "After-visit summary", "content": [{"attachment": {"contentType": "application/pdf",)"
        R"("title": "Visit.pdf", "url": "Binary/secret-place", "size": 5}}]})");
    return read.value_or(care::DocumentReference());
}

} // namespace

/// SMART Health Links as this program makes them: the encrypted file, what is in it, and the link.
class TestShl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatJoseMade();
    void theHeaderIsWhatJoseWrites();
    void everyEncryptionIsAnother();
    void nothingIsEncryptedWithoutAKey();
    void whatWasChangedIsNotOpened();
    void base64UrlHasNoPadding();
    void theBundleHasTheFileAndNothingOfThePatient();
    void aDateThatIsNoInstantIsLeftOut();
    void thePayload();
    void flags_data();
    void flags();
    void theLabelIsCut();
    void theLinkBehindItsViewer();
};

/// Known vectors: `new CompactEncrypt(text).setProtectedHeader({alg: 'dir', enc: 'A256GCM', …})
/// .setInitializationVector(a0 a1 … ab).encrypt(00 01 … 1f)` of npm's jose 6.2.
void TestShl::opensWhatJoseMade()
{
    QCOMPARE(
        opened("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vZmhpcitqc29uIn0.."
               "oKGio6Slpqeoqaqr.nToOSDakd80BANOqdx_i5FLuLH722ydOsCxS_w_"
               "OVzvwFSiTw0cwSTbzauolWO2WM35kckCX"
               "aL39nZQ7iFD21XcN6h1Rh5k.ZWZtxaPyiZNSPxy3r0MMWA",
            countingKey())
            .value_or(QByteArray()),
        QByteArray(
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"note\":\"Grüße, señora\"}"));
    const auto empty = opened(
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..oKGio6Slpqeoqaqr..llBAbA2UMdFJa4bqz-k1ug",
        countingKey());
    QVERIFY(empty && empty->isEmpty());
}

void TestShl::theHeaderIsWhatJoseWrites()
{
    const auto jwe = shl::encryptedCompact("x", countingKey(), shl::bundleType);
    QVERIFY(jwe);
    QCOMPARE(jwe->split('.').at(0),
        QByteArray(
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vZmhpcitqc29uIn0"));
}

void TestShl::everyEncryptionIsAnother()
{
    const auto key = countingKey();
    const QByteArray plain("the same text");
    const auto first = shl::encryptedCompact(plain, key, shl::bundleType);
    const auto second = shl::encryptedCompact(plain, key, shl::bundleType);
    QVERIFY(first && second);
    QCOMPARE(opened(*first, key).value_or(QByteArray()), plain);
    QCOMPARE(opened(*second, key).value_or(QByteArray()), plain);
    const auto parts = first->split('.');
    QCOMPARE(fromBase64Url(parts.at(2)).size(), 12); // RFC 7518 §5.3: 96 bits
    QCOMPARE(fromBase64Url(parts.at(4)).size(), 16); // and 128
    QVERIFY(parts.at(2) != second->split('.').at(2));
    QVERIFY(parts.at(3) != second->split('.').at(3));
}

void TestShl::nothingIsEncryptedWithoutAKey()
{
    QVERIFY(!shl::encryptedCompact("x", SecretKey(), shl::bundleType));
}

void TestShl::whatWasChangedIsNotOpened()
{
    const auto key = countingKey();
    const auto jwe = *shl::encryptedCompact(QByteArray(40, 'x'), key, shl::bundleType);
    for (int part : {0, 2, 3, 4}) {
        auto parts = jwe.split('.');
        parts[part][3] = parts[part][3] == 'A' ? 'B' : 'A';
        QVERIFY(!opened(parts.join('.'), key));
    }
    QVERIFY(!opened(jwe, SecretKey::generate()));
}

void TestShl::base64UrlHasNoPadding()
{
    QCOMPARE(shl::base64Url("\xfb\xff\xfe"), QByteArray("-__-"));
    QCOMPARE(shl::base64Url("a"), QByteArray("YQ"));
}

void TestShl::theBundleHasTheFileAndNothingOfThePatient()
{
    const auto document = letter();
    QCOMPARE(document.contents.size(), 1);
    const auto json = shl::sharedBundle(document, document.contents.first(), "%PDF-");
    for (const char *word : {"Patient", "eleanor", "Eleanor", "Okafor", "portal-id",
             "portal-identifier", "secret-place"})
        QVERIFY2(!json.contains(word), word);
    const auto bundle = QJsonDocument::fromJson(json).object();
    QCOMPARE(bundle[QLatin1String("type")].toString(), QStringLiteral("collection"));
    const auto page = fhir::readBundle(json);
    QVERIFY(page);
    QCOMPARE(page->resources.size(), 1);
    const auto read = fhir::readRecord<care::DocumentReference>(page->resources.first().json);
    QVERIFY(read);
    QCOMPARE(read->status, QStringLiteral("current"));
    QCOMPARE(read->description, QStringLiteral("After-visit summary"));
    QCOMPARE(read->type.label(), QStringLiteral("Summary of episode note"));
    QCOMPARE(read->date.asSent, QStringLiteral("2026-03-02T15:20:00-05:00"));
    QCOMPARE(read->contents.first().contentType, QStringLiteral("application/pdf"));
    QCOMPARE(read->contents.first().title, QStringLiteral("Visit.pdf"));
    QCOMPARE(read->contents.first().size, 5);
    const auto bytes = fhir::readAttachmentData(page->resources.first().json, 0);
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("%PDF-"));
    const auto shared = bundle[QLatin1String("entry")][0][QLatin1String("resource")];
    QCOMPARE(shared[QLatin1String("content")][0][QLatin1String("attachment")][QLatin1String("hash")]
                 .toString(),
        QStringLiteral(
            "6GUZUCson6BgvpmHylP3m4FZU4s=")); // `printf %%PDF- | openssl sha1 -binary | base64`
}

void TestShl::aDateThatIsNoInstantIsLeftOut()
{
    auto document = letter();
    document.date = care::PartialDateTime::fromFhir(QStringLiteral("2026-03"));
    const auto json = shl::sharedBundle(document, document.contents.first(), "x");
    QVERIFY(!json.contains("\"date\"")); // R4 §2.44: an instant
}

void TestShl::thePayload()
{
    shl::HealthLink link;
    link.url = QUrl(QStringLiteral("https://portal.example/shl/m/abc"));
    link.key = countingKey();
    link.expires = QDateTime::fromSecsSinceEpoch(1800000000);
    link.label = QStringLiteral("Für Ärztin");
    const auto payload = QJsonDocument::fromJson(shl::payloadOf(link)).object();
    QCOMPARE(payload[QLatin1String("url")].toString(),
        QStringLiteral("https://portal.example/shl/m/abc"));
    QCOMPARE(payload[QLatin1String("key")].toString(),
        QStringLiteral("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
    QCOMPARE(payload[QLatin1String("exp")].toInteger(), 1800000000);
    QCOMPARE(payload[QLatin1String("label")].toString(), link.label);
    QCOMPARE(payload[QLatin1String("v")].toInt(), 1);
    QVERIFY(!payload.contains(QLatin1String("flag")));
}

void TestShl::flags_data()
{
    QTest::addColumn<bool>("passcode");
    QTest::addColumn<bool>("single");
    QTest::addColumn<QString>("flag");
    QTest::newRow("manifest") << false << false << QString();
    QTest::newRow("passcode") << true << false << QStringLiteral("P");
    QTest::newRow("single file") << false << true << QStringLiteral("U");
    QTest::newRow("never both") << true << true << QStringLiteral("P");
}

void TestShl::flags()
{
    QFETCH(bool, passcode);
    QFETCH(bool, single);
    QFETCH(QString, flag);
    shl::HealthLink link;
    link.needsPasscode = passcode;
    link.isSingleFile = single;
    const auto payload = QJsonDocument::fromJson(shl::payloadOf(link)).object();
    QCOMPARE(payload[QLatin1String("flag")].toString(), flag);
    QVERIFY(!payload.contains(QLatin1String("exp")));
    QVERIFY(!payload.contains(QLatin1String("label")));
}

void TestShl::theLabelIsCut()
{
    shl::HealthLink link;
    link.label = QString(79, u'x') + QStringLiteral("👵 and more");
    const auto payload = QJsonDocument::fromJson(shl::payloadOf(link)).object();
    QCOMPARE(payload[QLatin1String("label")].toString(), QString(79, u'x'));
}

void TestShl::theLinkBehindItsViewer()
{
    shl::HealthLink link;
    link.url = QUrl(QStringLiteral("https://portal.example/m"));
    link.key = countingKey();
    const auto alone = shl::textOf(link, {});
    QVERIFY(alone.startsWith(QLatin1String("shlink:/")));
    QCOMPARE(fromBase64Url(alone.mid(8).toLatin1()), shl::payloadOf(link));
    QVERIFY(!alone.contains(u'='));
    QCOMPARE(shl::textOf(link, QUrl(QStringLiteral("https://portal.example/shl/viewer#old"))),
        QStringLiteral("https://portal.example/shl/viewer#") + alone);
}

QTEST_GUILESS_MAIN(TestShl)
#include "tst_shl.moc"
