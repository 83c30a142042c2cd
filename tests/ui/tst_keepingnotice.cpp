#include "Stage.h"
#include "core/store/KeptRecordStore.h"
#include "ui/common/ErrorText.h"
#include "ui/meetings/VisitDesk.h"
#include "ui/meetings/VisitStrip.h"
#include "ui/messages/MailOverview.h"
#include "ui/shell/PatientShell.h"

#include <QPushButton>
#include <QTemporaryDir>

using namespace kinward;
using namespace kinward::ui;
using store::StoreFault;

namespace
{

/// A patient whose record is kept in `folder`, without a portal.
struct KeepingHouse {
    KeepingHouse(const QString &folder, const seal::SecretKey &key)
        : session(http, clock, knownLink(),
            std::make_unique<store::KeptRecordStore>(
                store::StoreFolder(folder), QStringLiteral("kx3v"), key))
    {
    }
    PatientShell *newShell()
    {
        auto *desk = new VisitDesk({sessions, settings, stage.theme(), {}}, &window);
        auto *strip = new VisitStrip(*desk, stage.theme(), &window);
        return new PatientShell(
            {sessions, vault, settings, stage.theme(), clock, mail, *desk, *strip}, session);
    }
    static net::KnownLink knownLink()
    {
        net::KnownLink known;
        known.key = QStringLiteral("kx3v");
        known.base = QUrl(QStringLiteral("https://127.0.0.1:1/"));
        known.link.patientName = QStringLiteral("Rosa Peña");
        known.link.practice = {QStringLiteral("riverbend"), QStringLiteral("Riverbend Clinic"),
            QStringLiteral("(555) 010-4477")};
        return known;
    }

    SystemClock clock;
    net::HttpClient http{clock, {1, {}, {}}};
    net::SecretVault vault{QStringLiteral("kinward-test-keeping")};
    net::Sessions sessions{http, vault, clock,
        [](const net::KnownLink &) -> std::unique_ptr<store::RecordStore> { return nullptr; }};
    MailOverview mail{sessions};
    QTemporaryDir profile;
    Settings settings{profile.filePath(QStringLiteral("settings.ini"))};
    net::PatientSession session;
    QWidget window; ///< of the visits
    test::Stage stage; // goes first: its pages refer to the session
};

} // namespace

/// What the person is told when the record cannot be kept, or could not.
class TestKeepingNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyFaultHasItsSentence()
    {
        const care::Practice practice{{}, QStringLiteral("Riverbend Clinic"), {}};
        QSet<QString> sentences{describeLostRecords()};
        for (const auto fault : {StoreFault::DiskFull, StoreFault::NotWritable, StoreFault::Damaged,
                 StoreFault::KeyLost, StoreFault::TooNew}) {
            const auto sentence = describeStoreFault(fault, practice);
            QVERIFY(sentence.size() > 40);
            QVERIFY(!sentence.contains(QLatin1Char('%')));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 6);
        QVERIFY(describeStoreFault(StoreFault::None, practice).isEmpty());
        QVERIFY(describeStoreFault(StoreFault::Damaged, practice)
                    .contains(QStringLiteral("Riverbend Clinic")));
    }

    void saysThatNothingCanBeWritten()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("sealed")));
        QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
        KeepingHouse house(file.fileName(), seal::SecretKey::generate());
        house.stage.show(house.newShell());
        QVERIFY(house.stage.isShown("vaultNotice"));
        QVERIFY(house.stage.wordsOf("vaultNotice").contains(QStringLiteral("cannot write")));
        QVERIFY(house.stage.namelessControls().isEmpty());
        closeByKeyboard(house);
        QVERIFY(!house.stage.isShown("vaultNotice"));
        // Told once: not again for the same patient.
        house.stage.show(house.newShell());
        QVERIFY(!house.stage.isShown("vaultNotice"));
    }

    void saysThatTheCopyIsGone()
    {
        const QTemporaryDir folder;
        {
            store::KeptRecordStore former(store::StoreFolder(folder.path()), QStringLiteral("kx3v"),
                seal::SecretKey::generate());
            QVERIFY(former.isSealed());
        }
        KeepingHouse house(folder.path(), seal::SecretKey::generate());
        house.stage.show(house.newShell());
        QVERIFY(house.stage.wordsOf("vaultNotice").contains(QStringLiteral("Riverbend Clinic")));
        closeByKeyboard(house);
        QVERIFY(!house.stage.isShown("vaultNotice"));
        // What is found later is told when it is found.
        Q_EMIT house.session.records().faultFound(StoreFault::None);
        QVERIFY(!house.stage.isShown("vaultNotice"));
    }

    void saysNothingWhereAllIsWell()
    {
        const QTemporaryDir folder;
        KeepingHouse house(folder.path(), seal::SecretKey::generate());
        house.stage.show(house.newShell());
        QVERIFY(!house.stage.isShown("vaultNotice"));
    }

private:
    static void closeByKeyboard(KeepingHouse &house)
    {
        auto *button = house.stage.get("vaultNotice")->findChild<QPushButton *>();
        QVERIFY(button && button->isVisible());
        button->setFocus();
        house.stage.key(Qt::Key_Space);
        QCOMPARE(house.session.records().fault(), StoreFault::None);
    }
};

QTEST_MAIN(TestKeepingNotice)
#include "tst_keepingnotice.moc"
