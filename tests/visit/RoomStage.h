#pragma once

#include "tests/support/TestClock.h"
#include "tests/visit/MeetingServer.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/Theme.h"
#include "ui/visit/room/MeetingPage.h"
#include "ui/visit/room/MeetingPane.h"
#include "ui/visit/room/RoomPage.h"
#include "ui/visit/room/VisitWindow.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QtWebEngineWidgets/QWebEngineView>

#include <optional>
#include <variant>

namespace kinward::test
{

inline constexpr int longest = 60000; ///< ms

/// The window of a visit at a small meeting service, as the program opens it.
class RoomStage
{
public:
    explicit RoomStage(const std::optional<QUrl> &link = {})
        : theme(*qApp)
        , window(clock, theme)
    {
        order.link = link.value_or(meeting.url());
        order.title = QStringLiteral("Video visit: blood test results");
        order.with = QStringLiteral("Dr. Amara Okafor");
        order.patient = QStringLiteral("Eleanor Hartwell");
        order.password = QStringLiteral("maple-42");
        order.check = false;
        order.authorities = meeting.authorities();
        clock.setOffset(QDateTime::currentDateTime().secsTo(
            QDateTime(QDate(2023, 1, 10), QTime(9, 0)))); // the engine is young
        QObject::connect(&window, &visit::VisitWindow::said, &window,
            [this](const visit::FromRoom &message) { said.append(message); });
    }

    void open() { window.open(order); }
    /// Opens, and waits for the meeting's page.
    bool join()
    {
        open();
        return waitForPhase(visit::Phase::Room);
    }
    bool waitForPhase(visit::Phase phase)
    {
        return QTest::qWaitFor([&] { return window.room().state().phase == phase; }, longest);
    }
    visit::MeetingPage *page() const { return window.room().meeting().page(); }
    QVariant run(const QString &script) const
    {
        QVariant result;
        bool isDone = false;
        page()->runJavaScript(script, [&](const QVariant &answer) {
            result = answer;
            isDone = true;
        });
        [[maybe_unused]] const bool done = QTest::qWaitFor([&] { return isDone; }, longest);
        return result;
    }
    /// What a promise of the page's comes to, "error: NAME" where it is refused.
    QString await(const QString &promise) const
    {
        run(QStringLiteral(
            "window.outcome = ''; (async () => %1)().then("
            "x => window.outcome = String(x), e => window.outcome = 'error: ' + e.name)")
                .arg(promise));
        QString outcome;
        [[maybe_unused]] const bool came = QTest::qWaitFor(
            [&] {
                outcome = run(QStringLiteral("window.outcome")).toString();
                return !outcome.isEmpty();
            },
            longest);
        return outcome;
    }
    template <typename Widget = QWidget> Widget *find(const char *name) const
    {
        auto *found = window.findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no “%s”", name);
        return found;
    }
    void click(const char *name) const
    {
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    QString notice() const { return find<ui::NoticeBar>("roomNotice")->text(); }
    bool waitForNotice(const char *part) const
    {
        return QTest::qWaitFor(
            [&] {
                return find<ui::NoticeBar>("roomNotice")->isVisible()
                    && notice().contains(QString::fromUtf8(part));
            },
            longest);
    }
    void clickNotice() const
    {
        QTest::mouseClick(
            find("roomNotice")->findChild<QPushButton *>(QStringLiteral("noticeAction")),
            Qt::LeftButton);
    }
    QString stateTitle() const { return find<QLabel>("stateTitle")->text(); }
    bool waitForState(const char *part) const
    {
        return QTest::qWaitFor(
            [&] {
                return find("stateTitle")->isVisible()
                    && stateTitle().contains(QString::fromUtf8(part));
            },
            longest);
    }
    /// Clicks into the middle of the page as a person does.
    void clickPage() const
    {
        auto *view = find<QWebEngineView>("meetingView");
        QTest::qWait(300); // for the first frame, without which there is nothing to hit
        QTest::mouseClick(view->focusProxy(), Qt::LeftButton, {}, view->rect().center());
    }
    QList<QUrl> openedOutside() const
    {
        QList<QUrl> urls;
        for (const auto &message : said) {
            if (const auto *opened = std::get_if<visit::OpenOutside>(&message))
                urls.append(opened->url);
        }
        return urls;
    }

    MeetingServer meeting;
    TestClock clock;
    ui::Theme theme;
    visit::Order order;
    visit::VisitWindow window;
    QList<visit::FromRoom> said;
};

/// What lies over the whole page, to be clicked on.
inline QByteArray bigLink(const QByteArray &attributes)
{
    return "<a " + attributes + " style='position:fixed;inset:0;font-size:60px'>go</a>";
}

} // namespace kinward::test
