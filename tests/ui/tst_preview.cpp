#include "Stage.h"
#include "tests/preview/PdfMaker.h"
#include "ui/preview/PagesView.h"
#include "ui/preview/PreviewPane.h"

#include <QBuffer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace kinward;

namespace
{

QString pdfType() { return QStringLiteral("application/pdf"); }
QString letter() { return QStringLiteral("Letter of Dr. Rivera"); }

QByteArray pictureOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(120, 20, 20));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "png"))
        qFatal("Qt cannot write PNG");
    return bytes;
}

} // namespace

/// The pane in a real window, with the real program that draws.
class TstPreview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pageByPage();
    void keysTurnPages();
    void zoom();
    void picturesFit();
    void wordsOfAPage();
    void plainText();
    void longText();
    void otherLetters_data();
    void otherLetters();
    void whatCanBeShown();
    void whatCannotIsSaid();
    void aPageThatFails();
    void emptyAndLoading();
    void clearForgets();
    void everythingHasAName();
    void largeTextAndDark();

private:
    void showPdf(int pages);
    void waitForPage(int page);
    ui::PagesView *pages() { return m_stage->get<ui::PagesView>("previewPages"); }
    QColor colorAt(const QPoint &point);
    void picture(const char *name);

    std::unique_ptr<test::Stage> m_stage;
    ui::PreviewPane *m_pane = nullptr;
};

void TstPreview::init()
{
    m_stage = std::make_unique<test::Stage>();
    m_pane = new ui::PreviewPane(m_stage->theme());
    m_stage->show(m_pane);
}

void TstPreview::cleanup() { m_stage.reset(); }

void TstPreview::showPdf(int count)
{
    m_pane->show(test::pdfOfPages(count), pdfType(), letter());
    waitForPage(0);
}

void TstPreview::waitForPage(int page)
{
    QVERIFY(QTest::qWaitFor(
        [&] { return m_stage->isShown("previewPages") && !pages()->isWaiting(page); }, 20'000));
}

QColor TstPreview::colorAt(const QPoint &point)
{
    return pages()->viewport()->grab().toImage().pixelColor(point);
}

/// Where KINWARD_PICTURES names a folder, the window goes there to be looked at.
void TstPreview::picture(const char *name)
{
    const QString folder = qEnvironmentVariable("KINWARD_PICTURES");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents();
    QVERIFY(m_stage->window().grab().save(folder + QLatin1Char('/') + QLatin1String(name)));
}

void TstPreview::pageByPage()
{
    showPdf(5);
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 1 of 5"));
    QCOMPARE(pages()->accessibleName(), QStringLiteral("Page 1 of 5 of Letter of Dr. Rivera"));
    QCOMPARE(pages()->accessibleDescription().trimmed(), QStringLiteral("This is page 1."));
    QVERIFY(!m_stage->get("previewPrevious")->isEnabled());
    m_stage->click("previewNext");
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 2 of 5"));
    waitForPage(1);
    QVERIFY(QTest::qWaitFor([&] {
        return pages()->accessibleDescription().trimmed() == QLatin1String("This is page 2.");
    }));
    QCOMPARE(pages()->accessibleName(), QStringLiteral("Page 2 of 5 of Letter of Dr. Rivera"));
    for (int i = 0; i < 3; ++i)
        m_stage->click("previewNext");
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 5 of 5"));
    QVERIFY(!m_stage->get("previewNext")->isEnabled());
    m_stage->click("previewPrevious");
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 4 of 5"));
    picture("preview-page.png");
}

void TstPreview::keysTurnPages()
{
    showPdf(5);
    pages()->setFocus();
    const auto value = [this] { return pages()->verticalScrollBar()->value(); };
    m_stage->key(Qt::Key_PageDown);
    QVERIFY(value() > 100);
    m_stage->key(Qt::Key_PageUp);
    QCOMPARE(value(), 0);
    m_stage->key(Qt::Key_Down);
    QVERIFY(value() > 0);
    m_stage->key(Qt::Key_End);
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 5 of 5"));
    waitForPage(4);
    m_stage->key(Qt::Key_Home);
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 1 of 5"));
    m_stage->key(Qt::Key_PageDown, Qt::ControlModifier);
    m_stage->key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 3 of 5"));
    m_stage->key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 2 of 5"));
}

void TstPreview::zoom()
{
    showPdf(3);
    const double fitted = pages()->zoom();
    QVERIFY(pages()->isFitted());
    QVERIFY(!m_stage->get("previewFit")->isEnabled());
    pages()->setFocus();
    m_stage->key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(pages()->zoom() > fitted);
    QVERIFY(m_stage->get("previewFit")->isEnabled());
    m_stage->key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(pages()->zoom(), fitted);
    m_stage->key(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(pages()->zoom() < fitted);
    m_stage->click("previewZoomIn");
    m_stage->click("previewZoomIn");
    QVERIFY(pages()->zoom() > fitted);
    QVERIFY(pages()->horizontalScrollBar()->maximum() > 0);
    for (int i = 0; i < 30; ++i)
        m_stage->click("previewZoomOut");
    QCOMPARE(m_stage->text("previewZoom"), QStringLiteral("10%"));
    waitForPage(2); // all three are in sight
    for (int i = 0; i < 30; ++i)
        m_stage->click("previewZoomIn");
    QCOMPARE(m_stage->text("previewZoom"), QStringLiteral("400%"));
    m_stage->click("previewFit");
    QCOMPARE(pages()->zoom(), fitted);
}

void TstPreview::picturesFit()
{
    m_pane->show(pictureOf({3000, 1000}), QStringLiteral("image/png"), QStringLiteral("Photo"));
    waitForPage(0);
    QVERIFY(!m_stage->isShown("previewPage"));
    QCOMPARE(pages()->accessibleName(), QStringLiteral("Photo"));
    QVERIFY(pages()->zoom() < 0.31);
    QCOMPARE(pages()->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(pages()->verticalScrollBar()->maximum(), 0);
    QVERIFY(QTest::qWaitFor(
        [&] { return colorAt(pages()->viewport()->rect().center()).red() == 120; }));
    m_stage->window().resize(700, 500);
    QVERIFY(QTest::qWaitFor([&] { return pages()->zoom() < 0.25; }));
    // A small one is not blown up, and lies in the middle.
    m_pane->show(pictureOf({40, 40}), QStringLiteral("image/png"), QStringLiteral("Photo"));
    waitForPage(0);
    QCOMPARE(pages()->zoom(), 1.0);
    QVERIFY(QTest::qWaitFor(
        [&] { return colorAt(pages()->viewport()->rect().center()).red() == 120; }));
    picture("preview-picture.png");
}

void TstPreview::wordsOfAPage()
{
    showPdf(3);
    m_stage->click("previewWords");
    auto *text = m_stage->get<QPlainTextEdit>("previewText");
    QCOMPARE(text->toPlainText().trimmed(), QStringLiteral("This is page 1."));
    QVERIFY(text->isReadOnly());
    QVERIFY(!m_stage->isShown("previewZoomIn"));
    m_stage->click("previewNext");
    QVERIFY(QTest::qWaitFor(
        [&] { return text->toPlainText().trimmed() == QLatin1String("This is page 2."); }, 20'000));
    QCOMPARE(text->accessibleName(), QStringLiteral("Page 2 of 3 of Letter of Dr. Rivera"));
    picture("preview-words.png");
    m_stage->click("previewWords");
    QVERIFY(m_stage->isShown("previewPages"));
    // A scan has none, and nothing to press that would show none.
    m_pane->show(test::pdfOf({QString()}), pdfType(), letter());
    waitForPage(0);
    QVERIFY(!m_stage->isShown("previewWords"));
}

void TstPreview::plainText()
{
    m_pane->show("Dear Ms. Hartwell,\r\n\r\nyour r\xc3\xa9sum\xc3\xa9.\r\n<b>not bold</b>",
        QStringLiteral("text/plain; charset=utf-8"), letter());
    auto *text = m_stage->get<QPlainTextEdit>("previewText");
    QCOMPARE(
        text->toPlainText(), QStringLiteral("Dear Ms. Hartwell,\n\nyour résumé.\n<b>not bold</b>"));
    QVERIFY(text->isReadOnly());
    QCOMPARE(text->accessibleName(), letter());
    QVERIFY(!m_stage->isShown("previewBar"));
    QVERIFY(!m_stage->isShown("previewRest"));
    text->setFocus();
    QTest::keySequence(text, QKeySequence::SelectAll);
    QVERIFY(text->textCursor().hasSelection());
    picture("preview-text.png");
    // It is not what it says it is.
    m_pane->show(test::pdfOfPages(2), QStringLiteral("text/plain"), QStringLiteral("notes.txt"));
    waitForPage(0);
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 1 of 2"));
}

void TstPreview::longText()
{
    m_pane->show(QByteArray(100'000, 'a'), QStringLiteral("text/plain"), letter());
    QVERIFY(!m_stage->isShown("previewRest"));
    m_pane->show(QByteArray("\xc3\xa9").repeated(150'000), QStringLiteral("text/plain"), letter());
    QCOMPARE(m_stage->get<QPlainTextEdit>("previewText")->toPlainText(), QString(100'000, u'é'));
    QCOMPARE(m_stage->text("previewRest"), QStringLiteral("The rest is in the file."));
}

void TstPreview::otherLetters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfeP\0e\0\xf1\0a\0", 10) << QStringLiteral("Peña");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbfPe\xc3\xb1"
                                                     "a")
                                       << QStringLiteral("Peña");
    QTest::newRow("Latin-1") << QByteArray("Pe\xf1"
                                           "a")
                             << QStringLiteral("Peña");
    QTest::newRow("control characters") << QByteArray("a\x7f"
                                                      "b\x1b[2Jc")
                                               .replace('\x1b', "\xc2\x9b")
                                        << QStringLiteral("a\uFFFDb\uFFFD[2Jc");
}

void TstPreview::otherLetters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    m_pane->show(bytes, QStringLiteral("text/plain"), letter());
    QCOMPARE(m_stage->get<QPlainTextEdit>("previewText")->toPlainText(), text);
}

void TstPreview::whatCanBeShown()
{
    using ui::PreviewPane;
    QVERIFY(PreviewPane::canShow(pdfType(), {}));
    QVERIFY(PreviewPane::canShow(QStringLiteral("IMAGE/PNG"), {}));
    QVERIFY(PreviewPane::canShow(QStringLiteral("text/plain;charset=utf-8"), {}));
    QVERIFY(!PreviewPane::canShow(QStringLiteral("image/svg+xml"), {}));
    QVERIFY(!PreviewPane::canShow(QStringLiteral("text/html"), {}));
    QVERIFY(!PreviewPane::canShow({}, {}));
    QVERIFY(PreviewPane::canShow(QStringLiteral("application/octet-stream"), test::pdfOfPages(1)));
    QVERIFY(!PreviewPane::canShow(pdfType(), "<html>"));
    QVERIFY(!PreviewPane::canShow(QStringLiteral("image/png"), "<svg/>"));
    QVERIFY(PreviewPane::canShow(QStringLiteral("text/plain"), "Good day"));
    QVERIFY(!PreviewPane::canShow(QStringLiteral("text/plain"), QByteArray("MZ\x90\0\3", 5)));
    QVERIFY(!PreviewPane::canShow(QStringLiteral("text/html"), "Good day"));
}

void TstPreview::whatCannotIsSaid()
{
    m_pane->show("<html>", pdfType(), letter());
    QCOMPARE(m_stage->text("stateTitle"), QStringLiteral("This file cannot be shown here."));
    QCOMPARE(m_stage->text("stateExplanation"),
        QStringLiteral("Save it to open it with another program."));
    QVERIFY(!m_stage->isShown("previewPages"));
    picture("preview-cannot.png");
}

void TstPreview::aPageThatFails()
{
#ifdef Q_OS_UNIX
    m_pane = new ui::PreviewPane(
        m_stage->theme(), ui::PreviewHost::usualProgram(), std::chrono::milliseconds(2000));
    m_stage->show(m_pane);
    showPdf(6);
    waitForPage(1); // and now nobody is working
    auto *host = m_pane->findChild<ui::PreviewHost *>();
    ::kill(pid_t(host->processId()), SIGSTOP);
    pages()->setFocus();
    m_stage->key(Qt::Key_End);
    waitForPage(5);
    const auto sentence = QStringLiteral(
        "This page cannot be shown here. Save the file to open it with another program.");
    QTRY_COMPARE(pages()->accessibleDescription(), sentence);
    waitForPage(4); // by another process
    picture("preview-failed.png");
    m_stage->click("previewPrevious");
    QTRY_COMPARE(pages()->accessibleDescription().trimmed(), QStringLiteral("This is page 5."));
#endif
}

void TstPreview::emptyAndLoading()
{
    QCOMPARE(m_stage->text("stateTitle"), QStringLiteral("No file is shown."));
    m_pane->show({}, pdfType(), letter());
    QCOMPARE(m_stage->text("stateTitle"), QStringLiteral("This file is empty."));
    m_pane->show(test::pdfOfPages(1), pdfType(), letter());
    QVERIFY(!m_stage->isShown("stateTitle")); // a skeleton
    QCOMPARE(m_stage->get("previewState")->accessibleName(),
        QStringLiteral("Loading Letter of Dr. Rivera"));
    waitForPage(0);
}

void TstPreview::clearForgets()
{
    showPdf(2);
    auto *host = m_pane->findChild<ui::PreviewHost *>();
    QVERIFY(host->processId() != 0);
    m_pane->clear();
    QCOMPARE(host->processId(), 0);
    QCOMPARE(m_stage->text("stateTitle"), QStringLiteral("No file is shown."));
    // One file after another, faster than they are drawn: the last is shown.
    for (int count = 1; count <= 5; ++count)
        m_pane->show(test::pdfOfPages(count), pdfType(), letter());
    waitForPage(0);
    QCOMPARE(m_stage->text("previewPage"), QStringLiteral("Page 1 of 5"));
}

void TstPreview::everythingHasAName()
{
    showPdf(3);
    QCOMPARE(m_stage->namelessControls(), QStringList());
    for (const char *name : {"previewNext", "previewZoomOut", "previewZoomIn", "previewWords"})
        QVERIFY2(m_stage->tabTo(name), name);
    for (const char *name : {"previewNext", "previewZoomOut", "previewZoomIn", "previewWords"})
        QVERIFY2(m_stage->get(name)->height() >= 32 && m_stage->get(name)->width() >= 32, name);
    QVERIFY(m_stage->tabTo("previewPages"));
    m_stage->click("previewWords");
    QCOMPARE(m_stage->namelessControls(), QStringList());
}

void TstPreview::largeTextAndDark()
{
    m_stage->theme().setTextPercent(200);
    m_stage->theme().setAppearance(ui::Theme::Appearance::Dark);
    m_stage->window().resize(560, 600);
    showPdf(3);
    const QRect room = m_stage->window().rect();
    for (const char *name : {"previewPrevious", "previewPage", "previewNext", "previewZoomOut",
             "previewZoom", "previewZoomIn", "previewFit", "previewWords"}) {
        auto *part = m_stage->get(name);
        const QRect place(part->mapTo(&m_stage->window(), QPoint()), part->size());
        QVERIFY2(room.contains(place), name);
        QVERIFY2(part->width() >= part->sizeHint().width(), name);
    }
    QVERIFY(QTest::qWaitFor([&] { return colorAt({60, 60}) == QColor(Qt::white); })); // paper
    QVERIFY(colorAt({2, 2}) != QColor(Qt::white));
    picture("preview-dark.png");
}

QTEST_MAIN(TstPreview)

#include "tst_preview.moc"
