#include "core/models/RecordRoles.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/common/CopyButton.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PageHeader.h"
#include "ui/common/PasswordEdit.h"
#include "ui/common/RecordRowDelegate.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace kinward;
using namespace kinward::ui;

namespace
{

const char *const longText
    = "No connection. You are looking at the record as of today, 9:12 AM. We "
      "keep trying, and nothing that you wrote is lost in the meantime.";

care::Practice practice()
{
    care::Practice riverbend;
    riverbend.name = QStringLiteral("Riverbend Clinic");
    riverbend.phone = QStringLiteral("(555) 010-4477");
    return riverbend;
}

QList<ErrorKind> everyKind()
{
    QList<ErrorKind> kinds;
    for (int kind = 0; kind <= int(ErrorKind::Cancelled); ++kind)
        kinds << ErrorKind(kind);
    return kinds;
}

} // namespace

class TestCommon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void labelsGetTheHeightOfTheirText_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        for (const int percent : {100, 150, 200}) {
            for (const int width : {240, 420, 900})
                QTest::addRow("%d %% in %d px", percent, width) << percent << width;
        }
    }
    void labelsGetTheHeightOfTheirText()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        m_theme->setTextPercent(percent);
        QWidget window;
        QVBoxLayout column(&window);
        auto *inner = new QVBoxLayout; // one layout within another is where QLabel fails
        auto *label = new WrappingLabel(QLatin1String(longText));
        inner->addWidget(label);
        column.addLayout(inner);
        column.addStretch();
        window.resize(width, 900);
        window.show();
        const QRect needed = label->fontMetrics().boundingRect(
            label->contentsRect(), Qt::TextWordWrap, label->text());
        QVERIFY2(label->contentsRect().height() >= needed.height(),
            qPrintable(QStringLiteral("%1 of %2").arg(label->height()).arg(needed.height())));
        QVERIFY(label->contentsRect().width() <= label->fontMetrics().averageCharWidth() * 72);
    }

    /// Two buttons and a title in large letters do not make the page wider than its window.
    void buttonsOfAHeaderGoBelowItsTitle()
    {
        m_theme->setTextPercent(200);
        QWidget window;
        QVBoxLayout column(&window);
        auto *header = new PageHeader(*m_theme);
        header->setTitle(QStringLiteral("Documents"));
        const QWidget *first = header->addButton(QStringLiteral("What you shared…"), {}, {});
        const QWidget *second = header->addButton(QStringLiteral("Upload…"));
        const auto *title = header->findChild<QWidget *>(QStringLiteral("pageTitle"));
        column.addWidget(header);
        column.addStretch();
        const auto place = [header](const QWidget *part) {
            return QRect(part->mapTo(header, QPoint()), part->size());
        };
        window.resize(1200, 600);
        window.show();
        QTRY_COMPARE(place(second).right(), header->rect().right());
        QVERIFY(place(first).left() > place(title).right());
        const int narrow = place(second).right() - place(first).left() + 60;
        QVERIFY(window.minimumSizeHint().width() <= narrow);
        window.resize(narrow, 600);
        QTRY_VERIFY(place(first).top() > place(title).bottom());
        QVERIFY(header->rect().contains(place(first)));
        QVERIFY(header->rect().contains(place(second)));
        window.resize(1200, 600);
        QTRY_VERIFY(place(first).left() > place(title).right());
    }

    /// Heights are remembered; what changes them makes them new.
    void labelsAreMeasuredAnewWhenTheyChange()
    {
        WrappingLabel label{QString::fromLatin1(longText)};
        const auto measuresLikeNew = [&label] {
            WrappingLabel fresh(label.text());
            fresh.setTextFormat(label.textFormat());
            fresh.setTextInteractionFlags(label.textInteractionFlags());
            fresh.setFont(label.font());
            setKind(&fresh, label.property("kind").toString());
            for (const int width : {200, 330, 500})
                if (label.heightForWidth(width) != fresh.heightForWidth(width))
                    return false;
            return label.sizeHint() == fresh.sizeHint();
        };
        QVERIFY(measuresLikeNew());
        const int before = label.heightForWidth(330);
        label.setText(QString::fromLatin1(longText) + QLatin1String(longText));
        QVERIFY(label.heightForWidth(330) > before);
        QVERIFY(measuresLikeNew());
        label.setTextInteractionFlags(Qt::TextSelectableByMouse);
        QVERIFY(measuresLikeNew());
        label.setText(QStringLiteral("one<br>two<br>three<br>four<br>five<br>six"));
        QVERIFY(measuresLikeNew());
        label.setTextFormat(Qt::PlainText);
        QVERIFY(measuresLikeNew());
        QFont larger = label.font();
        larger.setPointSizeF(larger.pointSizeF() * 2);
        label.setFont(larger);
        QVERIFY(measuresLikeNew());
        setKind(&label, QStringLiteral("title"));
        QVERIFY(measuresLikeNew());
    }

    void rowsHoldTheirTexts_data() { labelsGetTheHeightOfTheirText_data(); }
    void rowsHoldTheirTexts()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        m_theme->setTextPercent(percent);
        QStandardItemModel model;
        for (const char *group : {"Upcoming", "Upcoming", "Past"}) {
            auto *item = new QStandardItem;
            item->setData(QStringLiteral("Video visit"), models::TitleRole);
            item->setData(QStringLiteral("Today"), models::SubtitleRole);
            item->setData(QStringLiteral("Booked"), models::StatusTextRole);
            item->setData(QLatin1String(group), models::GroupRole);
            model.appendRow(item);
        }
        QListView list;
        list.setItemDelegate(new RecordRowDelegate(*m_theme, &list));
        list.setModel(&model);
        list.resize(width, 600);
        list.show();
        const int lines = list.fontMetrics().height() + list.fontMetrics().height() * 10 / 11;
        QVERIFY(list.sizeHintForRow(1) >= std::max(32, lines));
        QVERIFY(list.sizeHintForRow(0) > list.sizeHintForRow(1)); // the heading above it
        QCOMPARE(list.sizeHintForRow(2), list.sizeHintForRow(0));
        QVERIFY(list.visualRect(model.index(0, 0)).width() <= list.viewport()->width());
    }

    void rowsShowTheBadgesWordAndShape()
    {
        m_theme->setAppearance(Theme::Appearance::Light);
        QStandardItemModel model;
        auto *item = new QStandardItem;
        item->setData(QStringLiteral("Potassium"), models::TitleRole);
        model.appendRow(item);
        QListView list;
        list.setItemDelegate(new RecordRowDelegate(*m_theme, &list));
        list.setModel(&model);
        list.resize(420, 200);
        list.show();
        const QImage without = list.grab().toImage();
        item->setData(QStringLiteral("High"), models::StatusTextRole);
        item->setData(int(models::Tone::Neutral), models::StatusRole);
        const QImage neutral = list.grab().toImage();
        item->setData(int(models::Tone::Danger), models::StatusRole);
        const QImage danger = list.grab().toImage();
        QVERIFY(without != neutral);
        QVERIFY(neutral != danger);
        // Without colour they must differ still: by the shape before the word.
        QVERIFY(neutral.convertToFormat(QImage::Format_Mono)
            != danger.convertToFormat(QImage::Format_Mono));
    }

    void everyErrorHasItsSentence()
    {
        QSet<QString> titles;
        for (const ErrorKind kind : everyKind()) {
            const ErrorText text = describeError(Error{kind, 0, {}}, practice());
            QVERIFY2(!text.title.isEmpty() && !text.explanation.isEmpty(),
                qPrintable(QString::number(int(kind))));
            titles << text.title;
        }
        QCOMPARE(titles.size(), everyKind().size());
    }

    void errorsNameThePracticeAndTheMoment()
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(10, 0));
        const QDateTime synced(QDate(2026, 11, 24), QTime(9, 12));
        QCOMPARE(describeError({ErrorKind::Offline, 0, {}}, practice(), synced, now).explanation,
            QStringLiteral("You are looking at the record as of today, 9:12 AM. We keep trying."));
        QVERIFY(
            describeError({ErrorKind::AccessEnded, 0, {}}, practice())
                .explanation.contains(QStringLiteral("call Riverbend Clinic at (555) 010-4477")));
        QVERIFY(describeError({ErrorKind::AccessEnded, 0, {}}, {})
                    .explanation.contains(QStringLiteral("call the practice")));
        QCOMPARE(momentText(synced, QDate(2026, 11, 25)), QStringLiteral("yesterday, 9:12 AM"));
        QCOMPARE(momentText(synced, QDate(2026, 11, 29)),
            QStringLiteral("Tuesday, November 24, 9:12 AM"));
        QCOMPARE(
            momentText(synced, QDate(2027, 1, 2)), QStringLiteral("November 24, 2026, 9:12 AM"));
    }

    void waitingIsToldInMinutes()
    {
        const Error error{ErrorKind::RateLimited, 429, {}, std::chrono::seconds(61)};
        QVERIFY(describeError(error, practice()).explanation.contains(QStringLiteral("2 minute")));
    }

    void sectionsWithoutAccessSayWhy()
    {
        care::PatientLink link;
        link.patientName = QStringLiteral("Eleanor");
        link.accessLevel = QStringLiteral("Schedule only");
        link.practice = practice();
        QSet<QString> titles;
        for (const auto access : {care::SectionAccess::NotOffered, care::SectionAccess::NotInScope,
                 care::SectionAccess::NotPermitted}) {
            const ErrorText text = describeAccess(care::Section::Billing, access, link);
            QVERIFY(text.title.contains(QStringLiteral("Billing")));
            QVERIFY(!text.explanation.isEmpty());
            titles << text.title;
        }
        QCOMPARE(titles.size(), 3);
        QVERIFY(describeAccess(care::Section::Billing, care::SectionAccess::NotPermitted, link)
                    .explanation.contains(QStringLiteral("Schedule only")));
        QVERIFY(describeAccess(care::Section::Billing, care::SectionAccess::Granted, link)
                    .title.isEmpty());
    }

    void noticesSpeakAndAct()
    {
        QWidget window;
        QVBoxLayout column(&window);
        auto *bar = new NoticeBar(*m_theme);
        column.addWidget(bar);
        window.show();
        QVERIFY(!bar->isVisible());
        bar->showNotice(models::Tone::Danger, QLatin1String(longText), QStringLiteral("Call"));
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->text(), QLatin1String(longText));
        QVERIFY(bar->accessibleName().contains(QLatin1String(longText)));
        QSignalSpy acted(bar, &NoticeBar::actionTriggered);
        QTest::mouseClick(
            bar->findChild<QPushButton *>(QStringLiteral("noticeAction")), Qt::LeftButton);
        QCOMPARE(acted.count(), 1);
        bar->clear();
        QVERIFY(!bar->isVisible() && bar->text().isEmpty() && bar->accessibleName().isEmpty());
    }

    void statesTakeTurns()
    {
        StatePane pane(*m_theme);
        pane.resize(600, 400);
        pane.show();
        auto *title = pane.findChild<QLabel *>(QStringLiteral("stateTitle"));
        auto *action = pane.findChild<QPushButton *>(QStringLiteral("stateAction"));
        pane.showLoading(QStringLiteral("Reading the record"));
        QVERIFY(!title->isVisible());
        QCOMPARE(pane.accessibleName(), QStringLiteral("Reading the record"));
        const QImage skeleton = pane.grab().toImage();
        pane.showEmpty(
            QStringLiteral("labs"), QStringLiteral("No results"), QStringLiteral("Soon."));
        QVERIFY(title->isVisible() && !action->isVisible());
        QVERIFY(pane.grab().toImage() != skeleton);
        pane.showError(describeError({ErrorKind::PortalUnavailable, 503, {}}, practice()));
        QVERIFY(action->isVisible());
        QSignalSpy acted(&pane, &StatePane::actionTriggered);
        QTest::keyClick(action, Qt::Key_Space);
        QCOMPARE(acted.count(), 1);
    }

    void copiesAndSaysSo()
    {
        CopyButton button(QStringLiteral("Copy"), QStringLiteral("Copy meeting password"));
        button.setCopiedText(QStringLiteral("otter"));
        button.show();
        const int width = button.width();
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("otter"));
        QCOMPARE(button.text(), QStringLiteral("Copied"));
        QVERIFY(button.accessibleName().contains(QStringLiteral("copied")));
        QVERIFY(button.width() >= width);
        QTRY_COMPARE_WITH_TIMEOUT(button.text(), QStringLiteral("Copy"), 4000);
        QCOMPARE(button.accessibleName(), QStringLiteral("Copy meeting password"));
    }

    void passwordsCanBeShown()
    {
        PasswordEdit edit(*m_theme);
        edit.show();
        QSignalSpy changed(&edit, &PasswordEdit::textChanged);
        QTest::keyClicks(edit.lineEdit(), QStringLiteral("heron"));
        QCOMPARE(changed.count(), 5);
        QCOMPARE(edit.lineEdit()->echoMode(), QLineEdit::Password);
        auto *reveal = edit.findChild<QToolButton *>(QStringLiteral("revealPassword"));
        QTest::keyClick(reveal, Qt::Key_Space);
        QCOMPARE(edit.lineEdit()->echoMode(), QLineEdit::Normal);
        QCOMPARE(reveal->accessibleName(), QStringLiteral("Hide password"));
        edit.clear();
        QCOMPARE(edit.lineEdit()->echoMode(), QLineEdit::Password);
    }

    void confirmationsStartOnTheHarmlessButton()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int confirmed = 0;
        const Question question{QStringLiteral("Forget?"),
            QString(QLatin1String(longText)).repeated(2), QStringLiteral("Forget this computer"),
            QStringLiteral("Keep everything")};
        for (const char *button : {"refuseButton", "confirmButton"}) {
            ConfirmDialog::ask(&window, question, [&confirmed] { ++confirmed; });
            auto *dialog = window.findChild<QDialog *>(QStringLiteral("confirmDialog"));
            QVERIFY(dialog && dialog->isVisible());
            for (auto *label : dialog->findChildren<QLabel *>())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
            QTRY_COMPARE(qApp->focusWidget() ? qApp->focusWidget()->objectName() : QString(),
                QStringLiteral("refuseButton"));
            QTest::mouseClick(
                dialog->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
            QTRY_VERIFY(!window.findChild<QDialog *>(QStringLiteral("confirmDialog")));
        }
        QCOMPARE(confirmed, 1);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestCommon)
#include "tst_common.moc"
