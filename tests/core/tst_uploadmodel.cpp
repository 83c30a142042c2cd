#include "TestRecords.h"
#include "core/models/UploadListModel.h"
#include "core/models/UploadWording.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using uploads::Upload;
using uploads::UploadProblem;
using uploads::UploadState;
using What = UploadProblem::What;

namespace
{

constexpr qint64 megabyte = 1024 * 1024;

Upload upload(const char *id, const char *title)
{
    Upload upload;
    upload.id = QLatin1String(id);
    upload.fileName = QStringLiteral("scan.pdf");
    upload.details.title = QLatin1String(title);
    upload.size = 200 * megabyte;
    upload.fileSize = upload.size;
    return upload;
}

} // namespace

/// The uploads as a person reads them.
class UploadModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }
    void init()
    {
        m_file = outbox::OwnFile::inMemory();
        m_book = std::make_unique<uploads::UploadBook>(*m_file, m_clock);
        m_model = std::make_unique<UploadListModel>(*m_book);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setPractice(QStringLiteral("Riverbend Clinic"));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_book.reset();
    }

    void rowsComeChangeAndGo()
    {
        QVERIFY(m_book->add({upload("1", "Letter"), upload("2", "")}));
        QCOMPARE(columnOf(*m_model, TitleRole),
            (QStringList{QStringLiteral("Letter"), QStringLiteral("scan.pdf")}));
        QCOMPARE(columnOf(*m_model, SubtitleRole),
            (QStringList{QStringLiteral("Waiting"), QStringLiteral("Waiting")}));
        QCOMPARE(m_model->inState(UploadState::Waiting), 2);
        change("2", UploadState::Done);
        QVERIFY(m_book->remove({QStringLiteral("1")}));
        QCOMPARE(columnOf(*m_model, SubtitleRole), QStringList{QStringLiteral("Uploaded")});
        QCOMPARE(m_model->rowOf(QStringLiteral("1")), -1);
        QVERIFY(m_book->add({upload("3", "Last")}));
        QCOMPARE(columnOf(*m_model, TitleRole).constLast(), QStringLiteral("Last"));
    }

    void whatIsUnderWaySaysHowFarHowFastHowLong()
    {
        QVERIFY(m_book->add({upload("1", "Letter")}));
        change("1", UploadState::Sending);
        QSignalSpy changed(m_model.get(), &UploadListModel::dataChanged);
        m_model->setMotion(QStringLiteral("1"),
            {50 * megabyte, 200 * megabyte, 2.5 * megabyte, std::chrono::seconds(61)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(state(),
            QStringLiteral("Uploading · 50 MB of 200 MB · 2.5 MB/s · "
                           "1 minute(s) left"));
        QCOMPARE(percent(), 25);
        // What it was doing does not outlive it.
        auto paused = *m_book->find(QStringLiteral("1"));
        paused.state = UploadState::Paused;
        paused.sent = 48 * megabyte;
        QVERIFY(m_book->update({paused}));
        QCOMPARE(state(), QStringLiteral("Paused · 48 MB of 200 MB"));
        QCOMPARE(percent(), 24);
        change("1", UploadState::Filing);
        QCOMPARE(state(), QStringLiteral("Being filed"));
        QCOMPARE(percent(), 100);
        change("1", UploadState::Done);
        QCOMPARE(percent(), -1);
    }

    void whatWaitsSaysWhy()
    {
        QVERIFY(m_book->add({upload("1", "Letter")}));
        m_model->setWaitingReason(QStringLiteral("No connection. It goes on by itself."));
        QCOMPARE(state(), QStringLiteral("Waiting · No connection. It goes on by itself."));
        QCOMPARE(percent(), -1);
        m_model->setWaitingReason({});
        QCOMPARE(state(), QStringLiteral("Waiting"));
    }

    void whatFailedSaysWhyAndWhatToDo()
    {
        QVERIFY(m_book->add({upload("1", "Letter")}));
        auto failed = *m_book->find(QStringLiteral("1"));
        failed.state = UploadState::Failed;
        failed.problem = UploadProblem{What::TooLarge, 50 * megabyte, 61 * megabyte, {}, {}};
        QVERIFY(m_book->update({failed}));
        QCOMPARE(state(),
            QStringLiteral("This file is 61 MB; Riverbend Clinic accepts up to 50 MB. Nothing was "
                           "sent. Save it smaller, for example as a PDF, or in several parts."));
        QCOMPARE(Tone(m_model->index(0).data(StatusRole).toInt()), Tone::Danger);
        QCOMPARE(m_model->index(0).data(StatusTextRole).toString(), QStringLiteral("Not uploaded"));
    }

    void problemsAreSentences_data()
    {
        QTest::addColumn<UploadProblem>("problem");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const UploadProblem &problem, const char *sentence) {
            QTest::newRow(name) << problem << QString::fromUtf8(sentence);
        };
        row("a little too large", {What::TooLarge, 50 * megabyte, 50 * megabyte + 1, {}, {}},
            "This file is a little more than 50 MB, the most that Riverbend accepts. Nothing was "
            "sent.");
        row("nearly the limit", {What::TooLarge, 50 * megabyte, 50 * megabyte + 300'000, {}, {}},
            "This file is 50.29 MB; Riverbend accepts up to 50.00 MB. Nothing was sent.");
        row("no known limit", {What::TooLarge, 0, 9, {}, {}},
            "This file is larger than Riverbend accepts. Nothing was sent.");
        row("in its own words", {What::PortalRefused, 0, 0, QStringLiteral("Ask Grace."), {}},
            "Riverbend did not take this file: “Ask Grace.”");
        row("without words", {What::PortalRefused, 0, 0, {}, {}},
            "Riverbend did not take this file.");
        row("type", {What::TypeNotAccepted, 0, 0, {}, {}},
            "Riverbend does not accept files of this type. Nothing was sent.");
    }
    void problemsAreSentences()
    {
        QFETCH(const UploadProblem, problem);
        QFETCH(const QString, sentence);
        QCOMPARE(wording::uploadProblem(problem, QStringLiteral("Riverbend")), sentence);
    }

    void everyProblemHasAnAdvice()
    {
        for (int what = 0; what <= int(What::FolderRefused); ++what) {
            const UploadProblem problem{What(what), 1, 2, {}, {}};
            QVERIFY(!wording::uploadProblem(problem, QStringLiteral("R")).isEmpty());
            QVERIFY(!wording::uploadAdvice(problem, QStringLiteral("R")).isEmpty());
        }
    }

private:
    void change(const char *id, UploadState state)
    {
        auto changed = *m_book->find(QLatin1String(id));
        changed.state = state;
        QVERIFY(m_book->update({changed}));
    }
    QString state() const { return m_model->index(0).data(SubtitleRole).toString(); }
    int percent() const { return m_model->index(0).data(UploadListModel::PercentRole).toInt(); }

    test::FixedClock m_clock{QDateTime({2026, 11, 22}, {9, 30})};
    std::unique_ptr<outbox::OwnFile> m_file;
    std::unique_ptr<uploads::UploadBook> m_book;
    std::unique_ptr<UploadListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(UploadModelTest)
#include "tst_uploadmodel.moc"
